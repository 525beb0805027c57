package org.matricula.web.enrollment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.matricula.persistence.error.ConflictException;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.list.ListReturn;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.Refusals;

/**
 * The buttons that save a page, and the two questions that may come before: whether grades may be lost, and what to keep where
 * someone else changed the same.
 */
@Dependent
public class SaveButtons implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ListReturn back;

    @Inject
    private Caller caller;

    @Inject
    private NotFound notFound;

    @Inject
    private Refusals refusals;

    private final ConflictPanel conflicts = new ConflictPanel();
    private Draft draft;
    private Long id;
    private boolean askingAboutLosses;
    private boolean askingAboutCopy;

    /** Says what they save. */
    public void of(Draft edited) {
        draft = edited;
    }

    /** Saves and shows the list as it was, to whoever may see it. */
    public String save() {
        if (!saved()) {
            return null;
        }
        return may("view") ? back.toList(draft.folder()) : "/index?faces-redirect=true";
    }

    /** Saves and stays. */
    public String saveAndContinue() {
        return saved() ? again() : null;
    }

    /** Saves and goes on with a new one. */
    public String saveAndAdd() {
        return saved() ? back.toPage(draft.folder() + "/edit") : null;
    }

    /** Saves although grades are lost with it. */
    public String removeAndSave() {
        askingAboutLosses = false;
        return stored() ? again() : null;
    }

    /** Keeps what has a grade; the rest can be saved then. */
    public void keep() {
        askingAboutLosses = false;
        draft.keepGraded();
    }

    /** Saves what was decided on after a conflict. */
    public String resolve() {
        if (!draft.rebase(conflicts)) {
            notFound.show();
            return null;
        }
        conflicts.close();
        return saveAndContinue();
    }

    private boolean may(String what) {
        return caller.may(draft.folder().substring(1) + "." + what);
    }

    /** Asks what a copy is to have; where there is nothing to ask, saves it and shows it. */
    public String askAboutCopy() {
        askingAboutCopy = draft.isLinked();
        return askingAboutCopy ? null : copyAlone();
    }

    /** Thinks better of the copy. */
    public void copyNothing() {
        askingAboutCopy = false;
    }

    /** Saves as a new one with the same links, and shows it. */
    public String copyWithLinks() {
        return copied(true);
    }

    /** Saves as a new one without the links of the original, and shows it. */
    public String copyAlone() {
        return copied(false);
    }

    private String copied(boolean linked) {
        askingAboutCopy = false;
        return draft.isReady() && refusals.attempt(() -> id = draft.storeCopy(linked), draft::nameOf) ? again() : null;
    }

    private boolean saved() {
        askingAboutCopy = false;
        askingAboutLosses = !draft.losses().isEmpty();
        return !askingAboutLosses && stored();
    }

    private boolean stored() {
        try {
            return draft.isReady() && refusals.attempt(() -> id = draft.store(), draft::nameOf);
        } catch (ConflictException e) {
            conflicts.show(e.getConflicts());
            return false;
        }
    }

    private String again() {
        return back.toPage(draft.folder() + "/edit?id=" + id);
    }

    /** Whether the user may see what was saved. */
    public boolean isContinuing() {
        return may("view");
    }

    /** Whether the user may go on with a new one. */
    public boolean isAdding() {
        return may("add");
    }

    /** The way back to the list that led to the page. */
    public ListReturn getBack() {
        return back;
    }

    public ConflictPanel getConflicts() {
        return conflicts;
    }

    public List<Loss> getLosses() {
        return draft.losses();
    }

    /** Whether the user has to say first that grades may be lost. */
    public boolean isAskingAboutLosses() {
        return askingAboutLosses;
    }

    /** Whether the user has to say first what a copy is to have. */
    public boolean isAskingAboutCopy() {
        return askingAboutCopy;
    }
}

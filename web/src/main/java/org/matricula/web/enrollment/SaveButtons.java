package org.matricula.web.enrollment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.matricula.persistence.error.ConflictException;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.list.ListReturn;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.Refusals;
import org.matricula.web.submission.AlreadySavedException;
import org.matricula.web.submission.OneTimeForm;

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
    private OneTimeForm form;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private Refusals refusals;

    private final ConflictPanel conflicts = new ConflictPanel();
    private Draft draft;
    private Long id;
    private Already already;
    private Copied copying = Copied.NOTHING;
    private boolean askingAboutLosses;
    private boolean askingAboutCopy;

    /** What is to be saved as a new one. */
    private enum Copied {
        NOTHING,
        ALONE,
        LINKED
    }

    /**
     * What the form made before, while other values were sent with it now.
     *
     * @param id null if it was deleted since
     */
    public record Already(Long id, String label, String address) implements Serializable {}

    /** Says what they save. */
    public void of(Draft edited) {
        draft = edited;
    }

    /** Saves and shows the list as it was, to whoever may see it. */
    public String save() {
        return saved(() -> may("view") ? back.toList(draft.folder()) : back.toStart());
    }

    /** Saves and stays. */
    public String saveAndContinue() {
        return saved(this::again);
    }

    /** Saves and goes on with a new one. */
    public String saveAndAdd() {
        return saved(() -> back.toPage(draft.folder() + "/edit"));
    }

    /** Saves although grades are lost with it. */
    public String removeAndSave() {
        askingAboutLosses = false;
        return stored(draft::store, this::again);
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
        return copied(Copied.LINKED);
    }

    /** Saves as a new one without the links of the original, and shows it. */
    public String copyAlone() {
        return copied(Copied.ALONE);
    }

    private String copied(Copied how) {
        copying = how;
        return stored(() -> draft.storeCopy(how == Copied.LINKED), this::again);
    }

    private String saved(Supplier<String> next) {
        askingAboutCopy = false;
        copying = Copied.NOTHING;
        askingAboutLosses = !draft.losses().isEmpty();
        return askingAboutLosses ? null : stored(draft::store, next);
    }

    /** What was asked before stays until the page is left: its buttons may be pressed twice. */
    private String stored(Supplier<Long> save, Supplier<String> next) {
        Already earlier = null;
        try {
            if (draft.isReady() && refusals.attempt(() -> id = save.get(), draft::nameOf)) {
                return next.get();
            }
        } catch (ConflictException e) {
            conflicts.show(e.getConflicts());
        } catch (AlreadySavedException e) {
            if (e.isRepetition()) {
                return repeated(e);
            }
            earlier = new Already(e.getId(), e.getLabel(), address(e.getId()));
            form.renew(); // for whoever decides to save it as another one
        }
        already = earlier;
        askingAboutCopy = false;
        return null;
    }

    /** The form was sent twice, and nothing was changed in between: what it made is what is wanted. */
    private String repeated(AlreadySavedException e) {
        id = e.getId();
        if (may("view")) {
            messages.keepLinked("edit.already", address(id), e.getLabel());
        } else {
            messages.keep("edit.already.once");
        }
        return again();
    }

    /** Saves what was typed as another new one, although the form has made one already. */
    public String saveAnother() {
        return copying == Copied.NOTHING ? saveAndContinue() : copied(copying);
    }

    private String address(Long saved) {
        return draft.folder() + "/edit?id=" + saved;
    }

    private String again() {
        return may("view") ? back.toPage(address(id)) : back.toStart();
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

    /** The one-time key of the page, for what it makes new. */
    public OneTimeForm getForm() {
        return form;
    }

    /** What the form made before; null where nothing is to be decided about it. */
    public Already getAlready() {
        return already;
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

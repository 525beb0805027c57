package org.matricula.web.edit;

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

/** Saves a form by one of its buttons, and asks before: whether to delete grades, and which values to keep in a conflict. */
@Dependent
public class SaveFlow implements Serializable {

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
    private EditForm editForm;
    private Long id;
    private Already already;
    private Copied copying = Copied.NOTHING;
    private boolean askingAboutLosses;
    private boolean askingAboutCopy;

    /** The parts of a copy. */
    private enum Copied {
        NOTHING,
        ALONE,
        LINKED
    }

    /**
     * The object that the form has already created, if it was sent again with other values.
     *
     * @param id null if it was deleted
     */
    public record Already(Long id, String label, String address) implements Serializable {}

    /** Sets the form to save. */
    public void of(EditForm edited) {
        editForm = edited;
    }

    /** Saves, and returns to the list with its filters, sort order and page if the user can view it. */
    public String save() {
        return saved(() -> may("view") ? back.toList(editForm.folder()) : back.toStart());
    }

    /** Saves and stays on the page. */
    public String saveAndContinue() {
        return saved(this::again);
    }

    /** Saves and opens the page of a new object. */
    public String saveAndAdd() {
        return saved(() -> back.toPage(editForm.folder() + "/edit"));
    }

    /** Saves although grades are deleted. */
    public String removeAndSave() {
        askingAboutLosses = false;
        return stored(editForm::store, this::again);
    }

    /** Keeps the links with grades; the rest can be saved then. */
    public void keep() {
        askingAboutLosses = false;
        editForm.keepGraded();
    }

    /** Saves with the decisions about a conflict. */
    public String resolve() {
        if (!editForm.rebase(conflicts)) {
            notFound.show();
            return null;
        }
        conflicts.close();
        return saveAndContinue();
    }

    private boolean may(String what) {
        return caller.may(editForm.folder().substring(1) + "." + what);
    }

    /** Asks whether the copy gets the links; without links, saves the copy and shows it. */
    public String askAboutCopy() {
        askingAboutCopy = editForm.isLinked();
        return askingAboutCopy ? null : copyAlone();
    }

    /** Cancels the copy. */
    public void copyNothing() {
        askingAboutCopy = false;
    }

    /** Saves a copy with the same links, and shows it. */
    public String copyWithLinks() {
        return copied(Copied.LINKED);
    }

    /** Saves a copy without the links of the original, and shows it. */
    public String copyAlone() {
        return copied(Copied.ALONE);
    }

    private String copied(Copied how) {
        copying = how;
        return stored(() -> editForm.storeCopy(how == Copied.LINKED), this::again);
    }

    private String saved(Supplier<String> next) {
        askingAboutCopy = false;
        copying = Copied.NOTHING;
        askingAboutLosses = !editForm.losses().isEmpty();
        return askingAboutLosses ? null : stored(editForm::store, next);
    }

    /** Saves, and goes to the next page. Questions stay until the page is left, because their buttons can be pressed twice. */
    private String stored(Supplier<Long> save, Supplier<String> next) {
        Already earlier = null;
        try {
            if (editForm.isReady() && refusals.attempt(() -> id = save.get(), editForm::nameOf)) {
                return next.get();
            }
        } catch (ConflictException e) {
            conflicts.show(e.getConflicts());
        } catch (AlreadySavedException e) {
            if (e.isRepetition()) {
                return repeated(e);
            }
            earlier = new Already(e.getId(), e.getLabel(), address(e.getId()));
            form.renew(); // for users who decide to save it as another one
        }
        already = earlier;
        askingAboutCopy = false;
        return null;
    }

    /** Handles a form that was submitted twice without changes: its object exists. */
    private String repeated(AlreadySavedException e) {
        id = e.getId();
        if (may("view")) {
            messages.keepLinked("edit.already", address(id), e.getLabel());
        } else {
            messages.keep("edit.already.once");
        }
        return again();
    }

    /** Saves the values as another new object, although the form has already created one. */
    public String saveAnother() {
        return copying == Copied.NOTHING ? saveAndContinue() : copied(copying);
    }

    private String address(Long saved) {
        return editForm.folder() + "/edit?id=" + saved;
    }

    private String again() {
        return may("view") ? back.toPage(address(id)) : back.toStart();
    }

    /** Returns whether the user can view the saved object. */
    public boolean isContinuing() {
        return may("view");
    }

    /** Returns whether the user can add another object. */
    public boolean isAdding() {
        return may("add");
    }

    /** Returns the way back to the list. */
    public ListReturn getBack() {
        return back;
    }

    /** Returns the one-time key of the page, for the object that it creates. */
    public OneTimeForm getForm() {
        return form;
    }

    /** Returns the object that the form has already created; null if there is nothing to decide. */
    public Already getAlready() {
        return already;
    }

    public ConflictPanel getConflicts() {
        return conflicts;
    }

    public List<Loss> getLosses() {
        return editForm.losses();
    }

    /** Returns whether the page asks about deleting grades. */
    public boolean isAskingAboutLosses() {
        return askingAboutLosses;
    }

    /** Returns whether the page asks about copying links. */
    public boolean isAskingAboutCopy() {
        return askingAboutCopy;
    }
}

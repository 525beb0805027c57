package org.matricula.web.picker;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Set;
import java.util.function.Supplier;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.error.ConflictException;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;
import org.matricula.web.submission.AlreadySavedException;
import org.matricula.web.submission.OneTimeForm;

/**
 * The small form beside a picker or a menu that creates a missing choice, or edits one. It is saved by itself, without the page
 * around it; then the picker has the choice.
 */
public abstract class RelatedForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Messages messages;

    @Inject
    private OneTimeForm form;

    @Inject
    private Refusals refusals;

    private final ConflictPanel conflicts = new ConflictPanel();
    private Long id;
    private Choice saved;

    /**
     * Opens the form.
     *
     * @param asked the id of the object to edit; empty for a new one
     */
    public void open(String asked) {
        saved = null;
        form.renew();
        conflicts.close();
        id = asked == null || !asked.matches("\\d{1,18}") ? null : Long.valueOf(asked);
        if (!show(id)) {
            gone();
        }
    }

    /**
     * Saves the input, and makes it a choice of the picker.
     *
     * @param picker null if the form is beside something else, which the page updates
     */
    public void save(Picker picker) {
        saved = null;
        try {
            if (refusals.attempt(() -> saved = store(id))) {
                conflicts.close();
                offer(picker);
            }
        } catch (ConflictException e) {
            conflicts.show(e.getConflicts());
        } catch (AlreadySavedException e) {
            if (e.isRepetition()) {
                saved = new Choice(e.getId(), e.getLabel());
                offer(picker);
            } else {
                form.renew();
                tell(e);
            }
        }
    }

    private void tell(AlreadySavedException earlier) {
        if (earlier.getId() == null) {
            messages.error("related.already.gone");
        } else {
            messages.error("related.already", earlier.getLabel());
        }
    }

    private void offer(Picker picker) {
        if (picker != null) {
            picker.offer(saved);
        }
    }

    /**
     * Saves a new object, once however often the form is submitted.
     *
     * @param creation returns the id of the object
     * @param contents the values
     */
    protected <T extends VersionedEntity> T made(Class<T> type, Supplier<Long> creation, Object... contents) {
        return form.once(type, creation, contents);
    }

    /** Saves what was decided on after a conflict. */
    public void resolve(Picker picker) {
        boolean there = rebase(id, conflicts.mine(null));
        conflicts.close();
        if (there) {
            save(picker);
        } else {
            gone();
        }
    }

    /** Starts again from the values that someone else saved, without the input. */
    public void startOver() {
        open(String.valueOf(id));
    }

    private void gone() {
        id = null;
        messages.error("related.gone");
    }

    /**
     * Fills the fields.
     *
     * @param wanted null for a new one
     * @return whether the object exists
     */
    protected abstract boolean show(Long wanted);

    /**
     * Starts again from the stored values, and applies the user's changes.
     *
     * @param mine the fields that keep the input although someone else changed them, too
     * @return whether the object exists
     */
    protected abstract boolean rebase(Long edited, Set<String> mine);

    /**
     * Saves the fields.
     *
     * @param edited null for a new one
     */
    protected abstract Choice store(Long edited);

    /** Returns whether something new is being created. */
    public boolean isNew() {
        return id == null;
    }

    /** Returns the conflicts with someone else. */
    public ConflictPanel getConflicts() {
        return conflicts;
    }

    /** Returns the object that was just saved, or null. */
    public Choice getSaved() {
        return saved;
    }
}

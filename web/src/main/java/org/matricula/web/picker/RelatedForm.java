package org.matricula.web.picker;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;

/**
 * The small form beside a picker that creates what it lacks, or edits what it has chosen. It is saved by itself, while the page
 * around it is not sent; then the picker has the choice.
 */
public abstract class RelatedForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Messages messages;

    @Inject
    private Refusals refusals;

    private Long id;
    private Choice saved;

    /**
     * Opens the form.
     *
     * @param asked the id of what is to be edited; empty for a new one
     */
    public void open(String asked) {
        saved = null;
        id = asked == null || !asked.matches("\\d{1,18}") ? null : Long.valueOf(asked);
        if (!show(id)) {
            id = null;
            messages.error("related.gone");
        }
    }

    /** Saves what was typed, and makes it a choice of the picker. */
    public void save(Picker picker) {
        saved = null;
        if (refusals.attempt(() -> saved = stored())) {
            picker.offer(saved);
        }
    }

    private Choice stored() {
        try {
            return store(id);
        } catch (ConflictException e) {
            throw (RefusedException) new RefusedException("related.changed", id).initCause(e);
        }
    }

    /**
     * Fills the fields.
     *
     * @param wanted null for a new one
     * @return whether it is there
     */
    protected abstract boolean show(Long wanted);

    /**
     * Saves the fields.
     *
     * @param edited null for a new one
     */
    protected abstract Choice store(Long edited);

    /** Whether something new is being created. */
    public boolean isNew() {
        return id == null;
    }

    /** What was just saved; null where nothing was. */
    public Choice getSaved() {
        return saved;
    }
}

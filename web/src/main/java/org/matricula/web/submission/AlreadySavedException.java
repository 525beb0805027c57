package org.matricula.web.submission;

import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.TracedEntity;

/** The form has created an object before, so nothing was created now. */
public class AlreadySavedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Long id;
    private final @Nullable String label;
    private final boolean same;

    AlreadySavedException(@Nullable VersionedEntity object, boolean same) {
        super(object + " was saved already");
        this.id = object == null ? null : object.getId();
        this.label = object instanceof TracedEntity traced ? traced.traced().label() : null;
        this.same = same;
    }

    /** Returns the id of the object; null if it was deleted since. */
    public @Nullable Long getId() {
        return id;
    }

    /** Returns the label of the object; null if it was deleted or has no name. */
    public @Nullable String getLabel() {
        return label;
    }

    /** Returns whether the form was submitted twice without changes, and its object exists. */
    public boolean isRepetition() {
        return same && id != null;
    }
}

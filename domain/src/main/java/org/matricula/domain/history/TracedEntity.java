package org.matricula.domain.history;

import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;

/**
 * A row whose changes are history. Every method that changes it first calls {@link #changing()}, which remembers the current
 * values of the fields until the row is saved.
 */
@MappedSuperclass
public abstract class TracedEntity extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Record before;

    /** For the persistence provider. */
    protected TracedEntity() {}

    /** Returns what people know the object by, as a number and a name. */
    protected abstract String label();

    /** Returns the object as history names it. */
    public ChangedObject traced() {
        return new ChangedObject(kind(), getId(), label());
    }

    /** Returns the current values of the fields. */
    public abstract Record details();

    /** Remembers the current values of the fields if the row is saved and was not changed since. */
    protected final void changing() {
        if (getId() != null && before == null) {
            before = details();
            traced(); // reads its label now, and not while the change is sent to the database
        }
    }

    /** Returns the fields as they are stored; null if the row was never saved. */
    protected final @Nullable Record stored() {
        return before == null && getVersion() > 0 ? details() : before;
    }

    /**
     * Returns the values of the fields when the row was last saved, and forgets them.
     *
     * @return null if nothing was changed
     */
    public final @Nullable Record takeBefore() {
        var taken = before;
        before = null;
        return taken;
    }

    @Override
    public String toString() {
        return label();
    }
}

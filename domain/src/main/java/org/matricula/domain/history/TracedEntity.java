package org.matricula.domain.history;

import jakarta.persistence.MappedSuperclass;
import org.matricula.domain.base.VersionedEntity;

/**
 * A row whose changes are history. Every verb that changes it says so first, with {@link #changing()}: then the fields as they
 * stand are remembered until the row is saved.
 */
@MappedSuperclass
public abstract class TracedEntity extends VersionedEntity {

    private static final long serialVersionUID = 1L;

    private transient Record before;

    /** For the persistence provider. */
    protected TracedEntity() {}

    /** Returns the object as history names it. */
    public abstract ChangedObject traced();

    /** The fields as they stand. */
    public abstract Record details();

    /** Remembers the fields as they stand, where the row is saved already and was not changed since. */
    protected final void changing() {
        if (getId() != null && before == null) {
            before = details();
            traced(); // reads what it is called by now, and not while the change is on its way to the database
        }
    }

    /** Returns the fields as they are stored; null if the row was never saved. */
    protected final Record stored() {
        return before == null && getVersion() > 0 ? details() : before;
    }

    /**
     * The fields as they were when the row was last saved; from now on they are as they stand.
     *
     * @return null if nothing was changed
     */
    public final Record takeBefore() {
        var taken = before;
        before = null;
        return taken;
    }
}

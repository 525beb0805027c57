package org.matricula.domain.base;

import java.io.Serializable;

/** A reference to an object of any kind: the object itself, or only its {@link EntityKey}. */
public interface EntityRef extends Serializable {

    /** Returns the kind of object, as in {@code student}. */
    String kind();

    /**
     * The key of the object.
     *
     * @return the id, or null for an object that was never saved
     */
    Long getId();
}

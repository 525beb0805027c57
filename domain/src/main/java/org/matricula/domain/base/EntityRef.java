package org.matricula.domain.base;

import java.io.Serializable;

/** A reference to an object of any kind: the object itself, or only its {@link EntityKey}. */
public interface EntityRef extends Serializable {

    /** Returns the kind of object, as in {@code student}. */
    String kind();

    /**
     * Returns the key of the object. Null for an object that was never saved, but not declared so, because nearly every caller
     * has a saved one.
     */
    Long getId();
}

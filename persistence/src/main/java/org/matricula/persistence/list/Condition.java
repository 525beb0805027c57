package org.matricula.persistence.list;

import jakarta.persistence.criteria.Predicate;

/**
 * What holds for some rows of an entity and not for others.
 *
 * @param <E> the entity
 */
@FunctionalInterface
public interface Condition<E> {

    /** Says it of the rows of a statement. */
    Predicate of(Scope<E> scope);
}

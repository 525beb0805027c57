package org.matricula.persistence.list;

import jakarta.persistence.criteria.Predicate;

/**
 * A condition on the rows of an entity.
 *
 * @param <E> the entity
 */
@FunctionalInterface
public interface Condition<E> {

    /** Returns the condition as a predicate of a query. */
    Predicate of(Scope<E> scope);
}

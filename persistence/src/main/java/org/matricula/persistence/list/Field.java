package org.matricula.persistence.list;

import jakarta.persistence.criteria.Expression;

/**
 * A value that every row of an entity has.
 *
 * @param <E> the entity
 */
@FunctionalInterface
public interface Field<E> {

    /** Takes it from the rows of a statement. */
    Expression<?> of(Scope<E> scope);
}

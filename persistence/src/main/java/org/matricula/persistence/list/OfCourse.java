package org.matricula.persistence.list;

import jakarta.persistence.criteria.Path;

/**
 * A declaration of an entity whose objects belong to a course each, so that the graders of the course see them.
 *
 * @param <E> the entity
 */
public interface OfCourse<E> {

    /** Returns the id of the course. */
    Path<Long> course(Scope<E> of);
}

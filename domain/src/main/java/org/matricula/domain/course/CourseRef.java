package org.matricula.domain.course;

import java.io.Serializable;

/** A reference to a course: the {@link Course} itself, or only its {@link CourseKey}. */
public sealed interface CourseRef extends Serializable permits Course, CourseKey {

    /**
     * The key of the course.
     *
     * @return the id, or null for a course that was never saved
     */
    Long getId();
}

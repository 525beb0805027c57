package org.matricula.domain.course;

import org.matricula.domain.base.EntityRef;

/** A reference to a course: the {@link Course} itself, or only its {@link CourseKey}. */
public sealed interface CourseRef extends EntityRef permits Course, CourseKey {

    @Override
    default String kind() {
        return "course";
    }
}

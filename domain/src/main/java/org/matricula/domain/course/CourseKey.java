package org.matricula.domain.course;

import java.util.Objects;

/**
 * The key of a course where the course itself is not at hand.
 *
 * @param id the surrogate key
 */
public record CourseKey(Long id) implements CourseRef {

    /** A key has an id. */
    public CourseKey {
        Objects.requireNonNull(id, "course.id");
    }

    @Override
    public Long getId() {
        return id;
    }
}

package org.matricula.domain.course;

import java.util.Objects;
import org.matricula.domain.base.EntityKey;

/**
 * The key of a course, for use without the course itself.
 *
 * @param id the surrogate key
 */
public record CourseKey(Long id) implements CourseRef {

    /** A key has an id. */
    public CourseKey {
        Objects.requireNonNull(id, "course.id");
    }

    /**
     * Reads a key from an address or a form.
     *
     * @param text a whole number; white space around it is ignored
     * @throws IllegalArgumentException if it is none; the message names the field and the text
     */
    public static CourseKey parse(String text) {
        return new CourseKey(EntityKey.parse("course", text).id());
    }

    @Override
    public Long getId() {
        return id;
    }
}

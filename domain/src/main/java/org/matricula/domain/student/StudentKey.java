package org.matricula.domain.student;

import java.util.Objects;
import org.matricula.domain.base.EntityKey;

/**
 * The key of a student, for use without the student itself.
 *
 * @param id the surrogate key
 */
public record StudentKey(Long id) implements StudentRef {

    /** A key has an id. */
    public StudentKey {
        Objects.requireNonNull(id, "student.id");
    }

    /**
     * Reads a key from an address or a form.
     *
     * @param text a whole number; white space around it is ignored
     * @throws IllegalArgumentException if it is none; the message names the field and the text
     */
    public static StudentKey parse(String text) {
        return new StudentKey(EntityKey.parse("student", text).id());
    }

    @Override
    public Long getId() {
        return id;
    }
}

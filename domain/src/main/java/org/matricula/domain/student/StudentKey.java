package org.matricula.domain.student;

import java.util.Objects;

/**
 * The key of a student where the student itself is not at hand.
 *
 * @param id the surrogate key
 */
public record StudentKey(Long id) implements StudentRef {

    /** A key has an id. */
    public StudentKey {
        Objects.requireNonNull(id, "student.id");
    }

    @Override
    public Long getId() {
        return id;
    }
}

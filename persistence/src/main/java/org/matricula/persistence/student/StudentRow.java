package org.matricula.persistence.student;

import java.io.Serializable;

/**
 * A student as a list shows it.
 *
 * @param age in years, or null where it is not known
 * @param courses the number of enrollments
 */
public record StudentRow(Long id, String number, String name, Integer age, long courses) implements Serializable {

    /** A student whose enrollments are not counted yet. */
    public StudentRow(Long id, String number, String name, Integer age) {
        this(id, number, name, age, 0);
    }

    StudentRow withCourses(long counted) {
        return new StudentRow(id, number, name, age, counted);
    }
}

package org.matricula.persistence.course;

import java.io.Serializable;

/**
 * A course as a list shows it.
 *
 * @param students the number of enrollments
 * @param ungraded the number of enrollments without a grade that were not withdrawn
 */
public record CourseRow(Long id, String code, String name, long students, long ungraded) implements Serializable {

    /** A course whose enrollments are not counted yet. */
    public CourseRow(Long id, String code, String name) {
        this(id, code, name, 0, 0);
    }

    CourseRow with(CourseRepository.Counts counts) {
        return new CourseRow(id, code, name, counts.students(), counts.ungraded());
    }
}

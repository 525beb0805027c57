package org.matricula.persistence.enrollment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.enrollment.EnrollmentDetails;

/**
 * An enrollment as a page showed it before a bulk action.
 *
 * @param label the number of the student and the code of the course; the id if the user cannot view enrollments
 * @param details the values that were shown; null if they are unknown but differ from the stored ones
 */
public record SeenEnrollment(
        Long id, String label, @Nullable EnrollmentDetails details) implements Serializable {

    /** Returns the same row with these values as seen. */
    public SeenEnrollment showing(EnrollmentDetails now) {
        return new SeenEnrollment(id, label, now);
    }
}

package org.matricula.persistence.enrollment;

import java.io.Serializable;
import org.matricula.domain.enrollment.EnrollmentDetails;

/**
 * An enrollment as a page showed it before something is done to it together with others.
 *
 * @param label the number of the student and the code of the course; the id where the user may not see enrollments
 * @param details the values that were shown; null if they are unknown, but no longer those of now
 */
public record SeenEnrollment(Long id, String label, EnrollmentDetails details) implements Serializable {

    /** The same row once its user saw these values instead. */
    public SeenEnrollment showing(EnrollmentDetails now) {
        return new SeenEnrollment(id, label, now);
    }
}

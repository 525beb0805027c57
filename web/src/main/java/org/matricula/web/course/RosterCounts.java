package org.matricula.web.course;

import java.io.Serializable;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;

/**
 * The progress of grading a course.
 *
 * @param enrolled all enrollments
 * @param ungraded those that wait for a grade: without one, and not withdrawn
 */
public record RosterCounts(long enrolled, long ungraded) implements Serializable {

    /** The counts after one enrollment was changed. */
    RosterCounts changed(EnrollmentDetails from, EnrollmentDetails to) {
        return new RosterCounts(enrolled, ungraded + missing(to) - missing(from));
    }

    private static int missing(EnrollmentDetails details) {
        return details.grade() == null && details.status() != EnrollmentStatus.WITHDRAWN ? 1 : 0;
    }
}

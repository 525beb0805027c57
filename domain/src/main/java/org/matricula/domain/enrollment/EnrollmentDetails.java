package org.matricula.domain.enrollment;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.grade.Grade;

/**
 * The editable fields of an enrollment: everything but its two ends.
 *
 * @param grade a step of the scale; null means not graded yet
 * @param status never null on a valid enrollment
 * @param enrolledOn the first day; null if it is unknown
 * @param endedOn the last day, not before the first; null if the enrollment is active or it is unknown
 */
public record EnrollmentDetails(
        @Nullable Grade grade,
        EnrollmentStatus status,
        @Nullable LocalDate enrolledOn,
        @Nullable LocalDate endedOn) implements Serializable {

    /** An enrollment that begins: active, not graded yet. */
    public static EnrollmentDetails startingOn(LocalDate day) {
        return new EnrollmentDetails(null, EnrollmentStatus.ACTIVE, day, null);
    }

    /** An enrollment that begins today, by the clock of the machine. */
    public static EnrollmentDetails startingToday() {
        return startingOn(LocalDate.now(ZoneId.systemDefault()));
    }

    /** The same with another grade. */
    public EnrollmentDetails with(@Nullable Grade other) {
        return new EnrollmentDetails(other, status, enrolledOn, endedOn);
    }

    /** The same with another status. */
    public EnrollmentDetails with(EnrollmentStatus other) {
        return new EnrollmentDetails(grade, other, enrolledOn, endedOn);
    }
}

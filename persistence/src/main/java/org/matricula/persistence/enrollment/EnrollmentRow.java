package org.matricula.persistence.enrollment;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.enrollment.EnrollmentStatus;

/**
 * An enrollment as a list shows it, with both ends.
 *
 * @param gradeId null if it is not graded yet
 * @param grade the code of the grade; null if it is not graded yet
 * @param enrolledOn null if it is unknown
 * @param endedOn null if it is active or unknown
 */
public record EnrollmentRow(
        Long id,
        Long studentId,
        String number,
        String student,
        Long courseId,
        String code,
        String course,
        @Nullable Long gradeId,
        @Nullable String grade,
        EnrollmentStatus status,
        @Nullable LocalDate enrolledOn,
        @Nullable LocalDate endedOn)
        implements Serializable {}

package org.matricula.persistence.enrollment;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.StudentRef;

/**
 * A filter of enrollments. Start with {@link #all()}; each step narrows it, and {@link #or} widens it again.
 *
 * @param studentIds any of these students; null for all
 * @param courseIds any of these courses; null for all
 * @param gradeIds any of these grades; null for all
 * @param graded true for those with a grade, false for those without; null for both
 * @param statuses any of these; null for all
 * @param text words to find in number and name of the student, code and name of the course; null or blank for all
 * @param alternatives alternative filters: rows match if any of them matches
 */
public record EnrollmentFilter(
        @Nullable List<Long> studentIds,
        @Nullable List<Long> courseIds,
        @Nullable List<Long> gradeIds,
        @Nullable Boolean graded,
        @Nullable List<EnrollmentStatus> statuses,
        @Nullable String text,
        List<EnrollmentFilter> alternatives)
        implements Serializable {

    /** Every enrollment. */
    public static EnrollmentFilter all() {
        return new EnrollmentFilter(null, null, null, null, null, null, List.of());
    }

    /** Of one of these students. */
    public EnrollmentFilter ofStudents(StudentRef... students) {
        return new EnrollmentFilter(
                Refs.studentIds(List.of(students)), courseIds, gradeIds, graded, statuses, text, alternatives);
    }

    /** In one of these courses. */
    public EnrollmentFilter inCourses(CourseRef... courses) {
        return new EnrollmentFilter(
                studentIds, Refs.courseIds(List.of(courses)), gradeIds, graded, statuses, text, alternatives);
    }

    /** With one of these grades. */
    public EnrollmentFilter gradedWith(Grade... grades) {
        var ids = List.of(grades).stream().map(Grade::getId).toList();
        return new EnrollmentFilter(studentIds, courseIds, ids, graded, statuses, text, alternatives);
    }

    /** With any grade, or with none yet. */
    public EnrollmentFilter graded(boolean wanted) {
        return new EnrollmentFilter(studentIds, courseIds, gradeIds, wanted, statuses, text, alternatives);
    }

    /** Matches enrollments that wait for a grade: without one, and not withdrawn. */
    public EnrollmentFilter waitingForGrade() {
        return graded(false).inStatus(EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED);
    }

    /** In one of these states. */
    public EnrollmentFilter inStatus(EnrollmentStatus... wanted) {
        return new EnrollmentFilter(studentIds, courseIds, gradeIds, graded, List.of(wanted), text, alternatives);
    }

    /** With every one of these words at either end. */
    public EnrollmentFilter matching(@Nullable String words) {
        return new EnrollmentFilter(studentIds, courseIds, gradeIds, graded, statuses, words, alternatives);
    }

    /** Returns whether it matches enrollments in these courses only. */
    boolean isWithin(Set<Long> courses) {
        return courseIds != null
                && courses.containsAll(courseIds)
                && alternatives.stream().allMatch(each -> each.isWithin(courses));
    }

    /** Matches enrollments that match this filter or the other one; each counts once. */
    public EnrollmentFilter or(EnrollmentFilter other) {
        var either = new java.util.ArrayList<>(alternatives);
        either.add(other);
        return new EnrollmentFilter(studentIds, courseIds, gradeIds, graded, statuses, text, List.copyOf(either));
    }
}

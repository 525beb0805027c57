package org.matricula.domain.enrollment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Persistence;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.PlausibleDate;
import org.matricula.domain.course.Course;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.history.ChangedObject;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.student.Student;

/**
 * An enrollment begins when a student takes a course, is graded, and is completed or withdrawn. A student is enrolled in a
 * course at most once: the database holds to it. Without a grade it is not graded yet. Its two ends never change; who
 * enrolled in the wrong course is removed there and enrolled in the right one.
 */
@Entity
@Table(
        name = "enrollment",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_enrollment_student_course",
                        columnNames = {"student_id", "course_id"}),
        indexes = {
            @Index(name = "ix_enrollment_course_grade", columnList = "course_id, grade_id, status"),
            @Index(name = "ix_enrollment_ended_on", columnList = "ended_on, id"),
            @Index(name = "ix_enrollment_enrolled_on", columnList = "enrolled_on, id"),
            @Index(name = "ix_enrollment_status", columnList = "status, id"),
            @Index(name = "ix_enrollment_grade", columnList = "grade_id")
        })
public class Enrollment extends TracedEntity {

    private static final long serialVersionUID = 1L;

    private static final int STATUS_LENGTH = 12;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "student_id",
            nullable = false,
            updatable = false,
            foreignKey = @ForeignKey(name = "fk_enrollment_student"))
    private Student student;

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "course_id",
            nullable = false,
            updatable = false,
            foreignKey = @ForeignKey(name = "fk_enrollment_course"))
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "grade_id", foreignKey = @ForeignKey(name = "fk_enrollment_grade"))
    private @Nullable Grade grade;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = STATUS_LENGTH)
    private EnrollmentStatus status;

    @Column(name = "enrolled_on")
    private @Nullable LocalDate enrolledOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    /** For the persistence provider. */
    protected Enrollment() {}

    /** An enrollment that is not saved yet. */
    public Enrollment(Student student, Course course, EnrollmentDetails details) {
        this.student = Objects.requireNonNull(student, "enrollment.student");
        this.course = Objects.requireNonNull(course, "enrollment.course");
        amend(details);
    }

    /** Takes over grade, status and dates. */
    public final void amend(EnrollmentDetails details) {
        changing();
        grade = details.grade();
        status = details.status();
        enrolledOn = details.enrolledOn();
        endedOn = details.endedOn();
    }

    /** Gives the grade; null takes it back. */
    public void award(@Nullable Grade awarded) {
        changing();
        grade = awarded;
    }

    /** Ends the enrollment successfully or not: the grade tells. */
    public void complete(LocalDate on) {
        end(EnrollmentStatus.COMPLETED, on);
    }

    /** The student leaves the course; the enrollment stays on record. */
    public void withdraw(LocalDate on) {
        end(EnrollmentStatus.WITHDRAWN, on);
    }

    /** Gives it another status; its days stay as they are. */
    public void changeStatus(EnrollmentStatus to) {
        amend(details().with(to));
    }

    /** Sets the last day; null while the enrollment is active or if it is unknown. */
    public void endOn(@Nullable LocalDate day) {
        amend(new EnrollmentDetails(grade, status, enrolledOn, day));
    }

    private void end(EnrollmentStatus how, LocalDate on) {
        changing();
        status = how;
        endedOn = on;
    }

    /** Returns the current values of the editable fields. */
    @Override
    public EnrollmentDetails details() {
        return new EnrollmentDetails(grade, status, enrolledOn, endedOn);
    }

    @Override
    protected String label() {
        return student.traced().label() + " · " + course.traced().label();
    }

    @Override
    public ChangedObject traced() {
        return new ChangedObject(kind(), getId(), label(), Arrays.asList(student.getId(), course.getId()));
    }

    public Student getStudent() {
        return student;
    }

    public Course getCourse() {
        return course;
    }

    /** The grade, or null: not graded yet. */
    public @Nullable Grade getGrade() {
        return grade;
    }

    public EnrollmentStatus getStatus() {
        return status;
    }

    /** The first day, or null if it is unknown. */
    public @Nullable LocalDate getEnrolledOn() {
        return enrolledOn;
    }

    /** The last day, or null if the enrollment is active or it is unknown. */
    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    /** Asks the database for nothing: where the ends were not read, the id has to do. */
    @Override
    public String toString() {
        var known = Persistence.getPersistenceUtil();
        boolean read = Stream.of("student", "course", "grade").allMatch(end -> known.isLoaded(this, end));
        return read && student != null
                ? student.getName() + " in " + course.getName() + ": " + (grade == null ? "no grade yet" : grade)
                : "Enrollment#" + getId();
    }

    /* a date from before this rule must not block other edits */
    @PlausibleDate
    @Nullable
    LocalDate getEnrolledOnAfterChange() {
        return changed(enrolledOn, EnrollmentDetails::enrolledOn);
    }

    @PlausibleDate
    @Nullable
    LocalDate getEndedOnAfterChange() {
        return changed(endedOn, EnrollmentDetails::endedOn);
    }

    /** The date; null where it is the one that is stored. */
    private @Nullable LocalDate changed(
            @Nullable LocalDate date, Function<EnrollmentDetails, @Nullable LocalDate> field) {
        var stored = (EnrollmentDetails) stored();
        return stored != null && Objects.equals(date, field.apply(stored)) ? null : date;
    }

    @AssertTrue(message = "{org.matricula.enrollment.endsAfterItBegins}")
    boolean isEndedOnAfterEnrolledOn() {
        return enrolledOn == null || endedOn == null || !endedOn.isBefore(enrolledOn);
    }
}

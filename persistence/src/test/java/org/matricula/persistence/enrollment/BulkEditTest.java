package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.Student;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.BulkEdit.Outcome;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.Window;

/** A18, A19, C13: one thing is done to many rows, to all of them or to none. */
@DeskTest
class BulkEditTest {

    private static final Long GONE = 99_999_999L;

    @EJB
    private School school;

    @EJB
    private BulkEdit bulk;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private History history;

    private List<Student> students;
    private Course algebra;
    private Grade a;
    private List<Long> ids;

    @BeforeEach
    void given() {
        students = school.students("S", 3);
        algebra = school.course("ALG");
        a = school.grade("A", 1);
        ids = students.stream()
                .map(each -> school.enrolled(each, algebra, null).getId())
                .toList();
    }

    private List<SeenEnrollment> seen(List<Long> which) {
        return bulk.seen(which, Map.of());
    }

    private List<EnrollmentDetails> details() {
        return enrollments.of(algebra).stream().map(Enrollment::details).toList();
    }

    private long actions() {
        return history.list(HistoryFilter.all(), Window.firstPage()).total();
    }

    @Test
    void C13_a_grade_is_given_to_all_that_are_chosen_as_one_action() {
        // GIVEN one that has it already, and one that is gone
        enrollments.updateOrCreate(students.get(0), algebra, School.graded(a));
        long before = actions();

        var rows = new ArrayList<>(seen(ids));
        rows.add(new SeenEnrollment(GONE, "S · ALG", EnrollmentDetails.startingOn(School.TERM)));

        // WHEN
        var outcome = bulk.amend(rows, now -> now.with(a));

        // THEN
        assertThat(outcome).isEqualTo(new Outcome(2, 1, 1, List.of("S · ALG")));
        assertThat(details()).extracting(EnrollmentDetails::grade).containsExactly(a, a, a);
        assertThat(actions()).isEqualTo(before + 1);
    }

    @Test
    void C13_where_one_refuses_none_is_changed() {
        // GIVEN one that begins later
        enrollments.updateOrCreate(students.get(1), algebra, EnrollmentDetails.startingOn(School.TERM.plusYears(1)));
        var before = details();

        // THEN
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> bulk.amend(
                        seen(ids),
                        now -> new EnrollmentDetails(
                                now.grade(), EnrollmentStatus.WITHDRAWN, now.enrolledOn(), School.TERM.plusDays(1))))
                .satisfies(e -> assertThat(e.getViolations()).singleElement().satisfies(rule -> {
                    assertThat(rule.field()).isEqualTo("enrollment.endedOn");
                    assertThat(rule.value()).isEqualTo(School.TERM.plusDays(1).toString());
                    assertThat(rule.reason()).isEqualTo("must not be before the first day");
                }));
        assertThat(details()).isEqualTo(before);
    }

    @Test
    void C13_a_grade_that_is_gone_is_given_to_nobody(Desk desk) {
        // GIVEN
        var b = school.grade("B", 2);
        desk.bean(Deletion.class).delete(b);

        // THEN
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> bulk.amend(seen(ids), now -> now.with(b)));
        assertThat(details()).extracting(EnrollmentDetails::grade).containsOnlyNulls();
    }

    @Test
    void enrollments_are_removed_and_their_ends_stay() {
        assertThat(bulk.remove(seen(List.of(ids.get(0), ids.get(2))))).isEqualTo(new Outcome(2, 0, 0, List.of()));
        assertThat(enrollments.studentsOf(algebra)).containsExactly(students.get(1));
    }

    @Test
    void students_are_enrolled_where_they_are_not_yet() {
        // GIVEN
        var botany = school.course("BOT");
        school.enrolled(students.get(2), botany, a);

        // WHEN
        var outcome = bulk.enroll(students.stream().map(Student::getId).toList(), new CourseKey(botany.getId()));

        // THEN
        assertThat(outcome).isEqualTo(new Outcome(2, 1, 0, List.of()));
        assertThat(enrollments.get(students.get(2), botany).getGrade()).isEqualTo(a);
        assertThat(enrollments.get(students.get(0), botany).getEnrolledOn())
                .isEqualTo(LocalDate.now(ZoneId.systemDefault()));
    }

    @Test
    void A18_many_are_changed_with_a_statement_for_each_thousand(Desk desk) {
        // GIVEN
        var many = Stream.concat(
                        ids.stream(), school.students("M", 50).stream().map(each -> school.enrolled(each, algebra, null)
                                .getId()))
                .toList();

        var rows = seen(many);

        // WHEN
        var sent = desk.statements().during(() -> bulk.amend(rows, now -> now.with(a)));

        // THEN
        assertThat(sent).filteredOn(sql -> sql.startsWith("select")).hasSizeLessThan(8);
        assertThat(sent)
                .filteredOn(sql -> sql.startsWith("update") && !sql.contains("history_chain"))
                .hasSize(1);
    }
}

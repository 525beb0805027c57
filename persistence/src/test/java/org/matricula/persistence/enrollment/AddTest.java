package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;

/** B8 to B21: adding links. Two at the same moment (B15) are in {@link ConcurrencyTest}. */
@DeskTest
class AddTest extends SmallSchool {

    @Test
    void b8_one_add_is_visible_from_both_ends() {
        // WHEN
        int added = enrollments.enroll(ada, algebra);

        // THEN
        assertThat(added).isOne();
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ada);
    }

    @Test
    void b9_several_objects_are_added_in_one_call() {
        // GIVEN
        var courses = school.courses("C", 3);

        // WHEN
        int added = enrollments.enroll(ada, courses.toArray(Course[]::new));

        // THEN
        assertThat(added).isEqualTo(3);
        assertThat(enrollments.coursesOf(ada)).containsExactlyElementsOf(courses);
        assertThat(courses)
                .allSatisfy(course -> assertThat(enrollments.studentsOf(course)).containsExactly(ada));
    }

    @Test
    void b10_adding_an_already_related_course_again_changes_nothing() {
        // GIVEN
        var link = school.enrolled(ada, algebra, best);

        // WHEN
        int added = enrollments.enroll(ada, algebra, algebra);

        // THEN
        assertThat(added).isZero();
        assertThat(school.links()).isOne();
        assertThat(enrollments.get(ada, algebra)).isEqualTo(link);
        assertThat(enrollments.get(ada, algebra).details()).isEqualTo(link.details());
        assertThat(enrollments.get(ada, algebra).getVersion()).isEqualTo(link.getVersion());
    }

    @Test
    void b11_adding_from_the_course_equals_adding_from_the_student() {
        // WHEN
        int fromTheStudent = enrollments.enroll(ada, algebra);
        int fromTheCourse = enrollments.enroll(algebra, ben);

        // THEN
        assertThat(fromTheCourse).isEqualTo(fromTheStudent);
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ada, ben);
        assertThat(enrollments.coursesOf(ben)).containsExactly(algebra);
        assertThat(enrollments.get(ben, algebra).details())
                .isEqualTo(enrollments.get(ada, algebra).details());
    }

    @Test
    void b12_the_same_pair_added_from_both_ends_is_one_link() {
        // WHEN
        enrollments.enroll(ada, algebra);
        int again = enrollments.enroll(algebra, ada);

        // THEN
        assertThat(again).isZero();
        assertThat(school.links()).isOne();
    }

    @Test
    void b13_adding_nothing_does_nothing(Desk desk) {
        // WHEN
        var sent = desk.statements().during(() -> {
            enrollments.enroll(ada, new Course[0]);
            enrollments.enroll(algebra, List.of(), SmallSchool::ungraded);
        });

        // THEN
        assertThat(sent).isEmpty();
        assertThat(school.links()).isZero();
    }

    @Test
    void b14_adding_fifty_courses_costs_as_many_statements_as_adding_one(Desk desk) {
        // GIVEN
        var courses = school.courses("C", 50);

        // WHEN
        var one = desk.statements().during(() -> enrollments.enroll(ada, courses.get(0)));
        var fifty = desk.statements().during(() -> enrollments.enroll(ben, courses, SmallSchool::ungraded));

        // THEN lock the student, find the courses and the links that there are, insert, write history, and seal it
        assertThat(one).hasSize(9);
        assertThat(fifty).hasSameSizeAs(one);
        assertThat(fifty)
                .filteredOn(sql -> sql.startsWith("insert into enrollment"))
                .hasSize(1);
        assertThat(enrollments.coursesOf(ben)).containsExactlyElementsOf(courses);
    }

    @Test
    void b14_adding_fifty_students_costs_as_many_statements_as_adding_one(Desk desk) {
        // GIVEN
        var students = school.students("S", 50);

        // WHEN
        var one = desk.statements().during(() -> enrollments.enroll(algebra, students.get(0)));
        var fifty = desk.statements().during(() -> enrollments.enroll(botany, students, SmallSchool::ungraded));

        // THEN
        assertThat(fifty).hasSameSizeAs(one);
        assertThat(enrollments.studentsOf(botany)).containsExactlyElementsOf(students);
    }

    @Test
    void b16_values_of_the_link_land_on_the_new_rows() {
        // GIVEN
        var finished = new EnrollmentDetails(
                best, EnrollmentStatus.COMPLETED, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 31));

        // WHEN
        enrollments.enroll(ada, List.of(algebra), () -> finished);

        // THEN
        assertThat(enrollments.of(ada))
                .singleElement()
                .extracting(Enrollment::details)
                .isEqualTo(finished);
        assertThat(enrollments.of(algebra))
                .singleElement()
                .extracting(Enrollment::details)
                .isEqualTo(finished);
    }

    @Test
    void b17_values_of_the_link_never_touch_rows_that_are_there() {
        // GIVEN
        school.enrolled(ada, algebra, best);

        // WHEN
        enrollments.enroll(ada, List.of(algebra, botany), () -> School.graded(worst));

        // THEN
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(best);
        assertThat(enrollments.get(ada, botany).getGrade()).isEqualTo(worst);
    }

    @Test
    void b18_a_computed_value_is_asked_for_once_and_shared() {
        // GIVEN
        var courses = school.courses("C", 3);
        var asked = new AtomicInteger();

        // WHEN
        enrollments.enroll(
                ada, courses, () -> EnrollmentDetails.startingOn(School.TERM.plusDays(asked.incrementAndGet())));

        // THEN
        assertThat(asked).hasValue(1);
        assertThat(enrollments.of(ada))
                .extracting(Enrollment::getEnrolledOn)
                .containsOnly(School.TERM.plusDays(1))
                .hasSize(3);
    }

    @Test
    void b19_a_missing_mandatory_value_of_the_link_is_told_and_nothing_is_added() {
        // GIVEN
        var courses = school.courses("C", 2);

        // WHEN and THEN
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.enroll(ada, courses, () -> WITHOUT_STATUS))
                .withMessageContaining("enrollment.status");
        assertThat(school.links()).isZero();
    }

    @Test
    void b20_an_enrollment_without_a_grade_is_not_graded_yet() {
        // WHEN
        enrollments.enroll(ada, algebra);

        // THEN
        var link = enrollments.get(ada, algebra);
        assertThat(link.getGrade()).isNull();
        assertThat(link.getStatus()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(link.getEnrolledOn()).isEqualTo(LocalDate.now(ZoneId.systemDefault()));
        assertThat(link.getEndedOn()).isNull();
    }

    @Test
    void b21_adding_checks_the_rules_of_the_link() {
        // GIVEN
        var endsBeforeItBegins =
                new EnrollmentDetails(null, EnrollmentStatus.COMPLETED, School.TERM, School.TERM.minusDays(1));

        // WHEN and THEN
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.enroll(ada, List.of(algebra), () -> endsBeforeItBegins))
                .withMessageContaining("must not be before the first day");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.enroll(algebra, List.of(ada), () -> endsBeforeItBegins));
        assertThat(school.links()).isZero();
    }
}

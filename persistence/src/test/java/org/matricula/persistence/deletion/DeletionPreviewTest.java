package org.matricula.persistence.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.matricula.persistence.deletion.DeletionTest.numbers;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Role;
import org.matricula.domain.student.Student;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.deletion.Use.Effect;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** B56, A19: what a deletion would delete, and that it deletes that and nothing else. */
@DeskTest
class DeletionPreviewTest {

    @EJB
    private School school;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private Deletion deletion;

    @Test
    void b56_a_preview_changes_nothing() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        enrollments.enroll(ada, algebra);

        // WHEN
        var ofCourse = deletion.preview(algebra);
        var ofStudent = deletion.preview(ada);

        // THEN
        assertThat(numbers(ofCourse)).containsExactly(1L, 1L, 0L);
        assertThat(numbers(ofStudent)).isEqualTo(numbers(ofCourse));
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
    }

    @Test
    void what_is_still_as_it_was_agreed_to_is_deleted() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        school.enrolled(ada, algebra, school.grade("A", 1));
        school.enrolled(ada, school.course("BOT"), null);

        // WHEN
        var ofCourse = deletion.delete("course", deletion.preview(algebra));
        var ofStudent = deletion.delete("student", deletion.preview(ada));

        // THEN
        assertThat(numbers(ofCourse)).containsExactly(1L, 1L, 1L);
        assertThat(numbers(ofStudent)).containsExactly(1L, 1L, 0L);
        assertThat(courses.find(algebra.getId())).isEmpty();
        assertThat(students.find(ada.getId())).isEmpty();
        assertThat(school.links()).isZero();
    }

    @Test
    void an_enrollment_that_came_after_the_preview_refuses_the_deletion_of_either_end() {
        // GIVEN both were previewed before Ada took botany
        var ada = school.student("Ada");
        var botany = school.course("BOT");
        enrollments.enroll(ada, school.course("ALG"));
        enrollments.enroll(school.student("Ben"), botany);
        var ofStudent = deletion.preview(ada);
        var ofCourse = deletion.preview(botany);
        enrollments.enroll(ada, botany);

        // WHEN and THEN
        refuses(() -> deletion.delete("student", ofStudent));
        refuses(() -> deletion.delete("course", ofCourse));
        assertThat(students.find(ada.getId())).isPresent();
        assertThat(courses.find(botany.getId())).isPresent();
        assertThat(school.links()).isEqualTo(3);
    }

    @Test
    void a_grade_that_came_after_the_preview_refuses_the_deletion_of_either_end() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        enrollments.enroll(ada, algebra);
        var ofStudent = deletion.preview(ada);
        var ofCourse = deletion.preview(algebra);
        enrollments.resetCourses(ada, List.of(algebra), () -> School.graded(school.grade("A", 1)));

        // WHEN and THEN
        refuses(() -> deletion.delete("student", ofStudent));
        refuses(() -> deletion.delete("course", ofCourse));
        assertThat(enrollments.get(ada, algebra).getGrade()).isNotNull();
    }

    @Test
    void an_enrollment_that_took_the_place_of_another_refuses_the_deletion() {
        // GIVEN the same number of enrollments, but not the same
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        enrollments.enroll(ada, algebra);
        var seen = deletion.preview(ada);
        enrollments.replaceCourses(ada, List.of(school.course("BOT")), () -> School.graded(null));

        // WHEN and THEN
        refuses(() -> deletion.delete("student", seen));
        assertThat(enrollments.countCourses(ada)).isOne();
    }

    @Test
    void a_date_that_was_changed_after_the_preview_refuses_the_deletion() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        enrollments.enroll(ada, algebra);
        var seen = deletion.preview(algebra);
        enrollments.updateOrCreate(ada, algebra, School.graded(null));

        // WHEN and THEN
        refuses(() -> deletion.delete("course", seen));
        assertThat(school.links()).isOne();
    }

    private static void refuses(ThrowingCallable deletion) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(deletion).satisfies(e -> assertThat(e.getReason())
                .isEqualTo("deletion.changed"));
    }

    @Test
    void what_was_deleted_after_the_preview_is_not_found() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var ofStudent = deletion.preview(ada);
        var ofCourse = deletion.preview(algebra);
        deletion.delete(ada);
        deletion.delete(algebra);

        // WHEN and THEN
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> deletion.delete("student", ofStudent))
                .withMessage("there is no student.id " + ada.getId());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> deletion.delete("course", ofCourse))
                .withMessage("there is no course.id " + algebra.getId());
    }

    @Test
    void one_that_was_deleted_after_the_preview_keeps_all_others() {
        // GIVEN
        var who = school.students("S", 3);
        var ids = who.stream().map(Student::getId).toList();
        var seen = deletion.preview("student", ids);
        deletion.delete(who.get(1));

        // WHEN and THEN
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> deletion.delete("student", seen));
        assertThat(numbers(deletion.preview("student", ids))).containsExactly(2L, 0L, 0L);
    }

    @Test
    void A19_the_first_rows_that_go_along_are_named_with_a_fixed_number_of_statements(Desk desk) {
        // GIVEN
        var best = school.grade("A", 1);
        var algebra = school.course("ALG");
        var who = school.students("S", 30);
        who.forEach(each -> school.enrolled(each, algebra, best));
        var ids = new ArrayList<>(who.stream().map(Student::getId).toList());
        var few = desk.statements().during(() -> deletion.preview("student", ids.subList(0, 3)));

        // WHEN
        var all = desk.statements().during(() -> deletion.preview("student", ids));

        // THEN
        assertThat(all).hasSameSizeAs(few);
        assertThat(deletion.preview("student", ids).uses()).singleElement().satisfies(use -> {
            assertThat(use.entity()).isEqualTo("enrollment");
            assertThat(use.effect()).isEqualTo(Effect.GOES);
            assertThat(use.rows()).isEqualTo(30);
            assertThat(use.first()).hasSize(20).isSorted().allMatch(label -> label.endsWith(" · A"));
            assertThat(use.getMore()).isEqualTo(10);
            assertThat(use.list()).isNull();
        });
        assertThat(deletion.preview(who.get(0)).uses().get(0).list())
                .isEqualTo("enrollment/list?student=" + who.get(0).getNumber());
    }

    @Test
    void A19_of_thousands_the_numbers_are_those_of_all() {
        // GIVEN one in the second thousand
        var last = school.student("Ada");
        enrollments.enroll(last, school.course("ALG"));
        var ids = LongStream.range(-2_000, 0).boxed().collect(Collectors.toCollection(ArrayList::new));
        ids.add(last.getId());

        // THEN
        assertThat(numbers(deletion.preview("student", ids))).containsExactly(1L, 1L, 0L);
    }

    @Test
    void A19_who_may_not_see_enrollments_is_told_their_number_and_no_name() {
        // GIVEN
        var ada = school.student("Ada");
        enrollments.enroll(ada, school.course("ALG"));

        // THEN
        CallerRoles.during(Set.of(Role.STAFF, Role.STUDENT_DELETE), () -> {
            var use = deletion.preview(ada).uses().get(0);
            assertThat(use.rows()).isOne();
            assertThat(use.first()).isEmpty();
            assertThat(use.getMore()).isZero();
        });
    }
}

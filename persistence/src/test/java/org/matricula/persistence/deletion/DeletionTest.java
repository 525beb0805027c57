package org.matricula.persistence.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.student.Student;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.deletion.Use.Effect;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** B56: deleting one end. */
@DeskTest
class DeletionTest {

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

    /** The objects, the rows along, and those of them with a grade. */
    private static List<Long> numbers(DeletionReport report) {
        return List.of(report.objects(), report.along(), report.valued());
    }

    @Test
    void b56_deleting_a_course_removes_its_links_only() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var botany = school.course("BOT");
        school.enrolled(ada, algebra, school.grade("A", 1));
        var other = school.enrolled(ada, botany, null);

        // WHEN
        var report = deletion.delete(algebra);

        // THEN
        assertThat(numbers(report)).containsExactly(1L, 1L, 1L);
        assertThat(courses.find(algebra.getId())).isEmpty();
        assertThat(enrollments.of(ada)).containsExactly(other);
        assertThat(students.find(ada.getId())).isPresent();
    }

    @Test
    void b56_deleting_students_in_bulk_removes_their_links_and_counts_per_type() {
        // GIVEN
        var gone = school.students("S", 3);
        var stays = school.student("Ada");
        var algebra = school.course("ALG");
        var botany = school.course("BOT");
        var best = school.grade("A", 1);
        gone.forEach(student -> school.enrolled(student, algebra, best));
        gone.forEach(student -> school.enrolled(student, botany, null));
        enrollments.enroll(stays, algebra);
        var chosen = gone.toArray(Student[]::new);

        // WHEN
        var preview = deletion.preview(chosen);
        var report = deletion.delete(chosen);

        // THEN
        assertThat(numbers(preview)).containsExactly(3L, 6L, 3L);
        assertThat(numbers(report)).isEqualTo(numbers(preview));
        assertThat(students.count()).isOne();
        assertThat(enrollments.studentsOf(algebra)).containsExactly(stays);
        assertThat(enrollments.studentsOf(botany)).isEmpty();
        assertThat(courses.count()).isEqualTo(2);
    }

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
    void b56_where_one_is_gone_already_none_is_deleted() {
        // GIVEN
        var algebra = school.course("ALG");
        enrollments.enroll(school.student("Ada"), algebra);

        // WHEN and THEN
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> deletion.delete(algebra, new CourseKey(-1L)))
                .withMessage("there is no course.id -1");
        assertThat(courses.find(algebra.getId())).isPresent();
        assertThat(school.links()).isOne();
    }

    @Test
    void b56_deleting_nothing_does_nothing() {
        // GIVEN
        enrollments.enroll(school.student("Ada"), school.course("ALG"));

        // WHEN and THEN
        assertThat(numbers(deletion.delete(new Course[0]))).containsExactly(0L, 0L, 0L);
        assertThat(numbers(deletion.delete(new Student[0]))).containsExactly(0L, 0L, 0L);
        assertThat(school.links()).isOne();
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
    void deleting_a_course_of_fifty_costs_as_many_statements_as_a_course_of_one(Desk desk) {
        // GIVEN
        var fifty = school.students("S", 50);
        var small = school.course("ONE");
        var large = school.course("ALL");
        enrollments.enroll(small, fifty.get(0));
        enrollments.enroll(large, fifty, () -> School.graded(null));

        // WHEN
        var one = desk.statements().during(() -> deletion.delete(small));
        var many = desk.statements().during(() -> deletion.delete(large));

        // THEN history stores the number of changes besides
        assertThat(many)
                .filteredOn(sql -> !sql.contains("action_count"))
                .extracting(sql -> sql.replaceAll("\\?(,\\?)+", "?"))
                .isEqualTo(one);
        assertThat(school.links()).isZero();
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

    @Test
    void a_link_and_an_entity_without_history_are_not_deleted_here() {
        for (var name : List.of("enrollment", "account", "nothing")) {
            assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> deletion.preview(name, List.of(1L)));
        }
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> deletion.delete(ada, algebra))
                .withMessageContaining("is no reference to a student");
        assertThat(courses.find(algebra.getId())).isPresent();
    }

    @Test
    void a_container_is_told_every_role_that_rights_are_asked_by() {
        assertThat(Deletion.class.getAnnotation(DeclareRoles.class).value())
                .containsExactlyInAnyOrderElementsOf(Role.RIGHTS);
    }
}

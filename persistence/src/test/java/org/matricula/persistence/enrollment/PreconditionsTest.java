package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.ejb.EJB;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.student.StudentKey;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;

/** B1 to B7: what the relation takes as its arguments, and how it refuses the rest. */
@DeskTest
class PreconditionsTest {

    private static final Student UNSAVED = new Student(new StudentDetails("S-0", "Unsaved", null));
    private static final Course UNSAVED_COURSE = new Course(new CourseDetails("C-0", "Unsaved", ""));
    private static final long NOBODY = 987_654_321L;

    @EJB
    private School school;

    @EJB
    private EnrollmentRepository enrollments;

    private void refusedWithoutStatement(Desk desk, String field, ThrowingCallable call) {
        var sent = desk.statements().during(() -> assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(call)
                .withMessageContaining(field));
        assertThat(sent).isEmpty();
    }

    @Test
    void b1_a_student_that_was_never_saved_cannot_use_the_relation(Desk desk) {
        var algebra = school.course("ALG");

        refusedWithoutStatement(desk, "student.id", () -> enrollments.enroll(UNSAVED, algebra));
        refusedWithoutStatement(desk, "student.id", () -> enrollments.remove(UNSAVED, algebra));
        refusedWithoutStatement(desk, "student.id", () -> enrollments.clear(UNSAVED));
        refusedWithoutStatement(
                desk,
                "student.id",
                () -> enrollments.replaceCourses(UNSAVED, List.of(algebra), () -> School.graded(null)));
        refusedWithoutStatement(
                desk,
                "student.id",
                () -> enrollments.resetCourses(UNSAVED, List.of(algebra), () -> School.graded(null)));
        refusedWithoutStatement(desk, "student.id", () -> enrollments.create(UNSAVED, algebra, School.graded(null)));
        refusedWithoutStatement(desk, "student.id", () -> enrollments.coursesOf(UNSAVED));
        refusedWithoutStatement(desk, "student.id", () -> enrollments.countCourses(UNSAVED));
        refusedWithoutStatement(desk, "student.id", () -> enrollments.copy(UNSAVED));
    }

    @Test
    void b1_a_course_that_was_never_saved_cannot_use_the_relation(Desk desk) {
        var ada = school.student("Ada");

        refusedWithoutStatement(desk, "course.id", () -> enrollments.enroll(UNSAVED_COURSE, ada));
        refusedWithoutStatement(desk, "course.id", () -> enrollments.clear(UNSAVED_COURSE));
        refusedWithoutStatement(
                desk,
                "course.id",
                () -> enrollments.replaceStudents(UNSAVED_COURSE, List.of(ada), () -> School.graded(null)));
        refusedWithoutStatement(desk, "course.id", () -> enrollments.studentsOf(UNSAVED_COURSE));
        refusedWithoutStatement(
                desk,
                "course.id",
                () -> enrollments.createStudent(
                        UNSAVED_COURSE, new StudentDetails(null, "Ada", null), School.graded(null)));
    }

    @Test
    void b2_an_argument_without_a_key_is_refused_by_its_name(Desk desk) {
        var ada = school.student("Ada");
        var algebra = school.course("ALG");

        refusedWithoutStatement(desk, "course.id", () -> enrollments.enroll(ada, algebra, UNSAVED_COURSE));
        refusedWithoutStatement(desk, "course.id", () -> enrollments.enroll(ada, (CourseRef) null));
        refusedWithoutStatement(desk, "student.id", () -> enrollments.enroll(algebra, ada, UNSAVED));
        refusedWithoutStatement(desk, "student.id", () -> enrollments.enroll(algebra, (StudentRef) null));
        refusedWithoutStatement(desk, "course.id", () -> enrollments.create(ada, UNSAVED_COURSE, School.graded(null)));
        assertThat(school.links()).isZero();
    }

    @Test
    void b3_the_compiler_refuses_an_argument_of_the_wrong_entity() {
        // WHEN
        var takesCoursesOfAStudent = Stream.of(EnrollmentRepository.class.getMethods())
                .filter(method -> method.getName().equals("enroll"))
                .map(method -> Arrays.asList(method.getParameterTypes()))
                .toList();

        // THEN there is no signature that takes students of a student, or courses of a course
        assertThat(takesCoursesOfAStudent)
                .containsExactlyInAnyOrder(
                        List.of(StudentRef.class, CourseRef[].class),
                        List.of(CourseRef.class, StudentRef[].class),
                        List.of(StudentRef.class, Iterable.class, java.util.function.Supplier.class),
                        List.of(CourseRef.class, Iterable.class, java.util.function.Supplier.class));
        assertThat(CourseRef.class.getPermittedSubclasses()).containsExactlyInAnyOrder(Course.class, CourseKey.class);
        assertThat(StudentRef.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Student.class, StudentKey.class);
    }

    @Test
    void b4_a_value_that_cannot_be_a_key_is_refused_naming_field_and_value() {
        var ada = school.student("Ada");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> enrollments.enroll(ada, CourseKey.parse("x")))
                .withMessageContaining("course.id")
                .withMessageContaining("\"x\"");
        assertThat(school.links()).isZero();
    }

    @Test
    void b5_objects_and_keys_may_be_mixed_from_either_end() {
        // GIVEN
        var ada = school.student("Ada");
        var ben = school.student("Ben");
        var algebra = school.course("ALG");
        var botany = school.course("BOT");

        // WHEN
        enrollments.enroll(new StudentKey(ada.getId()), algebra, new CourseKey(botany.getId()));
        enrollments.enroll(new CourseKey(algebra.getId()), ben, new StudentKey(ada.getId()));
        enrollments.remove(ada, new CourseKey(botany.getId()));

        // THEN
        assertThat(enrollments.coursesOf(new StudentKey(ada.getId()))).containsExactly(algebra);
        assertThat(enrollments.studentsOf(new CourseKey(algebra.getId()))).containsExactly(ada, ben);

        // WHEN
        enrollments.replaceCourses(ada, List.of(new CourseKey(algebra.getId()), botany), () -> School.graded(null));

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra, botany);
    }

    @Test
    void b6_a_key_given_as_text_is_the_link_that_there_is() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var link = school.enrolled(ada, algebra, school.grade("A", 1));
        var text = CourseKey.parse(String.valueOf(algebra.getId()));

        // WHEN
        int added = enrollments.enroll(ada, text);
        enrollments.replaceCourses(ada, List.of(text), () -> School.graded(null));

        // THEN
        assertThat(added).isZero();
        assertThat(enrollments.get(ada, algebra)).isEqualTo(link);
        assertThat(enrollments.get(ada, algebra).getGrade().getCode()).isEqualTo("A");
    }

    @Test
    void b7_a_key_that_does_not_exist_is_not_found_and_leaves_no_row() {
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var noCourse = new CourseKey(NOBODY);
        var noStudent = new StudentKey(NOBODY);

        notFound("course.id", () -> enrollments.enroll(ada, algebra, noCourse));
        notFound("student.id", () -> enrollments.enroll(noStudent, algebra));
        notFound("student.id", () -> enrollments.enroll(algebra, ada, noStudent));
        notFound("course.id", () -> enrollments.enroll(noCourse, ada));
        notFound("course.id", () -> enrollments.create(ada, noCourse, School.graded(null)));
        notFound(
                "course.id",
                () -> enrollments.replaceCourses(ada, List.of(algebra, noCourse), () -> School.graded(null)));
        assertThat(school.links()).isZero();
    }

    private static void notFound(String field, ThrowingCallable call) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.getField()).isEqualTo(field))
                .satisfies(e -> assertThat(e.getValue()).isEqualTo(String.valueOf(NOBODY)));
    }
}

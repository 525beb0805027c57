package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.relation.LinkEdit;

/** A27: a copy has links of its own, and nobody's grades. */
@DeskTest
class SaveAsNewTest extends OpenPage {

    @BeforeEach
    void adaHasGradesAndWithdrewFromDancing() {
        var dancing = school.course("DAN");
        entities.save(
                ada,
                new Edit<>(ada.details(), ada.details()),
                List.of(
                        graded(algebra, best),
                        added(botany, null),
                        LinkEdit.add(dancing.getId(), UNGRADED.with(EnrollmentStatus.WITHDRAWN))));
    }

    @Test
    void A27_a_copied_student_begins_in_the_same_courses_without_a_grade() {
        // WHEN
        var copy = (Student) desk.copy(ada, new StudentDetails(null, "Ada Two", 20), List.of());

        // THEN
        assertThat(copy.getNumber()).isNotEqualTo(ada.getNumber()).startsWith("S-");
        assertThat(enrollments.coursesOf(copy)).containsExactly(algebra, botany);
        assertThat(enrollments.get(copy, algebra).details()).isEqualTo(EnrollmentDetails.startingToday());
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(best);
    }

    @Test
    void A27_what_the_page_adds_and_leaves_out_holds_for_the_copy_only() {
        // GIVEN
        var chemistry = school.course("CHE");

        // WHEN
        var copy = (Student) desk.copy(
                ada,
                new StudentDetails("OWN-1", "Ada Two", null),
                List.of(
                        added(chemistry, worst),
                        LinkEdit.remove(algebra.getId(), School.graded(best)),
                        graded(botany, best)));

        // THEN
        assertThat(copy.getNumber()).isEqualTo("OWN-1");
        assertThat(enrollments.coursesOf(copy)).containsExactly(botany, chemistry);
        assertThat(enrollments.get(copy, chemistry).getGrade()).isEqualTo(worst);
        assertThat(enrollments.get(copy, botany).getGrade()).isNull();
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(best);
        assertThat(enrollments.get(ada, botany).getGrade()).isNull();
    }

    @Test
    void A27_a_copied_course_begins_with_the_same_students_without_grades() {
        // GIVEN a full course
        var students = school.students("N", 1200);
        entities.save(
                algebra,
                new Edit<>(algebra.details(), algebra.details()),
                students.stream().map(student -> added(student, worst)).toList());

        // WHEN
        var copy =
                (Course) desk.copy(algebra, new CourseDetails(null, "Algebra again", null), List.of(added(ben, null)));

        // THEN
        assertThat(copy.getCode()).isNotEqualTo(algebra.getCode());
        assertThat(enrollments.countStudents(copy)).isEqualTo(1202);
        assertThat(enrollments.get(students.get(700), copy).details()).isEqualTo(EnrollmentDetails.startingToday());
        assertThat(enrollments.get(students.get(700), algebra).getGrade()).isEqualTo(worst);
    }
}

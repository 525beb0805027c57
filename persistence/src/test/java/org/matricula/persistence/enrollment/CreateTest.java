package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** B22 to B25: creating a link, or an object together with its link. */
@DeskTest
class CreateTest {

    private static final EnrollmentDetails NO_STATUS = new EnrollmentDetails(null, null, null, null);

    @EJB
    private School school;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentRepository enrollments;

    @Test
    void b22_creating_a_course_of_a_student_saves_and_links_it() {
        // GIVEN
        var ada = school.student("Ada");

        // WHEN
        var algebra = enrollments.createCourse(ada, new CourseDetails("ALG", "Algebra", ""), School.graded(null));

        // THEN
        assertThat(courses.findByCode("ALG")).contains(algebra);
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ada);
    }

    @Test
    void b22_creating_a_student_of_a_course_saves_and_links_it() {
        // GIVEN
        var algebra = school.course("ALG");

        // WHEN
        var ada = enrollments.createStudent(algebra, new StudentDetails("S1", "Ada", 36), School.graded(null));

        // THEN
        assertThat(students.findByNumber("S1")).contains(ada);
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ada);
    }

    @Test
    void b22_nothing_is_created_where_the_link_is_refused() {
        // GIVEN
        var ada = school.student("Ada");

        // WHEN and THEN
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.createCourse(ada, new CourseDetails("ALG", "Algebra", ""), NO_STATUS));
        assertThat(courses.findByCode("ALG")).isEmpty();
    }

    @Test
    void b23_creating_takes_the_values_of_the_link() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var best = school.grade("A", 1);

        // WHEN
        var botany = enrollments.createCourse(ada, new CourseDetails("BOT", "Botany", ""), School.graded(best));
        var ben = enrollments.createStudent(algebra, new StudentDetails(null, "Ben", null), School.graded(best));

        // THEN
        assertThat(enrollments.get(ada, botany).getGrade()).isEqualTo(best);
        assertThat(enrollments.get(ben, algebra).getGrade()).isEqualTo(best);
    }

    @Test
    void b24_get_or_create_takes_values_for_a_new_link_only() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var best = school.grade("A", 1);
        var worst = school.grade("F", 2);

        // WHEN
        var created = enrollments.getOrCreate(ada, algebra, School.graded(best));
        var found = enrollments.getOrCreate(ada, algebra, School.graded(worst));

        // THEN
        assertThat(found).isEqualTo(created);
        assertThat(found.getGrade()).isEqualTo(best);
        assertThat(school.links()).isOne();
    }

    @Test
    void b24_update_or_create_gives_the_values_to_the_link_either_way() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var best = school.grade("A", 1);
        var worst = school.grade("F", 2);

        // WHEN
        var created = enrollments.updateOrCreate(ada, algebra, School.graded(worst));
        var updated = enrollments.updateOrCreate(ada, algebra, School.graded(best));

        // THEN
        assertThat(updated).isEqualTo(created);
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(best);
    }

    @Test
    void b24_a_missing_mandatory_value_is_told() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var botany = school.course("BOT");
        school.enrolled(ada, botany, null);

        // WHEN and THEN
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.getOrCreate(ada, algebra, NO_STATUS))
                .withMessageContaining("enrollment.status");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.updateOrCreate(ada, botany, NO_STATUS))
                .withMessageContaining("enrollment.status");
        assertThat(enrollments.coursesOf(ada)).containsExactly(botany);
    }

    @Test
    void b25_an_enrollment_created_directly_is_visible_from_both_ends() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var best = school.grade("A", 1);

        // WHEN
        var link = enrollments.create(ada, algebra, School.graded(best));

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ada);
        assertThat(enrollments.of(algebra)).containsExactly(link);
        assertThat(enrollments.of(ada)).containsExactly(link);
        assertThat(link.getGrade()).isEqualTo(best);
    }

    @Test
    void b25_a_second_enrollment_of_the_same_pair_is_a_duplicate() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        school.enrolled(ada, algebra, null);

        // WHEN and THEN
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> enrollments.create(ada, algebra, School.graded(null)))
                .withMessageContaining(ada.getNumber())
                .withMessageContaining("ALG");
        assertThat(school.links()).isOne();
    }
}

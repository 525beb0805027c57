package org.matricula.persistence.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.student.Student;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
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
    static List<Long> numbers(DeletionReport report) {
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
    void a_link_and_an_entity_without_history_are_not_deleted_here() {
        for (var name : List.of("enrollment", "savedlist", "nothing")) {
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

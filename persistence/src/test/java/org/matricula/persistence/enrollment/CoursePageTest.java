package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.relation.LinkEdit;

/** Saving the page of algebra while someone else is at work too. */
@DeskTest
class CoursePageTest extends OpenPage {

    @EJB
    private CourseRepository courses;

    private Edit<CourseDetails> unchanged() {
        return new Edit<>(algebra.details(), algebra.details());
    }

    private Edit<CourseDetails> edit(String name, String description) {
        return new Edit<>(algebra.details(), new CourseDetails("ALG", name, description));
    }

    @Test
    void a_new_course_is_saved_with_its_students_and_grades() {
        // WHEN
        var chemistry = (Course) entities.create(
                "course", new CourseDetails("CHE", "Chemistry", "Matter"), List.of(added(ada, best), added(ben, null)));

        // THEN
        assertThat(courses.findByCode("CHE")).contains(chemistry);
        assertThat(enrollments.studentsOf(chemistry)).containsExactly(ada, ben);
        assertThat(enrollments.get(ada, chemistry).getGrade()).isEqualTo(best);
    }

    @Test
    void a_code_that_is_taken_is_refused_and_nothing_is_saved() {
        // GIVEN
        var taken = new Edit<>(botany.details(), new CourseDetails("ALG", "Botany", ""));

        // WHEN and THEN
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> entities.save(botany, taken, List.of(added(ben, null))))
                .withMessage("course.code ALG is already taken");
        assertThat(enrollments.studentsOf(botany)).isEmpty();
    }

    @Test
    void a_broken_rule_is_told_by_the_field() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> entities.save(algebra, edit(" ", ""), List.of()))
                .satisfies(e -> assertThat(e.getViolations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactly("course.name"));
    }

    @Test
    void different_fields_changed_by_two_are_both_kept() {
        // WHEN
        entities.save(algebra, edit("ALG", "Sets"), List.of());
        entities.save(algebra, edit("Algebra", ""), List.of());

        // THEN
        assertThat(courses.get(algebra).details()).isEqualTo(new CourseDetails("ALG", "Algebra", "Sets"));
    }

    @Test
    void m5_conflicts_of_the_page_and_of_its_links_are_told_together() {
        // GIVEN
        entities.save(algebra, edit("Algebra 1", ""), List.of(graded(ada, worst)));

        // WHEN and THEN
        conflicts(
                () -> entities.save(algebra, edit("Algebra 2", ""), List.of(graded(ada, best))),
                new Conflict(null, "name", "ALG", "Algebra 1", "Algebra 2"),
                new Conflict(ada.getId(), ada.getNumber(), "enrollment", "grade", null, worst, best));
        assertThat(courses.get(algebra).getName()).isEqualTo("Algebra 1");
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(worst);
    }

    @Test
    void m6_a_student_whom_someone_else_added_stays() {
        // GIVEN
        enrollments.create(ben, algebra, School.graded(best));

        // WHEN the page that never showed Ben is saved
        entities.save(algebra, unchanged(), List.of(removed(ada)));

        // THEN
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ben);
        assertThat(enrollments.get(ben, algebra).getGrade()).isEqualTo(best);
    }

    @Test
    void m7_a_link_that_was_removed_meanwhile_and_edited_here_is_a_conflict() {
        // GIVEN
        enrollments.clear(ada);

        // WHEN and THEN
        conflicts(
                () -> entities.save(algebra, unchanged(), List.of(graded(ada, best))),
                new Conflict(ada.getId(), ada.getNumber(), "enrollment", "", UNGRADED, null, School.graded(best)));
    }

    @Test
    void removing_what_was_removed_meanwhile_is_silent() {
        // GIVEN
        enrollments.clear(ada);

        // WHEN
        entities.save(algebra, edit("Algebra", ""), List.of(removed(ada)));

        // THEN
        assertThat(courses.get(algebra).getName()).isEqualTo("Algebra");
    }

    @Test
    void a_student_who_was_deleted_meanwhile_cannot_be_added() {
        // GIVEN
        deletion.delete(ben);

        // WHEN and THEN
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> entities.save(algebra, unchanged(), List.of(added(ben, null))))
                .withMessage("there is no student.id " + ben.getId());
    }

    @Test
    void saving_fifty_links_costs_as_many_statements_as_saving_one(Desk database) {
        // GIVEN
        var students = school.students("S", 51);
        var one = List.of(LinkEdit.add(students.get(50).getId(), UNGRADED));
        var fifty = students.subList(0, 50).stream()
                .map(student -> added(student, null))
                .toList();

        // WHEN
        var few = database.statements().during(() -> entities.save(algebra, unchanged(), one));
        var many = database.statements().during(() -> entities.save(algebra, unchanged(), fifty));

        // THEN
        assertThat(many).hasSameSizeAs(few);
        assertThat(enrollments.countStudents(algebra)).isEqualTo(52);
    }
}

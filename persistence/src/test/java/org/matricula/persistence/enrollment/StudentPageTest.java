package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.student.StudentRepository;

/** Saving Ada's page while someone else is at work too. */
@DeskTest
class StudentPageTest extends OpenPage {

    @EJB
    private StudentRepository students;

    private Edit<StudentDetails> unchanged() {
        return new Edit<>(ada.details(), ada.details());
    }

    private Edit<StudentDetails> edit(String name, Integer age) {
        return new Edit<>(ada.details(), new StudentDetails(ada.getNumber(), name, age));
    }

    @Test
    void a_new_student_is_saved_with_its_courses_and_grades() {
        // WHEN
        var cleo = (Student) entities.create(
                "student", new StudentDetails("S1", "Cleo", 20), List.of(added(algebra, best), added(botany, null)));

        // THEN
        assertThat(students.findByNumber("S1")).contains(cleo);
        assertThat(enrollments.coursesOf(cleo)).containsExactly(algebra, botany);
        assertThat(enrollments.get(cleo, algebra).getGrade()).isEqualTo(best);
    }

    @Test
    void a_new_student_with_a_taken_number_is_refused_and_nothing_is_saved() {
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> entities.create(
                        "student", new StudentDetails(ada.getNumber(), "Cleo", null), List.of(added(botany, null))))
                .withMessage("student.number " + ada.getNumber() + " is already taken");
        assertThat(students.count()).isEqualTo(2);
        assertThat(school.links()).isOne();
    }

    @Test
    void different_fields_changed_by_two_are_both_kept() {
        // WHEN
        entities.save(ada, edit("Ada", 36), List.of());
        entities.save(ada, edit("Ada Lovelace", null), List.of());

        // THEN
        assertThat(students.get(ada).details()).isEqualTo(new StudentDetails(ada.getNumber(), "Ada Lovelace", 36));
    }

    @Test
    void m5_a_field_changed_by_both_is_a_conflict_and_nothing_is_saved() {
        // GIVEN
        entities.save(ada, edit("Ada", 36), List.of());

        // WHEN and THEN
        conflicts(
                () -> entities.save(ada, edit("Augusta", 37), List.of(added(botany, null))),
                new Conflict(null, "age", null, 36, 37));
        assertThat(students.get(ada).getName()).isEqualTo("Ada");
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
    }

    @Test
    void m5_a_grade_changed_by_both_is_a_conflict() {
        // GIVEN
        entities.save(ada, unchanged(), List.of(graded(algebra, worst)));

        // WHEN and THEN
        conflicts(
                () -> entities.save(ada, unchanged(), List.of(graded(algebra, best))),
                new Conflict(algebra.getId(), "ALG", "enrollment", "grade", null, worst, best));
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(worst);
    }

    @Test
    void different_values_of_a_link_changed_by_two_are_both_kept() {
        // WHEN
        entities.save(ada, unchanged(), List.of(graded(algebra, best)));
        entities.save(
                ada,
                unchanged(),
                List.of(LinkEdit.change(algebra.getId(), UNGRADED, UNGRADED.with(EnrollmentStatus.COMPLETED))));

        // THEN
        assertThat(enrollments.get(ada, algebra).details())
                .isEqualTo(School.graded(best).with(EnrollmentStatus.COMPLETED));
    }

    @Test
    void m6_a_link_that_someone_else_added_stays() {
        // GIVEN
        var chemistry = school.course("CHE");
        entities.save(ada, unchanged(), List.of(added(botany, best)));

        // WHEN the page that never showed BOT is saved
        entities.save(ada, unchanged(), List.of(added(chemistry, null)));

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra, botany, chemistry);
        assertThat(enrollments.get(ada, botany).getGrade()).isEqualTo(best);
    }

    @Test
    void b33_a_link_that_the_page_leaves_alone_keeps_its_row_and_its_grade() {
        // GIVEN
        entities.save(ada, unchanged(), List.of(graded(algebra, best)));
        var before = enrollments.get(ada, algebra);

        // WHEN
        entities.save(
                ada,
                unchanged(),
                List.of(LinkEdit.change(algebra.getId(), before.details(), before.details()), added(botany, null)));

        // THEN
        var after = enrollments.get(ada, algebra);
        assertThat(after).isEqualTo(before);
        assertThat(after.details()).isEqualTo(before.details());
        assertThat(after.getVersion()).isEqualTo(before.getVersion());
    }

    @Test
    void m7_a_link_that_was_removed_meanwhile_and_edited_here_is_a_conflict() {
        // GIVEN
        enrollments.remove(ada, algebra);

        // WHEN and THEN
        conflicts(
                () -> entities.save(ada, unchanged(), List.of(graded(algebra, best))),
                new Conflict(algebra.getId(), "ALG", "enrollment", "", UNGRADED, null, School.graded(best)));
        assertThat(school.links()).isZero();
    }

    @Test
    void a_link_that_was_graded_meanwhile_and_is_removed_here_is_a_conflict() {
        // GIVEN
        entities.save(ada, unchanged(), List.of(graded(algebra, best)));

        // WHEN and THEN
        conflicts(
                () -> entities.save(ada, unchanged(), List.of(removed(algebra))),
                new Conflict(algebra.getId(), "ALG", "enrollment", "", UNGRADED, School.graded(best), null));
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(best);
    }

    @Test
    void removing_what_was_removed_meanwhile_is_silent() {
        // GIVEN
        enrollments.remove(ada, algebra);

        // WHEN
        entities.save(ada, unchanged(), List.of(removed(algebra)));

        // THEN
        assertThat(school.links()).isZero();
    }

    @Test
    void removing_the_link_to_a_course_that_was_deleted_meanwhile_is_silent() {
        // GIVEN
        deletion.delete(algebra);

        // WHEN
        entities.save(ada, edit("Ada L.", null), List.of(removed(algebra)));

        // THEN
        assertThat(students.get(ada).getName()).isEqualTo("Ada L.");
    }

    @Test
    void a_course_that_was_deleted_meanwhile_cannot_be_added() {
        // GIVEN
        deletion.delete(botany);

        // WHEN and THEN
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> entities.save(ada, unchanged(), List.of(added(botany, null))))
                .withMessage("there is no course.id " + botany.getId());
    }

    @Test
    void the_same_link_added_by_both_alike_is_one_link() {
        // WHEN
        entities.save(ada, unchanged(), List.of(added(botany, null)));
        entities.save(ada, unchanged(), List.of(added(botany, null)));

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra, botany);
    }

    @Test
    void the_same_link_added_by_both_with_different_grades_is_a_conflict() {
        // GIVEN
        entities.save(ada, unchanged(), List.of(added(botany, worst)));

        // WHEN and THEN
        conflicts(
                () -> entities.save(ada, unchanged(), List.of(added(botany, best))),
                new Conflict(botany.getId(), "BOT", "enrollment", "grade", null, worst, best));
    }

    @Test
    void a_student_that_was_deleted_meanwhile_is_not_found() {
        // GIVEN
        var gone = new StudentKey(ada.getId());
        deletion.delete(ada);

        // WHEN and THEN
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> entities.save(gone, unchanged(), List.of()))
                .withMessage("there is no student.id " + gone.getId());
    }

    @Test
    void saving_fifty_links_costs_as_many_statements_as_saving_one(Desk database) {
        // GIVEN
        var courses = school.courses("C", 51);
        var one = List.of(LinkEdit.add(courses.get(50).getId(), UNGRADED));
        var fifty = courses.subList(0, 50).stream()
                .map(course -> added(course, null))
                .toList();

        // WHEN
        var few = database.statements().during(() -> entities.save(ada, unchanged(), one));
        var many = database.statements().during(() -> entities.save(ada, unchanged(), fifty));

        // THEN
        assertThat(many).hasSameSizeAs(few);
        assertThat(enrollments.countCourses(ada)).isEqualTo(52);
    }
}

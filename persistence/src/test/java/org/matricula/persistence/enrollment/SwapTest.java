package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.relation.LinkEdit;

/** C19, A43: rows of one save that would stand in each other's way if they were saved one after the other. */
@DeskTest
class SwapTest extends OpenPage {

    private Enrollment inAlgebra;
    private Enrollment inBotany;

    @BeforeEach
    void adaHasTheBestGradeInAlgebraAndTheWorstInBotany() {
        entities.save(ada, unchanged(), List.of(graded(algebra, best), added(botany, worst)));
        inAlgebra = enrollments.get(ada, algebra);
        inBotany = enrollments.get(ada, botany);
    }

    private Edit<StudentDetails> unchanged() {
        return new Edit<>(ada.details(), ada.details());
    }

    private static LinkEdit removed(Enrollment enrollment, Long end) {
        return LinkEdit.remove(end, enrollment.details());
    }

    private void expect(Enrollment before, Grade grade) {
        var after = enrollments.get(before.getStudent(), before.getCourse());
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getGrade()).isEqualTo(grade);
    }

    @Test
    void C19_two_grades_are_swapped_in_one_save() {
        // WHEN
        entities.save(
                ada,
                unchanged(),
                List.of(
                        LinkEdit.change(algebra.getId(), inAlgebra.details(), School.graded(worst)),
                        LinkEdit.change(botany.getId(), inBotany.details(), School.graded(best))));

        // THEN
        expect(inAlgebra, worst);
        expect(inBotany, best);
    }

    @Test
    void C19_two_courses_are_swapped_in_one_save() {
        // WHEN each row is taken away and put in the place of the other
        entities.save(
                ada,
                unchanged(),
                List.of(
                        removed(inAlgebra, algebra.getId()),
                        added(botany, best),
                        removed(inBotany, botany.getId()),
                        added(algebra, worst)));

        // THEN both rows are there, as the rows that they were
        expect(inAlgebra, worst);
        expect(inBotany, best);
        assertThat(school.links()).isEqualTo(2);
    }

    @Test
    void C19_a_link_that_is_deleted_and_added_again_is_the_same_row_with_what_was_typed_anew() {
        // WHEN
        entities.save(ada, unchanged(), List.of(removed(inAlgebra, algebra.getId()), added(algebra, worst)));

        // THEN
        expect(inAlgebra, worst);
        expect(inBotany, worst);
    }

    @Test
    void C19_the_order_of_the_two_does_not_matter() {
        // WHEN
        entities.save(ada, unchanged(), List.of(added(algebra, worst), removed(inAlgebra, algebra.getId())));

        // THEN
        expect(inAlgebra, worst);
    }

    @Test
    void C19_a_student_who_is_taken_out_of_a_course_and_put_in_again_keeps_the_row() {
        // WHEN
        var page = new Edit<>(algebra.details(), algebra.details());
        entities.save(
                algebra,
                page,
                List.of(
                        removed(inAlgebra, ada.getId()),
                        LinkEdit.add(ada.getId(), inAlgebra.details()),
                        added(ben, null)));

        // THEN
        expect(inAlgebra, best);
        assertThat(enrollments.studentsOf(algebra)).containsExactlyInAnyOrder(ada, ben);
    }

    @Test
    void C19_a_course_is_replaced_by_another_and_the_other_way_round() {
        // GIVEN two students with one course each
        enrollments.remove(ada, botany);
        entities.save(ben, new Edit<>(ben.details(), ben.details()), List.of(added(botany, best)));

        // WHEN
        entities.save(ada, unchanged(), List.of(removed(inAlgebra, algebra.getId()), added(botany, null)));
        var his = LinkEdit.remove(botany.getId(), School.graded(best));
        entities.save(ben, new Edit<>(ben.details(), ben.details()), List.of(added(algebra, null), his));

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(botany);
        assertThat(enrollments.coursesOf(ben)).containsExactly(algebra);
    }

    @Test
    void A43_the_same_link_twice_in_one_save_is_one_link() {
        // GIVEN
        var chemistry = school.course("CHE");

        // WHEN
        entities.save(ada, unchanged(), List.of(added(chemistry, best), added(chemistry, best)));

        // THEN
        assertThat(enrollments.get(ada, chemistry).getGrade()).isEqualTo(best);
    }

    @Test
    void A43_the_same_link_twice_with_different_values_is_refused_and_nothing_is_saved() {
        // GIVEN
        var chemistry = school.course("CHE");

        // WHEN and THEN
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(
                        () -> entities.save(ada, unchanged(), List.of(added(chemistry, best), added(chemistry, worst))))
                .satisfies(e -> assertThat(e.getField()).isEqualTo("enrollment"));
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra, botany);
    }
}

package org.matricula.persistence.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;

@DeskTest
class GradeRepositoryTest {

    @EJB
    private School school;

    @EJB
    private GradeRepository grades;

    @EJB
    private Deletion deletion;

    private static GradeDetails details(String code, String points) {
        return new GradeDetails(code, points == null ? null : new BigDecimal(points), true, 1);
    }

    @Test
    void the_scale_is_in_its_own_order() {
        // GIVEN
        var worst = school.grade("F", 3);
        var best = school.grade("A", 1);
        var alsoBest = school.grade("A+", 1);

        // THEN
        assertThat(grades.list()).containsExactly(best, alsoBest, worst);
    }

    @Test
    void a_grade_comes_back_as_it_was_saved() {
        // WHEN
        grades.create(details(" A- ", "3.70"));
        grades.create(details("P", null));

        // THEN
        assertThat(grades.findByCode("A-"))
                .get()
                .extracting(Grade::details)
                .isEqualTo(new GradeDetails("A-", new BigDecimal("3.7"), true, 1));
        assertThat(grades.findByCode("P")).get().extracting(Grade::getPoints).isNull();
        assertThat(grades.findByCode("B")).isEmpty();
    }

    @Test
    void a_code_stands_in_the_scale_once() {
        // GIVEN
        school.grade("A", 1);

        // WHEN and THEN
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> grades.create(details("A", "1")))
                .withMessage("grade.code A is already taken");
    }

    @Test
    void points_out_of_range_are_refused() {
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> grades.create(details("A", "-1")));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> grades.create(details("A", "1000")));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> grades.create(details("A", "1.234")));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> grades.create(details("much too long", "1")))
                .withMessageContaining("grade.code \"much too long\"");
    }

    @ParameterizedTest
    @CsvSource({
        "A,  1, B A C D",
        "D, -1, A B D C",
        "B,  2, A C D B",
        "C, -2, C A B D",
        "B,  0, A B C D",
        "A, -1, A B C D",
        "D,  1, A B C D",
        "A, 99, B C D A",
        "D, -99, D A B C",
    })
    void a_grade_moves_through_the_scale_and_no_further_than_its_ends(String code, int steps, String expected) {
        // GIVEN places as a school may have typed them: not from 1, with a gap, and one of them twice
        school.grade("A", 3);
        school.grade("B", 7);
        school.grade("C", 7);
        school.grade("D", 20);

        // WHEN
        grades.move(grades.findByCode(code).orElseThrow().getId(), steps);

        // THEN
        assertThat(grades.list()).extracting(Grade::getCode).containsExactly(expected.split(" "));
        assertThat(grades.list()).extracting(Grade::getPosition).containsExactly(1, 2, 3, 4);
    }

    @Test
    void moving_a_grade_changes_nothing_but_the_places() {
        // GIVEN
        var best = grades.create(new GradeDetails("A", new BigDecimal("4"), true, 1));
        var worst = grades.create(new GradeDetails("F", null, false, 2));

        // WHEN
        grades.move(worst.getId(), -1);

        // THEN
        assertThat(grades.list())
                .extracting(Grade::details)
                .containsExactly(
                        new GradeDetails("F", null, false, 1), new GradeDetails("A", new BigDecimal("4"), true, 2));
        assertThat(grades.list()).containsExactly(worst, best);
    }

    @Test
    void a_grade_that_someone_else_deleted_is_not_moved_and_the_others_stay() {
        // GIVEN
        var gone = school.grade("B", 2);
        school.grade("A", 1);
        school.grade("C", 5);
        deletion.delete(gone);

        // WHEN and THEN
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> grades.move(gone.getId(), 1))
                .withMessage("there is no grade.id " + gone.getId());
        assertThat(grades.list()).extracting(Grade::getPosition).containsExactly(1, 5);
    }
}

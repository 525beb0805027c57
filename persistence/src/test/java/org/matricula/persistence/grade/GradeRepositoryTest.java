package org.matricula.persistence.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;

@DeskTest
class GradeRepositoryTest {

    @EJB
    private School school;

    @EJB
    private GradeRepository grades;

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
        assertThat(grades.findByCode("a-")).isEmpty();
    }

    @Test
    void a_code_stands_in_the_scale_once() {
        // GIVEN
        var best = school.grade("A", 1);
        var worst = school.grade("F", 2);

        // WHEN and THEN
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> grades.create(details("A", "1")))
                .withMessage("grade.code A is taken already");
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> grades.save(worst.getId(), new Edit<>(worst.details(), best.details())));
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

    @Test
    void an_edit_is_merged_with_what_became_of_the_grade_meanwhile() {
        // GIVEN
        var seen = details("A", "4");
        var id = grades.create(seen).getId();

        // WHEN
        grades.save(id, new Edit<>(seen, details("A", "4.5")));
        grades.save(id, new Edit<>(seen, new GradeDetails("A", seen.points(), true, 7)));

        // THEN
        assertThat(grades.findByCode("A"))
                .get()
                .extracting(Grade::details)
                .isEqualTo(new GradeDetails("A", new BigDecimal("4.5"), true, 7));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> grades.save(id, new Edit<>(seen, details("A", "5"))))
                .satisfies(e -> assertThat(e.getConflicts())
                        .containsExactly(new Conflict(
                                null,
                                null,
                                "points",
                                new BigDecimal("4"),
                                new BigDecimal("4.5"),
                                new BigDecimal("5"))));
    }

    @Test
    void a_grade_that_was_given_cannot_be_deleted() {
        // GIVEN
        var best = school.grade("A", 1);
        school.enrolled(school.student("Ada"), school.course("ALG"), best);

        // WHEN and THEN
        assertThat(grades.countUses(best.getId())).isOne();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> grades.delete(best.getId()))
                .satisfies(e -> assertThat(e.getReason()).isEqualTo("grade.inUse"))
                .satisfies(e -> assertThat(e.getValue()).isEqualTo("1"));
        assertThat(grades.list()).containsExactly(best);
    }

    @Test
    void a_grade_that_was_never_given_is_deleted_and_a_second_time_is_silent() {
        // GIVEN
        var best = school.grade("A", 1);

        // WHEN
        grades.delete(best.getId());
        grades.delete(best.getId());

        // THEN
        assertThat(grades.list()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> grades.save(best.getId(), new Edit<>(best.details(), best.details())))
                .withMessage("there is no grade.id " + best.getId());
    }
}

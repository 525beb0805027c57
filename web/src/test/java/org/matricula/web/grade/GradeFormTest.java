package org.matricula.web.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;

class GradeFormTest {

    private static final GradeDetails SEEN = new GradeDetails("B", new BigDecimal("3"), true, 5);

    private final GradeForm form = GradeForm.of(new Grade(SEEN));

    @Test
    void a_form_left_alone_changes_nothing() {
        assertThat(form.edit().isEmpty()).isTrue();
    }

    @Test
    void the_place_in_the_scale_is_not_the_forms_to_change() {
        // GIVEN
        form.setCode("B*");

        // WHEN
        form.rebase(new GradeDetails("B", new BigDecimal("3"), true, 7), Set.of());

        // THEN
        assertThat(form.edit().wanted()).isEqualTo(new GradeDetails("B*", new BigDecimal("3"), true, 7));
    }

    @Test
    void a_conflict_is_decided_field_by_field() {
        // GIVEN
        form.setCode("mine");
        form.setPoints(new BigDecimal("2"));

        // WHEN
        form.rebase(new GradeDetails("theirs", new BigDecimal("1"), false, 5), Set.of("points"));

        // THEN
        assertThat(form.edit().wanted()).isEqualTo(new GradeDetails("theirs", new BigDecimal("2"), false, 5));
    }

    @Test
    void a_grade_deleted_meanwhile_can_be_saved_as_a_new_one() {
        // WHEN
        form.detach();

        // THEN
        assertThat(form.isAdding()).isTrue();
        assertThat(form.getCode()).isEqualTo("B");
    }
}

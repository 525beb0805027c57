package org.matricula.web.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.matricula.domain.grade.GradeDetails;

class GradeFieldsTest {

    private static final GradeDetails SEEN = new GradeDetails("B", new BigDecimal("3"), true, 5);

    private final GradeFields fields = new GradeFields(SEEN);

    @Test
    void a_form_left_alone_changes_nothing() {
        assertThat(fields.edit().isEmpty()).isTrue();
    }

    @Test
    void the_place_in_the_scale_is_not_the_forms_to_change() {
        // GIVEN
        fields.setCode("B*");

        // WHEN
        fields.rebase(new GradeDetails("B", new BigDecimal("3"), true, 7), Set.of());

        // THEN
        assertThat(fields.edit().wanted()).isEqualTo(new GradeDetails("B*", new BigDecimal("3"), true, 7));
    }

    @Test
    void a_conflict_is_decided_field_by_field() {
        // GIVEN
        fields.setCode("mine");
        fields.setPoints(new BigDecimal("2"));

        // WHEN
        fields.rebase(new GradeDetails("theirs", new BigDecimal("1"), false, 5), Set.of("points"));

        // THEN
        assertThat(fields.edit().wanted()).isEqualTo(new GradeDetails("theirs", new BigDecimal("2"), false, 5));
    }
}

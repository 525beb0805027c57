package org.matricula.web.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.deletion.DeletionReport;
import org.matricula.persistence.deletion.Use;

class ConfirmationTest {

    private static DeletionReport report(long graded) {
        return new DeletionReport(
                Map.of(1L, 1), List.of(new Use("enrollment", Use.Effect.GOES, 20, graded, 7, List.of(), null)));
    }

    @Test
    void without_grades_at_stake_a_click_suffices() {
        // GIVEN
        var question = Confirmation.ofOne(report(0), "CS-1");

        // THEN
        assertThat(question.isAsking()).isFalse();
        assertThat(question.isGiven()).isTrue();
    }

    @Test
    void with_grades_at_stake_the_key_has_to_be_typed() {
        // GIVEN
        var question = Confirmation.ofOne(report(1), "CS-1");

        // THEN
        assertThat(question.isGiven()).isFalse();
        question.setTyped("CS-2");
        assertThat(question.isGiven()).isFalse();
        question.setTyped(" CS-1 ");
        assertThat(question.isGiven()).isTrue();
    }

    @Test
    void for_several_objects_their_number_has_to_be_typed() {
        // GIVEN
        var question = Confirmation.ofMany(report(0));

        // THEN
        assertThat(question.isGiven()).isFalse();
        question.setTyped("1");
        assertThat(question.isGiven()).isTrue();
    }
}

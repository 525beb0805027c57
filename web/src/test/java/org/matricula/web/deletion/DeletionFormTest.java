package org.matricula.web.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.persistence.enrollment.DeletionReport;

class DeletionFormTest {

    @Test
    void without_grades_at_stake_a_click_suffices() {
        // GIVEN
        var form = new DeletionForm("CS-1", "Programming", new DeletionReport(1, 20, 0, 7));

        // THEN
        assertThat(form.isAsking()).isFalse();
        assertThat(form.isConfirmed()).isTrue();
    }

    @Test
    void with_grades_at_stake_the_key_has_to_be_typed() {
        // GIVEN
        var form = new DeletionForm("CS-1", "Programming", new DeletionReport(1, 20, 1, 7));

        // THEN
        assertThat(form.isConfirmed()).isFalse();
        form.setTyped("CS-2");
        assertThat(form.isConfirmed()).isFalse();
        form.setTyped(" CS-1 ");
        assertThat(form.isConfirmed()).isTrue();
    }
}

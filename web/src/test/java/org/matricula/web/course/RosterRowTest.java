package org.matricula.web.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.persistence.enrollment.EnrollmentRow;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.web.course.RosterOutcome.Kind;

class RosterRowTest {

    private static final EnrollmentDetails SEEN = EnrollmentDetails.startingOn(null);
    private static final EnrollmentDetails LATER = SEEN.with(EnrollmentStatus.COMPLETED);

    private final RosterRow row = new RosterRow(
            new EnrollmentRow(
                    7L, 1L, "S-1", "Ada", 2L, "M-1", "Maths", null, null, EnrollmentStatus.ACTIVE, null, null),
            SEEN);

    private static RosterOutcome outcome(RosterCell cell, Kind kind) {
        return new RosterOutcome(cell, kind, "typed", null, null);
    }

    @Test
    void a_mark_to_remove_asks_for_the_removal_of_what_the_row_showed() {
        // WHEN
        row.toggle();

        // THEN
        assertThat(row.getLook()).isEqualTo("row-removed");
        assertThat(row.removal()).isEqualTo(LinkEdit.remove(1L, SEEN));
    }

    @Test
    void a_mark_to_remove_can_be_taken_back() {
        // GIVEN
        row.toggle();

        // WHEN
        row.toggle();

        // THEN
        assertThat(row.isRemoved()).isFalse();
    }

    @Test
    void a_row_is_marked_while_there_is_something_to_say_about_it() {
        // GIVEN
        assertThat(row.isMarked()).isFalse();
        row.refused(outcome(RosterCell.GRADE, Kind.REFUSED));
        assertThat(row.isMarked()).isTrue();

        // WHEN
        row.settle(RosterCell.GRADE);

        // THEN
        assertThat(row.isMarked()).isFalse();
    }

    @Test
    void only_the_last_save_can_be_undone() {
        // WHEN
        row.saved(outcome(RosterCell.GRADE, Kind.SAVED), SEEN);
        row.saved(outcome(RosterCell.STATUS, Kind.SAVED), LATER);

        // THEN
        assertThat(row.getOutcomes()).containsExactly(outcome(RosterCell.STATUS, Kind.SAVED));
    }

    @Test
    void what_is_not_saved_outlives_a_save_of_another_cell_and_a_new_look_at_the_database() {
        // GIVEN
        row.refused(outcome(RosterCell.GRADE, Kind.REFUSED));

        // WHEN
        row.saved(outcome(RosterCell.STATUS, Kind.SAVED), LATER);
        row.refresh(SEEN);

        // THEN
        assertThat(row.getUnsettled()).isEqualTo("grade");
        assertThat(row.getOutcomes()).containsExactly(outcome(RosterCell.GRADE, Kind.REFUSED));
    }

    @Test
    void undo_stays_as_long_as_nobody_else_changed_the_row() {
        // GIVEN
        row.saved(outcome(RosterCell.STATUS, Kind.SAVED), LATER);

        // WHEN
        row.refresh(LATER);

        // THEN
        assertThat(row.getOutcomes()).hasSize(1);
    }
}

package org.matricula.web.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.enrollment.EnrollmentRow;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.InvalidException.Violation;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.persistence.error.StaleException;
import org.matricula.web.course.RosterOutcome.Kind;

class RosterDeskTest {

    private static final Grade BEST = new Grade(new GradeDetails("A", null, true, 1));
    private static final Grade GOOD = new Grade(new GradeDetails("B", null, true, 2));
    private static final Grade FAIR = new Grade(new GradeDetails("C", null, true, 3));
    private static final Scale SCALE = new Scale(List.of(BEST, GOOD, FAIR));
    private static final EnrollmentDetails UNGRADED = EnrollmentDetails.startingOn(LocalDate.of(2026, 9, 1));

    private final Enrollments database = new Enrollments();
    private final RosterDesk desk = new RosterDesk(database);
    private final RosterRow row = new RosterRow(
            new EnrollmentRow(
                    7L, 1L, "S-1", "Ada", 2L, "M-1", "Maths", null, null, EnrollmentStatus.ACTIVE, null, null),
            UNGRADED);

    /** Holds one enrollment, and merges as the real desk does. */
    private static class Enrollments extends EnrollmentDesk {

        private EnrollmentDetails now = UNGRADED;
        private RuntimeException refusal;
        private int saves;

        @Override
        public EnrollmentDetails save(Long id, Edit<EnrollmentDetails> edit) {
            saves++;
            if (refusal != null) {
                throw refusal;
            }
            var merge = edit.onto(now);
            if (!merge.conflicts().isEmpty()) {
                throw new ConflictException(merge.conflicts().stream()
                        .map(field -> Conflict.of(id, null, "enrollment", field))
                        .toList());
            }
            now = merge.merged();
            return now;
        }
    }

    private Kind kind() {
        return row.outcome(RosterCell.GRADE).kind();
    }

    @Test
    void a_typed_code_is_saved_whatever_its_case() {
        // WHEN
        desk.type(row, RosterCell.GRADE, " a ", SCALE);

        // THEN
        assertThat(kind()).isEqualTo(Kind.SAVED);
        assertThat(database.now.grade()).isEqualTo(BEST);
        assertThat(row.getSeen()).isEqualTo(database.now);
        assertThat(row.getUnsettled()).isEmpty();
    }

    @Test
    void an_empty_cell_takes_the_grade_back() {
        // GIVEN
        desk.type(row, RosterCell.GRADE, "A", SCALE);

        // WHEN
        desk.type(row, RosterCell.GRADE, "", SCALE);

        // THEN
        assertThat(database.now.grade()).isNull();
    }

    @Test
    void a_code_that_is_not_in_the_scale_is_refused_and_stays_to_be_corrected() {
        // WHEN
        desk.type(row, RosterCell.GRADE, "zz", SCALE);

        // THEN
        assertThat(database.saves).isZero();
        assertThat(kind()).isEqualTo(Kind.REFUSED);
        assertThat(row.outcome(RosterCell.GRADE).typed()).isEqualTo("zz");
        assertThat(row.getUnsettled()).isEqualTo("grade");
    }

    @Test
    void typing_what_stands_already_settles_the_cell_without_a_save() {
        // GIVEN
        desk.type(row, RosterCell.GRADE, "zz", SCALE);

        // WHEN
        desk.type(row, RosterCell.GRADE, "", SCALE);

        // THEN
        assertThat(database.saves).isZero();
        assertThat(row.getOutcomes()).isEmpty();
    }

    @Test
    void undo_brings_the_old_value_back_and_leaves_what_another_one_changed_beside_it() {
        // GIVEN
        desk.type(row, RosterCell.GRADE, "A", SCALE);
        database.now = database.now.with(EnrollmentStatus.COMPLETED);

        // WHEN
        desk.undo(row, RosterCell.GRADE);

        // THEN
        assertThat(database.now.grade()).isNull();
        assertThat(database.now.status()).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(row.getSeen()).isEqualTo(database.now);
    }

    @Test
    void undo_is_checked_for_conflicts_itself() {
        // GIVEN
        desk.type(row, RosterCell.GRADE, "A", SCALE);
        database.now = database.now.with(GOOD);

        // WHEN
        desk.undo(row, RosterCell.GRADE);

        // THEN
        assertThat(kind()).isEqualTo(Kind.CONFLICT);
        assertThat(database.now.grade()).isEqualTo(GOOD);
    }

    @Test
    void theirs_and_mine_are_told_and_mine_can_be_saved_over_theirs() {
        // GIVEN
        database.now = UNGRADED.with(GOOD);
        desk.type(row, RosterCell.GRADE, "C", SCALE);
        assertThat(row.outcome(RosterCell.GRADE))
                .isEqualTo(new RosterOutcome(RosterCell.GRADE, Kind.CONFLICT, "C", FAIR, GOOD));

        // WHEN
        desk.useMine(row, RosterCell.GRADE);

        // THEN
        assertThat(kind()).isEqualTo(Kind.SAVED);
        assertThat(database.now.grade()).isEqualTo(FAIR);
    }

    @Test
    void mine_asks_again_if_theirs_changed_once_more() {
        // GIVEN
        database.now = UNGRADED.with(GOOD);
        desk.type(row, RosterCell.GRADE, "C", SCALE);
        database.now = UNGRADED.with(BEST);

        // WHEN
        desk.useMine(row, RosterCell.GRADE);

        // THEN
        assertThat(kind()).isEqualTo(Kind.CONFLICT);
        assertThat(row.outcome(RosterCell.GRADE).other()).isEqualTo(BEST);
        assertThat(database.now.grade()).isEqualTo(BEST);
    }

    @Test
    void keeping_theirs_saves_nothing_and_shows_theirs() {
        // GIVEN
        database.now = UNGRADED.with(GOOD);
        desk.type(row, RosterCell.GRADE, "C", SCALE);

        // WHEN
        desk.keepTheirs(row, RosterCell.GRADE);

        // THEN
        assertThat(row.getSeen().grade()).isEqualTo(GOOD);
        assertThat(row.getOutcomes()).isEmpty();
        assertThat(database.saves).isOne();
    }

    @Test
    void an_enrollment_removed_meanwhile_is_told_at_its_row() {
        // GIVEN
        database.refusal = new NotFoundException("enrollment.id", 7);

        // WHEN
        desk.type(row, RosterCell.GRADE, "A", SCALE);

        // THEN
        assertThat(row.isGone()).isTrue();
        assertThat(row.getLook()).isEqualTo("row-lost");
    }

    @Test
    void a_grade_that_left_the_scale_meanwhile_is_refused() {
        // GIVEN
        database.refusal = new NotFoundException("grade.code", "A");

        // WHEN
        desk.type(row, RosterCell.GRADE, "A", SCALE);

        // THEN
        assertThat(row.isGone()).isFalse();
        assertThat(kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void what_the_rules_of_an_enrollment_refuse_does_not_touch_the_other_cells() {
        // GIVEN
        desk.type(row, RosterCell.GRADE, "A", SCALE);
        database.refusal = new InvalidException("enrollment.endedOn", "2026-08-01", "is before the first day");

        // WHEN
        desk.type(row, RosterCell.ENDED_ON, "2026-08-01", SCALE);
        database.refusal = null;
        desk.type(row, RosterCell.STATUS, "COMPLETED", SCALE);

        // THEN
        assertThat(row.getUnsettled()).isEqualTo("endedOn");
        assertThat(database.now).isEqualTo(UNGRADED.with(BEST).with(EnrollmentStatus.COMPLETED));
    }

    @Test
    void a_rule_about_another_field_is_told_by_the_name_and_the_value_of_that_field() {
        // GIVEN
        var broken = new Violation("enrollment.enrolledOn", "0202-09-01", "must be a date from 1900-01-01");
        database.refusal = new InvalidException(List.of(broken));

        // WHEN
        desk.type(row, RosterCell.GRADE, "A", SCALE);

        // THEN
        assertThat(kind()).isEqualTo(Kind.INVALID);
        assertThat(row.outcome(RosterCell.GRADE).getStyle()).isEqualTo("invalid");
        assertThat(row.outcome(RosterCell.GRADE).broken()).containsExactly(broken);
    }

    @Test
    void a_save_whose_outcome_is_unknown_is_told_so_and_can_be_repeated() {
        // GIVEN
        database.refusal = new OutcomeUnknownException(null);
        desk.type(row, RosterCell.GRADE, "A", SCALE);
        assertThat(kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(row.getUnsettled()).isEqualTo("grade");

        // WHEN
        database.refusal = null;
        desk.type(row, RosterCell.GRADE, "A", SCALE);

        // THEN
        assertThat(kind()).isEqualTo(Kind.SAVED);
    }

    @Test
    void a_save_at_the_same_moment_can_be_tried_again() {
        // GIVEN
        database.refusal = new StaleException(null);
        desk.type(row, RosterCell.GRADE, "A", SCALE);
        assertThat(kind()).isEqualTo(Kind.STALE);

        // WHEN
        database.refusal = null;
        desk.type(row, RosterCell.GRADE, "A", SCALE);

        // THEN
        assertThat(kind()).isEqualTo(Kind.SAVED);
    }
}

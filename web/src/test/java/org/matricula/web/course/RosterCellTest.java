package org.matricula.web.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.persistence.error.InvalidException;

class RosterCellTest {

    private static final Scale NO_SCALE = new Scale(List.of());
    private static final EnrollmentDetails DETAILS =
            new EnrollmentDetails(null, EnrollmentStatus.ACTIVE, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 31));

    @ParameterizedTest
    @EnumSource(RosterCell.class)
    void putting_back_what_stands_changes_nothing(RosterCell cell) {
        assertThat(cell.put(DETAILS, cell.of(DETAILS))).isEqualTo(DETAILS);
    }

    @ParameterizedTest
    @EnumSource(RosterCell.class)
    void nothing_typed_is_no_value(RosterCell cell) {
        assertThat(cell.read(" ", NO_SCALE)).isNull();
        assertThat(cell.put(DETAILS, null)).isNotNull();
        assertThat(cell.of(cell.put(DETAILS, null))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"STATUS, GONE", "ENROLLED_ON, 2026-02-30", "ENDED_ON, tomorrow", "GRADE, zz"})
    void what_cannot_be_read_is_refused(RosterCell cell, String typed) {
        assertThatThrownBy(() -> cell.read(typed, NO_SCALE)).isInstanceOf(InvalidException.class);
    }

    @Test
    void dates_are_read_as_the_browser_sends_them() {
        assertThat(RosterCell.ENDED_ON.read("2027-02-01", NO_SCALE)).isEqualTo(LocalDate.of(2027, 2, 1));
    }
}

package org.matricula.web.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;

/** The line above the roster, kept right without counting again. */
class RosterCountsTest {

    private static final EnrollmentDetails WAITING = EnrollmentDetails.startingOn(null);
    private static final EnrollmentDetails GRADED =
            WAITING.with(new Grade(new GradeDetails("A", BigDecimal.valueOf(4), true, 1)));
    private static final RosterCounts COUNTS = new RosterCounts(10, 5);

    @Test
    void a_grade_given_waits_no_more() {
        assertThat(COUNTS.changed(WAITING, GRADED)).isEqualTo(new RosterCounts(10, 4));
        assertThat(COUNTS.changed(GRADED, WAITING)).isEqualTo(new RosterCounts(10, 6));
    }

    @Test
    void who_withdrew_waits_for_no_grade() {
        var withdrawn = WAITING.with(EnrollmentStatus.WITHDRAWN);
        assertThat(COUNTS.changed(WAITING, withdrawn)).isEqualTo(new RosterCounts(10, 4));
        assertThat(COUNTS.changed(withdrawn, GRADED)).isEqualTo(COUNTS);
    }
}

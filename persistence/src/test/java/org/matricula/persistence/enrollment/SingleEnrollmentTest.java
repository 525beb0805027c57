package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;

/** Saving one enrollment by itself, as a grade typed into the roster. */
@DeskTest
class SingleEnrollmentTest extends OpenPage {

    @Test
    void a_single_enrollment_is_merged_like_a_page() {
        // GIVEN
        var link = enrollments.get(ada, algebra);
        var completed = UNGRADED.with(EnrollmentStatus.COMPLETED);

        // WHEN
        desk.save(link.getId(), new Edit<>(UNGRADED, School.graded(worst)));
        var after = desk.save(link.getId(), new Edit<>(UNGRADED, completed));

        // THEN
        assertThat(after).isEqualTo(completed.with(worst));
        assertThat(enrollments.get(ada, algebra).details()).isEqualTo(after);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> desk.save(link.getId(), new Edit<>(UNGRADED, School.graded(best))))
                .satisfies(e -> assertThat(e.getConflicts())
                        .containsExactly(new Conflict(link.getId(), null, "enrollment", "grade", null, worst, best)));
    }

    @Test
    void a_single_enrollment_that_was_removed_meanwhile_is_not_found() {
        // GIVEN
        var link = enrollments.get(ada, algebra);
        enrollments.clear(ada);

        // WHEN and THEN
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk.save(link.getId(), new Edit<>(UNGRADED, School.graded(best))))
                .withMessage("there is no enrollment.id " + link.getId());
    }
}

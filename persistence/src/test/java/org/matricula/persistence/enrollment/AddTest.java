package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;

/** B8 to B21: adding links. */
@DeskTest
class AddTest {

    @EJB
    private School school;

    @EJB
    private EnrollmentRepository enrollments;

    @Test
    void b8_one_add_is_visible_from_both_ends() {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");

        // WHEN
        enrollments.enroll(ada, algebra);

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ada);
    }
}

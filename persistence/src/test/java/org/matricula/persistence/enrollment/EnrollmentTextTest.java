package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;

@DeskTest
class EnrollmentTextTest {

    @EJB
    private School school;

    @EJB
    private EnrollmentRepository enrollments;

    @Test
    void an_enrollment_names_its_ends_where_they_were_read_and_asks_for_nothing(Desk desk) {
        // GIVEN
        var ada = school.student("Ada");
        var algebra = school.course("ALG");
        var botany = school.course("BOT");
        school.enrolled(ada, algebra, school.grade("A", 1));
        school.enrolled(ada, botany, null);
        var graded = enrollments.get(ada, algebra);
        var ungraded = enrollments.get(ada, botany);
        try (var em = desk.factory().createEntityManager()) {
            var alone = em.find(Enrollment.class, graded.getId());

            // WHEN
            var sent = desk.statements().during(() -> {
                assertThat(graded).hasToString("Ada in ALG: A");
                assertThat(ungraded).hasToString("Ada in BOT: no grade yet");
                assertThat(alone).hasToString("Enrollment#" + graded.getId());
            });

            // THEN
            assertThat(sent).isEmpty();
        }
    }
}

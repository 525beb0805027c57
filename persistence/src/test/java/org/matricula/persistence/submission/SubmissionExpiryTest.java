package org.matricula.persistence.submission;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.matricula.domain.student.Student;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;

/** One-time keys are deleted once nobody can send their form again, and not before. */
@DeskTest
class SubmissionExpiryTest {

    /** Records what it is asked to repeat, and how often, instead of doing it. */
    private static class Plan extends ScheduledThreadPoolExecutor {

        private Runnable task;
        private Duration every;

        Plan() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long delay, TimeUnit unit) {
            task = command;
            every = Duration.of(delay, unit.toChronoUnit());
            return super.scheduleWithFixedDelay(command, first, delay, unit);
        }
    }

    private final String key = UUID.randomUUID().toString();

    @EJB
    private EntityRepository entities;

    @EJB
    private Submissions submissions;

    private Submitted<Student> submit(String form, String name) {
        return SubmissionsTest.submit(submissions, entities, form, name);
    }

    @Test
    void an_old_key_is_forgotten_and_a_recent_one_is_kept(Desk desk) {
        // GIVEN
        submit(key, "Ada");
        var expiry = desk.bean(SubmissionExpiry.class);
        var lastDay = Instant.now().plus(SubmissionExpiry.KEPT);

        // WHEN, THEN
        assertThat(expiry.forget(lastDay.minus(Duration.ofHours(1)))).isZero();
        assertThat(submit(key, "Ada").first()).isFalse();
        assertThat(expiry.forget(lastDay.plus(Duration.ofHours(1)))).isOne();
        assertThat(submit(key, "Ada").first()).isTrue();
    }

    @Test
    void the_expiry_is_planned_for_every_day_and_forgets_the_old_keys_alone(Desk desk) throws SQLException {
        // GIVEN
        var recent = UUID.randomUUID().toString();
        submit(key, "Ada");
        submit(recent, "Bo");
        var old = LocalDateTime.now(ZoneOffset.UTC).minus(SubmissionExpiry.KEPT).minusHours(1);
        new Sql(desk.dataSource())
                .execute("UPDATE submission SET done_at = '%s' WHERE form_key = '%s'"
                        .formatted(Timestamp.valueOf(old), key));
        var open = new AtomicBoolean();
        var plan = new Plan();
        SubmissionExpiry.plan(plan, desk.bean(SubmissionExpiry.class), open::get)
                .cancel(false);
        plan.shutdown();
        assertThat(plan.every).isEqualTo(Duration.ofDays(1));

        // WHEN the database is closed, THEN nothing is forgotten
        plan.task.run();
        assertThat(submit(key, "Ada").first()).isFalse();

        // WHEN
        open.set(true);
        plan.task.run();

        // THEN
        assertThat(submit(recent, "Bo").first()).isFalse();
        assertThat(submit(key, "Ada").first()).isTrue();
    }
}

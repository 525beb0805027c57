package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.SignInCount;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;

/** ASVS 6.1.1, 6.3.1: guesses of passwords are slowed down, and nobody is locked out by them. */
@DeskTest
class SignInThrottleTest {

    private static final String ATTACKER = "192.0.2.1";
    private static final String HOME = "192.0.2.2";

    @EJB
    private SignInThrottle throttle;

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.begin(name, address)).isZero();
        }
    }

    @Test
    void after_some_failures_each_further_guess_has_to_wait() {
        fail(SignInThrottle.FREE_FOR_A_NAME + 1, "ada", ATTACKER);
        assertThat(throttle.begin("ADA ", ATTACKER)).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(throttle.begin("ada", HOME)).as("from elsewhere").isPositive();
        assertThat(throttle.begin("ben", ATTACKER)).as("another name").isZero();
    }

    @Test
    void the_wait_doubles_to_a_minute_and_is_forgotten_after_an_hour() {
        // GIVEN
        var count = new SignInCount("x", Instant.EPOCH, Duration.ofHours(1));
        var waits = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> {
                    count.begin(Instant.EPOCH, Duration.ofHours(1));
                    return count.waitAt(Instant.EPOCH, SignInThrottle.FREE_FOR_A_NAME)
                            .toSeconds();
                })
                .toList();

        // THEN
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L);
        assertThat(count.waitAt(Instant.EPOCH.plusSeconds(61), SignInThrottle.FREE_FOR_A_NAME))
                .isZero();
    }

    @Test
    void a_refused_guess_does_not_make_anybody_wait_longer() {
        fail(SignInThrottle.FREE_FOR_A_NAME + 1, "ada", ATTACKER);
        for (int i = 0; i < 20; i++) {
            throttle.begin("ada", ATTACKER);
        }
        assertThat(throttle.begin("ada", HOME)).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_user_who_is_known_at_an_address_does_not_wait_for_the_failures_of_others() {
        // GIVEN
        fail(1, "ada", HOME);
        throttle.succeeded("ada", HOME);

        // WHEN
        fail(SignInThrottle.FREE_FOR_A_NAME + 1, "ada", ATTACKER);

        // THEN
        assertThat(throttle.begin("ada", ATTACKER)).isPositive();
        assertThat(throttle.begin("ada", HOME)).isZero();
    }

    @Test
    void a_success_forgets_the_failures_of_the_user() {
        for (int round = 0; round < 3; round++) {
            fail(SignInThrottle.FREE_FOR_A_NAME, "ada", HOME);
            throttle.succeeded("ada", HOME);
        }
        assertThat(throttle.begin("ada", HOME)).isZero();
    }

    @Test
    void an_attempt_of_which_nothing_was_compared_is_not_counted() {
        for (int i = 0; i < 3 * SignInThrottle.FREE_FOR_A_NAME; i++) {
            fail(1, "ada", HOME);
            throttle.cancelled("ada", HOME);
        }
        assertThat(throttle.begin("ada", HOME)).isZero();
    }

    @Test
    void many_names_from_one_address_are_slowed_down_too() {
        for (int i = 0; i <= SignInThrottle.FREE_FOR_AN_ADDRESS; i++) {
            fail(1, "name " + i, ATTACKER);
        }
        assertThat(throttle.begin("somebody", ATTACKER)).isPositive();
        assertThat(throttle.begin("somebody", HOME)).isZero();
    }

    @Test
    void guesses_at_the_same_time_are_counted_one_by_one() {
        var attempts = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> throttle.begin("ada", "192.0.2." + i))
                        .handle((wait, busy) -> wait != null && wait.isZero()))
                .toList();
        assertThat(attempts.stream().map(CompletableFuture::join).filter(admitted -> admitted))
                .hasSizeLessThanOrEqualTo(SignInThrottle.FREE_FOR_A_NAME + 1);
    }

    @Test
    void what_is_old_is_deleted_and_no_name_is_stored(Desk desk) throws SQLException {
        fail(1, "a password typed as a name", ATTACKER);
        var sql = new Sql(desk.dataSource());
        assertThat(sql.strings("SELECT subject FROM sign_in_count"))
                .hasSize(2)
                .allMatch(each -> each.matches("[0-9a-f]{64}"));
        sql.execute("UPDATE sign_in_count SET kept_until = '2020-01-01 00:00:00'");
        fail(1, "ada", HOME);
        assertThat(sql.strings("SELECT subject FROM sign_in_count")).hasSize(2);
    }
}

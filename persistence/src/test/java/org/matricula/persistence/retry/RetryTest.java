package org.matricula.persistence.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.course.CourseDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;

/** A transaction that the database asks to repeat is repeated as a whole, and not forever. */
@DeskTest
class RetryTest {

    private static final int ENOUGH = 5;

    @EJB
    private Refused refused;

    @EJB
    private CourseRepository courses;

    @BeforeEach
    void given() {
        refused.forget();
    }

    @Test
    void the_suite_runs_at_the_isolation_that_it_was_asked_for(Desk desk) throws Exception {
        assumeTrue(TestDatabase.current() == TestDatabase.POSTGRESQL, "Derby knows no default for a database");
        assertThat(new Sql(desk.dataSource()).strings("SHOW transaction_isolation"))
                .containsExactly(System.getProperty(TestDatabase.ISOLATION, "read committed"));
    }

    @Test
    void what_is_refused_once_succeeds_and_is_saved_once() {
        // WHEN
        int attempts = refused.create("ALG", 1, "40001");

        // THEN
        assertThat(attempts).isEqualTo(2);
        assertThat(courses.count()).isOne();
    }

    @Test
    void a_deadlock_is_done_again_too() {
        assertThat(refused.create("ALG", 1, "40P01")).isEqualTo(2);
        assertThat(courses.count()).isOne();
    }

    @Test
    void whoever_is_refused_again_and_again_is_told_and_nothing_is_saved() {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> refused.create("ALG", Integer.MAX_VALUE, "40001"));
        assertThat(refused.attempts()).isEqualTo(ENOUGH);
        assertThat(courses.count()).isZero();
    }

    @Test
    void a_key_that_somebody_took_meanwhile_is_tried_once_more() {
        assertThat(refused.create("ALG", 1, "23505")).isEqualTo(2);
        assertThat(courses.count()).isOne();
    }

    @Test
    void a_key_that_stays_taken_is_a_failure() {
        assertThatExceptionOfType(EJBException.class)
                .isThrownBy(() -> refused.create("ALG", Integer.MAX_VALUE, "23505"));
        assertThat(refused.attempts()).isEqualTo(2);
        assertThat(courses.count()).isZero();
    }

    @Test
    void another_failure_is_not_done_again() {
        assertThatExceptionOfType(EJBException.class)
                .isThrownBy(() -> refused.create("ALG", Integer.MAX_VALUE, "22001"));
        assertThat(refused.attempts()).isOne();
        assertThat(courses.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40XL1", "40XL2", "55P03", "57014"})
    void whoever_waited_too_long_is_told_at_once_and_nothing_is_saved(String state) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> refused.create("ALG", Integer.MAX_VALUE, state));
        assertThat(refused.attempts()).isOne();
        assertThat(courses.count()).isZero();
    }

    @Test
    void whoever_meets_a_lock_that_is_held_for_long_is_told(Desk desk) throws Exception {
        // GIVEN
        var course = courses.create(new CourseDetails("ALG", "0", ""));
        var sql = new Sql(desk.dataSource());
        waitTimeout(sql, 1);
        try (var other = desk.dataSource().getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.executeUpdate("UPDATE course SET name = '7' WHERE id = " + course.getId());
            }

            // WHEN
            assertThatExceptionOfType(StaleException.class).isThrownBy(() -> refused.countUpAtOnce(course.getId()));
            other.rollback();
        } finally {
            waitTimeout(sql, 60); // NULL would leave the running database as it is
        }

        // THEN
        assertThat(refused.attempts()).isOne();
        assertThat(courses.get(course).getName()).isEqualTo("0");
    }

    private static void waitTimeout(Sql sql, int seconds) throws SQLException {
        if (TestDatabase.current() == TestDatabase.DERBY) {
            sql.execute(
                    "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '%d')".formatted(seconds));
        }
    }

    @Test
    void whoever_loses_the_connection_at_the_commit_is_told_that_the_outcome_is_not_certain(Desk desk)
            throws Exception {
        assumeTrue(TestDatabase.current() == TestDatabase.POSTGRESQL, "Derby's connection is a part of this process");
        // GIVEN a database that ends the connection when the transaction is committed
        var sql = new Sql(desk.dataSource());
        sql.execute("CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$");
        sql.execute("CREATE CONSTRAINT TRIGGER lost AFTER INSERT ON course DEFERRABLE INITIALLY DEFERRED"
                + " FOR EACH ROW EXECUTE FUNCTION lose()");
        try (var outcome = SaveOutcome.watch()) {
            // WHEN
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> courses.create(new CourseDetails("ALG", "Algebra", "")));

            // THEN
            assertThat(outcome.isNothingSaved()).isFalse();
        } finally {
            sql.execute("DROP TRIGGER lost ON course");
            sql.execute("DROP FUNCTION lose()");
        }
    }

    @Test
    void what_was_refused_before_the_commit_is_known_not_to_be_saved() {
        try (var outcome = SaveOutcome.watch()) {
            assertThatExceptionOfType(EJBException.class)
                    .isThrownBy(() -> refused.create("ALG", Integer.MAX_VALUE, "08006"));
            assertThat(outcome.isNothingSaved()).isTrue();
            courses.create(new CourseDetails("BOT", "Botany", ""));
            assertThat(outcome.isNothingSaved()).isFalse();
        }
    }

    @Test
    void inside_a_transaction_the_whole_of_it_is_for_its_owner_to_repeat(Desk desk) {
        assertThatExceptionOfType(EJBException.class)
                .isThrownBy(() -> desk.inTransaction(() -> {
                    courses.create(new CourseDetails("BOT", "Botany", ""));
                    refused.create("ALG", 1, "40001");
                }));
        assertThat(refused.attempts()).isOne();
        assertThat(courses.count()).isZero();
    }

    @Test
    void a_crowd_that_counts_up_the_same_row_loses_no_count(Desk desk) throws Exception {
        // GIVEN
        int people = 4;
        int rounds = 5;
        var course = courses.create(new CourseDetails("ALG", "0", ""));
        var together = new CyclicBarrier(people);
        var crowd = Executors.newFixedThreadPool(people);

        // WHEN each of them goes on until all of theirs are saved
        try {
            var done = new ArrayList<Future<Integer>>();
            for (int i = 0; i < people; i++) {
                done.add(crowd.submit(() -> {
                    together.await(1, TimeUnit.MINUTES);
                    int saved = 0;
                    while (saved < rounds) {
                        saved += countUp(course.getId());
                    }
                    return saved;
                }));
            }
            for (var each : done) {
                assertThat(each.get(2, TimeUnit.MINUTES)).isEqualTo(rounds);
            }
        } finally {
            crowd.shutdownNow();
        }

        // THEN
        assertThat(courses.get(course).getName()).isEqualTo(String.valueOf(people * rounds));
    }

    private int countUp(Long id) {
        try {
            refused.countUp(id);
            return 1;
        } catch (StaleException e) {
            return 0; // told, and nothing saved
        }
    }
}

package org.matricula.persistence.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.CourseDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.seal.HistoryVerification;

/** Transactions seal their history without waiting for each other, and their chains stay whole. */
@DeskTest
class ChainLeaseTest {

    private static final int WRITERS = 6;
    private static final int SAVES = 10;

    @EJB
    private CourseRepository courses;

    private CourseDetails course(String code) {
        return new CourseDetails(code, "New", "");
    }

    private static void assertWhole(Desk desk, int actions) throws SQLException {
        var findings = new ArrayList<String>();
        var result = new HistoryVerification(desk.dataSource(), findings::add).run(List.of());
        assertThat(findings).isEmpty();
        assertThat(result.seals()).isEqualTo(actions);
    }

    @Test
    void a_transaction_that_holds_its_chain_lets_others_save(Desk desk) throws Exception {
        // GIVEN a transaction that has sealed its history and is not committed yet
        courses.create(course("A"));
        try (var mine = ChainLease.take();
                var connection = desk.dataSource().getConnection()) {
            var theirs = Executors.newSingleThreadExecutor();
            try {
                theirs.submit(() -> courses.create(course("B"))).get(1, TimeUnit.MINUTES);
                assertThat(new Sql(desk.dataSource()).strings("SELECT chain FROM history_chain"))
                        .hasSize(2)
                        .contains(String.valueOf(mine.number()));
                connection.setAutoCommit(false);
                try (var lock = connection.createStatement()) {
                    assertThat(lock.executeUpdate(
                                    "UPDATE history_chain SET version = version WHERE chain = " + mine.number()))
                            .isOne();
                }

                // WHEN
                theirs.submit(() -> courses.create(course("C"))).get(1, TimeUnit.MINUTES);
            } finally {
                theirs.shutdownNow();
                connection.rollback();
            }
        }

        // THEN
        assertWhole(desk, 3);
    }

    @Test
    void transactions_at_the_same_time_have_different_chains() {
        var chains = new HashSet<Integer>();
        var leases = new ArrayList<ChainLease>();
        for (int i = 0; i < ChainLease.CHAINS; i++) {
            var lease = ChainLease.take();
            leases.add(lease);
            chains.add(lease.number());
        }
        assertThat(chains).hasSize(ChainLease.CHAINS).allMatch(chain -> chain >= 1 && chain <= ChainLease.CHAINS);
        try (var more = ChainLease.take()) {
            assertThat(more.number()).isEqualTo(ChainLease.current()).isBetween(1, ChainLease.CHAINS);
        }
        for (int i = leases.size() - 1; i >= 0; i--) {
            leases.get(i).close();
        }
    }

    @Test
    void a_transaction_that_failed_takes_another_chain_the_next_time() {
        // GIVEN
        int failed;
        try (var lease = ChainLease.take()) {
            failed = lease.number();
        }

        // WHEN
        int committed;
        try (var lease = ChainLease.take()) {
            committed = lease.number();
            lease.committed();
        }

        // THEN
        assertThat(committed).isNotEqualTo(failed);
        try (var lease = ChainLease.take()) {
            assertThat(lease.number()).isEqualTo(committed);
            lease.committed();
        }
    }

    @Test
    void many_writers_at_the_same_time_leave_whole_chains(Desk desk) throws Exception {
        // WHEN
        var pool = Executors.newFixedThreadPool(WRITERS);
        try {
            var begin = new CyclicBarrier(WRITERS);
            var running = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var name = "W" + writer + "-";
                running.add(pool.submit(() -> {
                    begin.await();
                    for (int i = 0; i < SAVES; i++) {
                        courses.create(course(name + i));
                    }
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }

        // THEN
        assertWhole(desk, WRITERS * SAVES);
        assertThat(new Sql(desk.dataSource()).strings("SELECT chain FROM history_chain"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_no_gap(Desk desk) throws Exception {
        // GIVEN
        courses.create(course("A"));

        // WHEN it has written and sealed its history
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> desk.inTransaction(() -> {
                    courses.create(course("B"));
                    throw new IllegalStateException("refused");
                }));
        courses.create(course("C"));

        // THEN
        assertWhole(desk, 2);
    }

    @Test
    void several_actions_of_one_transaction_are_sealed_in_its_chain(Desk desk) throws Exception {
        // WHEN
        desk.inTransaction(() -> {
            courses.create(course("A"));
            courses.create(course("B"));
        });

        // THEN
        assertWhole(desk, 2);
    }
}

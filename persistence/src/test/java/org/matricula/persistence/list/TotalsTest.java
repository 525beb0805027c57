package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.list.Totals.Total;

class TotalsTest {

    private final Watch watch = new Watch();
    private final Totals totals = new Totals(watch);
    private int counted;

    private static final class Watch extends Clock {

        private Instant now = Instant.EPOCH;

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private long total(String list, long rows, Duration takes) {
        return totals.of(list, () -> {
                    counted++;
                    watch.passes(takes);
                    return rows;
                })
                .rows();
    }

    @Test
    void a_long_list_is_counted_again_after_a_hundred_times_as_long_as_it_took() {
        // GIVEN
        var took = Duration.ofMillis(80);
        assertThat(total("students", 100_000, took)).isEqualTo(100_000);

        // WHEN
        watch.passes(took.multipliedBy(99).minusMillis(1));

        // THEN
        assertThat(total("students", 100_001, took)).isEqualTo(100_000);
        assertThat(counted).isEqualTo(1);

        // WHEN
        watch.passes(Duration.ofMillis(1));

        // THEN
        assertThat(total("students", 100_002, took)).isEqualTo(100_002);
        assertThat(counted).isEqualTo(2);
    }

    @Test
    void it_is_counted_again_after_a_minute_at_the_latest() {
        total("enrollments", 10_000_000, Duration.ofSeconds(9));
        watch.passes(Duration.ofSeconds(50));
        assertThat(total("enrollments", 5, Duration.ZERO)).isEqualTo(10_000_000);
        watch.passes(Duration.ofSeconds(1));
        assertThat(total("enrollments", 5, Duration.ZERO)).isEqualTo(5);
    }

    @Test
    void a_short_list_is_counted_each_time() {
        for (long rows : new long[] {9_999, 9_998, 0}) {
            assertThat(total("courses", rows, Duration.ofSeconds(1))).isEqualTo(rows);
        }
        assertThat(counted).isEqualTo(3);
    }

    @Test
    void each_list_has_a_number_of_its_own() {
        var took = Duration.ofSeconds(1);
        for (int i = 0; i < 2_000; i++) {
            assertThat(total("list " + i, 10_000 + i, took)).isEqualTo(10_000 + i);
        }
        assertThat(total("list 1999", 7, took)).isIn(7L, 11_999L);
    }

    @Test
    void the_moment_is_before_the_count() {
        var total = totals.of("grades", () -> {
            watch.passes(Duration.ofSeconds(1));
            return 20_000;
        });
        assertThat(total.at()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void sessions_that_open_a_long_list_at_once_wait_for_one_count() {
        // GIVEN one session that counts
        var waiting = new CountDownLatch(1);
        var first = counting(waiting, () -> {
            watch.passes(Duration.ofSeconds(2));
            return 10_000_000;
        });

        // WHEN others need the same number
        var others = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    waiting.countDown();
                    return total("enrollments", 1, Duration.ZERO);
                }))
                .toList();

        // THEN
        assertThat(first.join().rows()).isEqualTo(10_000_000);
        assertThat(others).allSatisfy(each -> assertThat(each.join()).isEqualTo(10_000_000));
        assertThat(counted).isZero();
    }

    @Test
    void the_last_number_is_shown_while_it_is_counted_again() {
        // GIVEN
        total("enrollments", 10_000_000, Duration.ofSeconds(2));
        watch.passes(Duration.ofMinutes(2));

        // WHEN another session needs the number during the count
        var meanwhile = new AtomicLong();
        var again = totals.of("enrollments", () -> {
            meanwhile.set(CompletableFuture.supplyAsync(() -> total("enrollments", 1, Duration.ZERO))
                    .join());
            return 10_000_001;
        });

        // THEN
        assertThat(meanwhile).hasValue(10_000_000);
        assertThat(again.rows()).isEqualTo(10_000_001);
    }

    @Test
    void a_session_counts_itself_if_the_one_it_waits_for_fails() {
        // GIVEN
        var waiting = new CountDownLatch(1);
        var first = counting(waiting, () -> {
            throw new IllegalStateException("the database is gone");
        });

        // WHEN
        var second = CompletableFuture.supplyAsync(() -> {
            waiting.countDown();
            return total("enrollments", 20_000, Duration.ZERO);
        });

        // THEN
        assertThat(second.join()).isEqualTo(20_000);
        assertThat(first).failsWithin(1, TimeUnit.MINUTES);
    }

    /** Lets another session begin to count the enrollments; it ends when somebody waits. */
    private CompletableFuture<Total<Long>> counting(CountDownLatch waiting, LongSupplier end) {
        var begun = new CountDownLatch(1);
        var session = CompletableFuture.supplyAsync(() -> totals.of("enrollments", () -> {
            begun.countDown();
            await(waiting);
            return end.getAsLong();
        }));
        await(begun);
        return session;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.matricula.persistence.list;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Caches the row counts of long lists, because a database would count a million rows for every page that shows the number. A
 * count of {@value #LONG} or more is cached for a hundred times as long as it took, and for one minute at most, so that counting
 * takes at most one hundredth of the time. Sessions that need the same count at the same moment share it: one counts, and the
 * others show the last number, or wait if there is none. Smaller counts are not cached. Callers check the user's rights.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class Totals {

    /** The smallest count that is cached. */
    public static final int LONG = 10_000;

    private static final int SHARE = 100;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int KEPT = 1_000;

    private final Map<Object, Total<?>> kept = new ConcurrentHashMap<>();
    private final Map<Object, CompletableFuture<Total<?>>> counting = new ConcurrentHashMap<>();
    private final Clock clock;

    /** For the container. */
    public Totals() {
        this(Clock.systemUTC());
    }

    Totals(Clock clock) {
        this.clock = clock;
    }

    /**
     * A row count, or the counts of several groups of rows.
     *
     * @param at a moment before they were counted
     * @param until when they are counted again
     * @param <T> a number, or numbers that nobody changes
     */
    public record Total<T>(T rows, Instant at, Instant until) {

        /** Returns the count that follows from the last page of a list. */
        static Total<Long> of(Window window, List<?> last, Instant at) {
            return new Total<>((long) window.first() + last.size(), at, at);
        }

        boolean holds(Instant now) {
            return now.isBefore(until);
        }
    }

    /**
     * Returns the cached count, or counts.
     *
     * @param list which rows are counted; equal lists have equal rows
     */
    public Total<Long> of(Object list, LongSupplier count) {
        return of(list, count::getAsLong, Long::longValue);
    }

    /** Returns the cached counts, or counts the rows of each group, such as each day. */
    public <K> Map<K, Long> each(Object choices, Supplier<Map<K, Long>> count) {
        return of(choices, count, numbers -> numbers.values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .rows();
    }

    /** Returns the cached counts, or counts; cached only if one of them alone is long. */
    public <K> Map<K, Long> largest(Object counted, Supplier<Map<K, Long>> count) {
        return of(counted, count, numbers -> numbers.values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0))
                .rows();
    }

    @SuppressWarnings("unchecked") // what is kept for a list was counted for it
    private <T> Total<T> of(Object list, Supplier<T> count, ToLongFunction<T> rows) {
        var known = (Total<T>) kept.get(list);
        if (known != null && known.holds(clock.instant())) {
            return known;
        }
        var mine = new CompletableFuture<Total<?>>();
        var theirs = counting.putIfAbsent(list, mine);
        if (theirs != null) {
            return known != null
                    ? known
                    : awaited((CompletableFuture<Total<T>>) (CompletableFuture<?>) theirs)
                            .orElseGet(() -> counted(list, count, rows));
        }
        try {
            var fresh = (Total<T>) kept.get(list); // another session may just have counted
            var total = fresh != null && fresh.holds(clock.instant()) ? fresh : counted(list, count, rows);
            mine.complete(total);
            return total;
        } finally {
            counting.remove(list, mine);
            mine.cancel(false); // without effect if it has the number
        }
    }

    /** Returns what another session counts; nothing if it fails, or takes so long that it may be waiting for this one's connection. */
    private static <T> Optional<Total<T>> awaited(CompletableFuture<Total<T>> theirs) {
        try {
            return Optional.of(theirs.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <T> Total<T> counted(Object list, Supplier<T> count, ToLongFunction<T> rows) {
        var now = clock.instant();
        var counted = count.get();
        var holding = Duration.between(now, clock.instant()).multipliedBy(SHARE);
        var total = new Total<>(counted, now, now.plus(holding.compareTo(LONGEST) < 0 ? holding : LONGEST));
        if (rows.applyAsLong(counted) >= LONG) {
            keep(list, total, now);
        } else {
            kept.remove(list);
        }
        return total;
    }

    private void keep(Object list, Total<?> total, Instant now) {
        if (kept.size() >= KEPT) {
            kept.values().removeIf(each -> !each.holds(now));
        }
        if (kept.size() < KEPT) {
            kept.put(list, total);
        }
    }
}

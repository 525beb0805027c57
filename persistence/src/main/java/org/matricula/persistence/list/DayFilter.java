package org.matricula.persistence.list;

import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.SingularAttribute;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.matricula.domain.base.DateRange;

/**
 * A filter by a day: today, a week, a month, a year, from one day to another; and rows that have none. A value like
 * {@code 2014}, {@code 2014-10} or {@code 2014-10-07} means the days of that year, of that month, or that day.
 *
 * @param <E> the entity that is listed
 */
public final class DayFilter<E> extends Filter<E> {

    private static final int WEEK = 7;

    private final SingularAttribute<? super E, LocalDate> field;
    private final Clock clock;

    private DayFilter(String name, SingularAttribute<? super E, LocalDate> field, Clock clock) {
        super(
                name,
                Kind.DAYS,
                List.of(
                        period("today", field, () -> Period.of(today(clock), today(clock))),
                        period("week", field, () -> Period.of(today(clock).minusDays(WEEK - 1L), today(clock))),
                        period("month", field, () -> Period.of(YearMonth.from(today(clock)))),
                        period("year", field, () -> Period.of(Year.from(today(clock)))),
                        Option.of(NONE, "filter." + NONE, scope -> scope.cb().isNull(scope.get(field))),
                        Option.of(ANY, "filter." + ANY, scope -> scope.cb().isNotNull(scope.get(field)))));
        this.field = field;
        this.clock = clock;
    }

    /** Creates a filter by a day; the clock of the machine says which day is today. */
    public static <E> DayFilter<E> of(String name, SingularAttribute<? super E, LocalDate> field) {
        return of(name, field, Clock.system(ZoneId.systemDefault()));
    }

    /** By a day. */
    static <E> DayFilter<E> of(String name, SingularAttribute<? super E, LocalDate> field, Clock clock) {
        return new DayFilter<>(name, field, clock);
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }

    private static <E> Option<E> period(
            String word, SingularAttribute<? super E, LocalDate> field, Supplier<Period> period) {
        return Option.of(word, "filter.days." + word, scope -> within(scope, field, period.get()));
    }

    private static <E> Predicate within(Scope<E> scope, SingularAttribute<? super E, LocalDate> field, Period period) {
        return scope.cb().between(scope.get(field), period.first(), period.last());
    }

    /** The field that it looks at. */
    SingularAttribute<? super E, LocalDate> field() {
        return field;
    }

    @Override
    Optional<Condition<E>> typed(String value, Lookup lookup, List<LookupResult> found) {
        return Period.parse(value)
                .filter(period -> period.overlaps(DateRange.plausible(clock)))
                .map(period -> scope -> within(scope, field, period));
    }

    @Override
    Bounds<E> bounds(QueryString address, List<IgnoredValue> ignored) {
        var from = bound(address, name() + ".from", ignored);
        var to = bound(address, name() + ".to", ignored);
        return Bounds.of(field, from.orElse(null), to.orElse(null));
    }

    private Optional<LocalDate> bound(QueryString address, String end, List<IgnoredValue> ignored) {
        var value = address.first(end);
        var day = value == null ? Optional.<LocalDate>empty() : IsoDay.parse(value, DateRange.plausible(clock));
        if (value != null && day.isEmpty()) {
            ignored.add(new IgnoredValue(end, value));
        }
        return day;
    }

    /** The days from the first to the last. */
    record Period(LocalDate first, LocalDate last) {

        private static final int MONTH_LENGTH = 7; // as in 2014-10
        private static final int YEAR_LENGTH = 4;

        /** Returns whether a day of it is in the range. */
        boolean overlaps(DateRange range) {
            return !last.isBefore(range.first()) && !first.isAfter(range.last());
        }

        static Period of(LocalDate first, LocalDate last) {
            return new Period(first, last);
        }

        static Period of(YearMonth month) {
            return new Period(month.atDay(1), month.atEndOfMonth());
        }

        static Period of(Year year) {
            return new Period(year.atDay(1), year.atDay(1).with(TemporalAdjusters.lastDayOfYear()));
        }

        static Optional<Period> parse(String text) {
            return switch (text.length()) {
                case YEAR_LENGTH -> attempt(text, each -> of(Year.parse(each)));
                case MONTH_LENGTH -> attempt(text, each -> of(YearMonth.parse(each)));
                default -> attempt(text, each -> of(LocalDate.parse(each), LocalDate.parse(each)));
            };
        }

        private static Optional<Period> attempt(String text, Function<String, Period> parse) {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException e) {
                return Optional.empty(); // it is no day
            }
        }
    }
}

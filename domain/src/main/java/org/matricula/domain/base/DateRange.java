package org.matricula.domain.base;

import java.time.Clock;
import java.time.LocalDate;

/**
 * The days from a first to a last one, both included.
 *
 * @param first the first day
 * @param last the last day
 */
public record DateRange(LocalDate first, LocalDate last) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int YEARS_AHEAD = 20;

    /** Returns the days that a date of an enrollment can have: from 1900 until twenty years from today. */
    public static DateRange plausible(Clock clock) {
        return new DateRange(EARLIEST, LocalDate.now(clock).plusYears(YEARS_AHEAD));
    }

    /** Returns whether the day is in the range. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}

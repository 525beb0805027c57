package org.matricula.persistence.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.matricula.domain.base.DateRange;

/** A day in an address, as in {@code 2026-09-01}. */
public final class IsoDay {

    private IsoDay() {}

    /** Returns the day; empty if the text is no day, or one outside the range. */
    public static Optional<LocalDate> parse(String text, DateRange range) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(range::contains);
        } catch (DateTimeException e) {
            return Optional.empty(); // not a day
        }
    }
}

package org.matricula.persistence.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as it stands in an address, as in {@code 2026-09-01}. */
public final class IsoDay {

    private static final int LAST_YEAR = 9999;

    private IsoDay() {}

    /** Returns the day; empty where the text is none, or one outside the years 1 to 9999, which no database would take. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> isStorable(day.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty(); // not a day
        }
    }

    static boolean isStorable(int year) {
        return year > 0 && year <= LAST_YEAR;
    }
}

package org.matricula.persistence.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.matricula.domain.enrollment.EnrollmentStatus;

/**
 * Reads a cell that is not plain text, in the forms that spreadsheets write.
 *
 * @param <T> the value
 * @param parser throws an IllegalArgumentException or a DateTimeException for anything else
 * @param form how Matricula writes the value
 * @param expected the allowed values, in words that follow on the value
 */
record CellType<T>(Function<String, T> parser, Function<T, String> form, String expected) {

    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d+)(?:[.,]0*)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:\\d+[.,]?\\d*|[.,]\\d+)");
    private static final Pattern THOUSANDS = Pattern.compile(".*,\\d{3}");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ]00:00(?::00(?:\\.0+)?)?)?");

    /** A whole number, also as 20.0. */
    static final CellType<Integer> WHOLE_NUMBER =
            new CellType<>(CellType::wholeNumber, String::valueOf, "must be a whole number");
    /** A number, also with a decimal comma. */
    static final CellType<BigDecimal> NUMBER =
            new CellType<>(CellType::number, BigDecimal::toPlainString, "must be a number, as in 3.7");
    /** True or false, also as yes or no, in any case. */
    static final CellType<Boolean> TRUTH =
            new CellType<>(CellType::truth, String::valueOf, "must be true or false, or yes or no");
    /** A day; other orders than year, month, day would be guesses. */
    static final CellType<LocalDate> DATE = new CellType<>(
            CellType::date, LocalDate::toString, "must be a date in the form year-month-day, as in 2026-09-01");
    /** A status, in any case. */
    static final CellType<EnrollmentStatus> STATUS = new CellType<>(
            CellType::status,
            CellType::word,
            "must be one of "
                    + Arrays.stream(EnrollmentStatus.values())
                            .map(CellType::word)
                            .collect(Collectors.joining(", ")));

    /** The word of a status in a file. */
    static String word(EnrollmentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static Integer wholeNumber(String text) {
        var matcher = WHOLE.matcher(text);
        if (!matcher.matches()) {
            throw new NumberFormatException(text);
        }
        return Integer.valueOf(matcher.group(1));
    }

    private static BigDecimal number(String text) {
        if (!DECIMAL.matcher(text).matches() || THOUSANDS.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "t", "1" -> true;
            case "false", "no", "n", "f", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalDate date(String text) {
        var matcher = DAY.matcher(text);
        return LocalDate.parse(matcher.matches() ? matcher.group(1) : "");
    }

    private static EnrollmentStatus status(String text) {
        return EnrollmentStatus.valueOf(text.toUpperCase(Locale.ROOT));
    }
}

package org.matricula.persistence.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    static final CellType<Integer> WHOLE_NUMBER = wholeNumber(Integer::valueOf);
    /** A whole number of any length. */
    static final CellType<Long> LONG_NUMBER = wholeNumber(Long::valueOf);
    /** A number, also with a decimal comma. */
    static final CellType<BigDecimal> NUMBER =
            new CellType<>(CellType::number, BigDecimal::toPlainString, "must be a number, as in 3.7");
    /** True or false, also as yes or no, in any case. */
    static final CellType<Boolean> TRUTH =
            new CellType<>(CellType::truth, String::valueOf, "must be true or false, or yes or no");
    /** A day; other orders than year, month, day would be guesses. */
    static final CellType<LocalDate> DATE = new CellType<>(
            CellType::date, LocalDate::toString, "must be a date in the form year-month-day, as in 2026-09-01");

    private static final Map<Class<?>, CellType<?>> TYPES = Map.of(
            Integer.class, WHOLE_NUMBER,
            int.class, WHOLE_NUMBER,
            Long.class, LONG_NUMBER,
            long.class, LONG_NUMBER,
            BigDecimal.class, NUMBER,
            Boolean.class, TRUTH,
            boolean.class, TRUTH,
            LocalDate.class, DATE);

    /** Returns how values of a type are read: numbers, truth values, days, and the constants of an enum. */
    static CellType<?> of(Class<?> type) {
        return Optional.<CellType<?>>ofNullable(TYPES.get(type)).orElseGet(() -> constants(type));
    }

    private static <T> CellType<T> constants(Class<T> type) {
        if (!type.isEnum()) {
            throw new IllegalArgumentException("no column of a file can hold a " + type);
        }
        var constants = new LinkedHashMap<String, T>();
        for (var constant : type.getEnumConstants()) {
            constants.put(text(constant).toUpperCase(Locale.ROOT), constant);
        }
        return new CellType<>(
                text -> Optional.ofNullable(constants.get(text.toUpperCase(Locale.ROOT)))
                        .orElseThrow(() -> new IllegalArgumentException(text)),
                CellType::text,
                "must be one of "
                        + constants.values().stream().map(CellType::text).collect(Collectors.joining(", ")));
    }

    /** Returns a value as the text of a cell; empty for null. */
    static String text(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }

    /** Returns a value as it is compared: 4 and 4.00 are the same number. */
    static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    /** Returns a value as an export writes it: a number has one decimal at least, as in 4.0 and 3.75. */
    static String exported(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            var exact = number.stripTrailingZeros();
            return text(exact.setScale(Math.max(1, exact.scale()), RoundingMode.UNNECESSARY));
        }
        return text(value);
    }

    private static <T> CellType<T> wholeNumber(Function<String, T> parser) {
        return new CellType<>(
                text -> {
                    var matcher = WHOLE.matcher(text);
                    if (!matcher.matches()) {
                        throw new NumberFormatException(text);
                    }
                    return parser.apply(matcher.group(1));
                },
                String::valueOf,
                "must be a whole number");
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
}

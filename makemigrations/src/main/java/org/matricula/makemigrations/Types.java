package org.matricula.makemigrations;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Types of columns by names that both databases understand, and the ways from one to another. */
final class Types {

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("bigint", "BIGINT"),
            Map.entry("boolean", "BOOLEAN"),
            Map.entry("bytea", "BLOB"),
            Map.entry("date", "DATE"),
            Map.entry("double precision", "DOUBLE"),
            Map.entry("integer", "INT"),
            Map.entry("real", "REAL"),
            Map.entry("smallint", "SMALLINT"),
            Map.entry("text", "CLOB"),
            Map.entry("time without time zone", "TIME"),
            Map.entry("timestamp without time zone", "TIMESTAMP"));
    private static final Pattern SIZED =
            Pattern.compile("(character varying|character|numeric)\\((\\d+)(?:,(\\d+))?\\)");
    private static final Map<String, String> SIZED_NAMES =
            Map.of("character varying", "VARCHAR", "character", "CHAR", "numeric", "DECIMAL");
    private static final Pattern TEXT = Pattern.compile("(?:VARCHAR|CHAR)\\((\\d+)\\)");
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+)(?:, (\\d+))?\\)");
    private static final List<String> WHOLE_NUMBERS = List.of("SMALLINT", "INT", "BIGINT");
    private static final Map<String, Integer> DIGITS = Map.of("SMALLINT", 5, "INT", 10, "BIGINT", 19);

    /** The way in which the values of a column are converted to another type. */
    enum Way {
        /** The same column takes them. */
        GROWS,
        /** A new column takes them all. */
        COPIES,
        /** A new column takes them, as far as they fit. */
        CUTS,
        /** Only a person knows how. */
        NONE
    }

    private Types() {}

    /** The neutral name of a type of PostgreSQL; one that has none stays as it is. */
    static String neutral(String type) {
        var sized = SIZED.matcher(type);
        if (sized.matches()) {
            var scale = sized.group(3) == null || sized.group(3).equals("0") ? "" : ", " + sized.group(3);
            return "%s(%s%s)".formatted(SIZED_NAMES.get(sized.group(1)), sized.group(2), scale);
        }
        return PLAIN.getOrDefault(type, type);
    }

    /** Returns whether both databases know the type. */
    static boolean isNeutral(String type) {
        return PLAIN.containsValue(type)
                || TEXT.matcher(type).matches()
                || DECIMAL.matcher(type).matches();
    }

    static Way way(String from, String to) {
        if (isText(from) && isText(to)) {
            if (from.startsWith("VARCHAR") && to.startsWith("VARCHAR") && length(from) < length(to)) {
                return Way.GROWS;
            }
            return length(from) <= length(to) ? Way.COPIES : Way.CUTS;
        }
        if (isNumber(from) && isNumber(to)) {
            return holdsAll(from, to) ? Way.COPIES : Way.CUTS;
        }
        return Way.NONE;
    }

    /** The value of a column in another type, as SQL for both databases. */
    static String converted(String column, String from, String to) {
        if (to.startsWith("VARCHAR") && way(from, to) == Way.CUTS) {
            return "cast(substr(%s, 1, %d) as %s)".formatted(column, length(to), to);
        }
        return column;
    }

    private static boolean isText(String type) {
        return type.equals("CLOB") || TEXT.matcher(type).matches();
    }

    private static boolean isNumber(String type) {
        return WHOLE_NUMBERS.contains(type)
                || type.equals("REAL")
                || type.equals("DOUBLE")
                || DECIMAL.matcher(type).matches();
    }

    private static boolean holdsAll(String from, String to) {
        if (to.equals("DOUBLE")) {
            return from.equals("REAL") || from.equals("INT") || from.equals("SMALLINT");
        }
        return isExact(from)
                && isExact(to)
                && digits(from) - scale(from) <= digits(to) - scale(to)
                && scale(from) <= scale(to);
    }

    private static boolean isExact(String type) {
        return WHOLE_NUMBERS.contains(type) || DECIMAL.matcher(type).matches();
    }

    private static int digits(String type) {
        return DIGITS.containsKey(type)
                ? DIGITS.get(type)
                : Integer.parseInt(matched(DECIMAL, type).group(1));
    }

    private static int scale(String type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return 0;
        }
        var scale = matched(DECIMAL, type).group(2);
        return scale == null ? 0 : Integer.parseInt(scale);
    }

    private static int length(String type) {
        return type.equals("CLOB")
                ? Integer.MAX_VALUE
                : Integer.parseInt(matched(TEXT, type).group(1));
    }

    private static MatchResult matched(Pattern pattern, String type) {
        var matcher = pattern.matcher(type);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(type);
        }
        return matcher;
    }

    /**
     * A value for a column, as the changelog says it.
     *
     * @throws IllegalArgumentException if the type has no such value
     */
    static String value(String type, String text) {
        if (isNumber(type)) {
            return "valueNumeric: " + number(type, text);
        }
        if (isText(type)) {
            if (text.length() > length(type)) {
                throw new IllegalArgumentException("longer than " + type);
            }
            return "value: " + Yaml.quoted(text);
        }
        return switch (type) {
            case "BOOLEAN" -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw new IllegalArgumentException("neither true nor false");
                }
                yield "valueBoolean: " + text;
            }
            case "DATE" -> moment(DateTimeFormatter.ISO_LOCAL_DATE, text);
            case "TIME" -> moment(DateTimeFormatter.ISO_LOCAL_TIME, text);
            case "TIMESTAMP" -> moment(DateTimeFormatter.ISO_LOCAL_DATE_TIME, text);
            default -> throw new IllegalArgumentException("no value can be said for " + type);
        };
    }

    private static String number(String type, String text) {
        return switch (type) {
            case "SMALLINT" -> String.valueOf(Short.parseShort(text));
            case "INT" -> String.valueOf(Integer.parseInt(text));
            case "BIGINT" -> String.valueOf(Long.parseLong(text));
            default -> {
                var value = new BigDecimal(text);
                if (isExact(type)
                        && (value.scale() > scale(type)
                                || value.precision() - value.scale() > digits(type) - scale(type))) {
                    throw new IllegalArgumentException("too many digits");
                }
                yield value.toPlainString();
            }
        };
    }

    private static String moment(DateTimeFormatter format, String text) {
        return "valueDate: " + Yaml.quoted(format.format(format.parse(text)));
    }
}

package org.matricula.persistence.list;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The search box: every word must stand in at least one of the fields, upper and lower case alike; quotes hold words together. */
public final class TextSearch {

    private static final char ESCAPE = '\\';
    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"|(\\S+)");

    private TextSearch() {}

    /** How a word is compared with a field. */
    public enum Match {
        /** It stands anywhere in it. */
        ANYWHERE,
        /** It is its beginning. */
        BEGINNING,
        /** It is all of it. */
        WHOLE
    }

    /**
     * The condition for a search text.
     *
     * @param text words with spaces between them, taken literally: a percent sign is a percent sign; null or blank for all rows
     * @param fields the fields to search in
     * @return one predicate for each word
     */
    public static List<Predicate> matches(CriteriaBuilder cb, String text, List<? extends Expression<String>> fields) {
        return words(text).stream()
                .map(word -> cb.or(fields.stream()
                        .map(field -> matches(cb, word, field, Match.ANYWHERE))
                        .toArray(Predicate[]::new)))
                .toList();
    }

    /** The words of a search text; what stands between quotes is one. */
    static List<String> words(String text) {
        return text == null
                ? List.of()
                : WORD.matcher(text)
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** Whether a word stands in a field. */
    static Predicate matches(CriteriaBuilder cb, String word, Expression<String> field, Match match) {
        var lower = word.toLowerCase(Locale.ROOT);
        return switch (match) {
            case ANYWHERE -> cb.like(cb.lower(field), "%" + escape(lower) + "%", ESCAPE);
            case BEGINNING -> cb.like(cb.lower(field), escape(lower) + "%", ESCAPE);
            case WHOLE -> cb.equal(cb.lower(field), lower);
        };
    }

    private static String escape(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

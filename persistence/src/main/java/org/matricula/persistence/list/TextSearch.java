package org.matricula.persistence.list;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.SearchFold;

/**
 * The search box: every word must be found in at least one of the fields, in any order; white space and commas separate words,
 * and quotes hold them together. Texts and words are compared in their folded form (see {@link SearchFold}).
 */
public final class TextSearch {

    private static final char ESCAPE = '\\';
    /* the shortest word that an index of PostgreSQL finds */
    private static final int INDEXED = 3;
    private static final Pattern QUOTE = Pattern.compile("[\u201C-\u201F\u00AB\u00BB\uFF02]");
    private static final Pattern WORD =
            Pattern.compile("\"([^\"]+)\"|([^\\p{IsWhite_Space},\u060C\u3001\uFE10\uFE50\uFF0C]+)");

    private TextSearch() {}

    /** The comparison of a word with a field. */
    public enum Match {
        /** The word is anywhere in the field. */
        ANYWHERE,
        /** It is its beginning. */
        BEGINNING,
        /** It is all of it. */
        WHOLE
    }

    /**
     * Returns the conditions of a search text.
     *
     * @param text words, taken literally: a percent sign is a percent sign; null or blank for all rows
     * @param folded the folded forms of the fields to search in
     * @return one predicate for each word
     */
    public static List<Predicate> matches(
            CriteriaBuilder cb, @Nullable String text, List<? extends Expression<String>> folded) {
        return words(text).stream().map(word -> anywhere(cb, word, folded)).toList();
    }

    /**
     * Returns whether a folded word is anywhere in one of the folded fields. The condition is written twice, because Derby takes
     * three times as long for LIKE as for LOCATE, and an index of PostgreSQL finds LIKE alone; each begins with the cheap one.
     */
    static Predicate anywhere(CriteriaBuilder cb, String word, List<? extends Expression<String>> folded) {
        var located = anyOf(cb, folded, field -> cb.greaterThan(cb.locate(field, word), 0));
        return word.length() < INDEXED
                ? located
                : cb.and(located, anyOf(cb, folded, field -> cb.like(field, "%" + escape(word) + "%", ESCAPE)));
    }

    private static Predicate anyOf(
            CriteriaBuilder cb,
            List<? extends Expression<String>> fields,
            Function<Expression<String>, Predicate> condition) {
        return cb.or(fields.stream().map(condition).toArray(Predicate[]::new));
    }

    /** Returns the folded words of a search text; a quoted text is one word. */
    static List<String> words(@Nullable String text) {
        return parts(text).map(SearchFold::of).filter(word -> !word.isEmpty()).toList();
    }

    private static Stream<String> parts(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : WORD.matcher(QUOTE.matcher(text).replaceAll("\""))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty());
    }

    /** Returns whether a folded word is in a folded field. */
    static Predicate matches(CriteriaBuilder cb, String word, Expression<String> folded, Match match) {
        return switch (match) {
            case ANYWHERE -> anywhere(cb, word, List.of(folded));
            case BEGINNING -> cb.like(folded, escape(word) + "%", ESCAPE);
            case WHOLE -> cb.equal(folded, word);
        };
    }

    private static String escape(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

package org.matricula.persistence.list;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The search box: every word must stand in at least one of the fields, upper and lower case alike. */
public final class TextSearch {

    private static final char ESCAPE = '\\';

    private TextSearch() {}

    /**
     * The condition for a search text.
     *
     * @param text words with spaces between them, taken literally: a percent sign is a percent sign; null or blank for all rows
     * @param fields the fields to search in
     * @return one predicate for each word
     */
    public static List<Predicate> matches(CriteriaBuilder cb, String text, List<? extends Expression<String>> fields) {
        var words = new ArrayList<Predicate>();
        for (var word : text == null ? new String[0] : text.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                var pattern = "%" + escape(word.toLowerCase(Locale.ROOT)) + "%";
                words.add(cb.or(fields.stream()
                        .map(field -> cb.like(cb.lower(field), pattern, ESCAPE))
                        .toArray(Predicate[]::new)));
            }
        }
        return words;
    }

    private static String escape(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

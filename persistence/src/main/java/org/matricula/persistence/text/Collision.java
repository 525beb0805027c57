package org.matricula.persistence.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Two rows whose keys are the same key.
 *
 * @param first the key of the row with the smaller id
 * @param second the key of the other row
 */
public record Collision(
        Class<?> entity, DerivedColumn column, String first, long firstId, String second, long secondId) {

    /** Two keys can look the same, so everything but letters, marks, numbers and ASCII is shown by its code point. */
    private static final Pattern DECEPTIVE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} -~]");

    /** Names table, column, both keys and both ids, as in {@code student.number "0001" (id 1) and "0001<U+00A0>" (id 7)}. */
    @Override
    public String toString() {
        return "%s.%s \"%s\" (id %d) and \"%s\" (id %d)"
                .formatted(
                        DerivedColumn.table(entity), column.source(), shown(first), firstId, shown(second), secondId);
    }

    private static String shown(String key) {
        return DECEPTIVE
                .matcher(key)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "<U+%04X>", found.group().codePointAt(0)));
    }
}

package org.matricula.persistence.transfer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.KeyFold;

/** Finds keys that differ only by what spreadsheets and people change: leading zeros, case, separators, and a final ".0". */
final class LookAlikes {

    private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?[Ee]\\+\\d+");
    private static final Pattern DECIMALS = Pattern.compile("(?<=\\d)[.,]0$");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FIRST_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern ALL_ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, String> keys = new HashMap<>();

    /** Adds a key; of several that look alike the first is found. */
    void add(String key) {
        forms(key).forEach(form -> keys.putIfAbsent(form, key));
    }

    Optional<String> find(String key) {
        return forms(key).stream().map(keys::get).filter(found -> found != null).findFirst();
    }

    /** Returns the forms of a key; similar keys have one in common. */
    static Set<String> forms(String key) {
        var folded = DECIMALS.matcher(KeyFold.of(key)).replaceFirst("");
        var digits =
                FIRST_ZEROS.matcher(SEPARATORS.matcher(folded).replaceAll("")).replaceFirst("");
        var runs = SEPARATORS.matcher(ALL_ZEROS.matcher(folded).replaceAll("")).replaceAll("");
        return digits.equals(runs) ? Set.of(digits) : Set.of(digits, runs);
    }

    /** Returns whether a spreadsheet has shortened a long number, as in 2.50001E+11. */
    static boolean isShortened(String key) {
        return SHORTENED.matcher(key).matches();
    }

    /** Returns whether two names differ at most by case, accents or white space. */
    static boolean sameName(@Nullable String one, @Nullable String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        var letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return SEPARATORS.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}

package org.matricula.domain.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Folds keys: two keys (student numbers, course codes, grade codes, names of accounts and groups) are the same key when their
 * folded forms are equal. They may differ in case, in width, in the kind of dash, in white space and in normalization.
 */
public final class KeyFold {

    /** A folded key has at most this many times the characters of the key: U+FDFA alone becomes four words. */
    public static final int EXPANSION = 18;

    /** Hyphens, dashes, the minus sign and what looks like them. */
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u02D7\\u2043\\u2212\\u2796]");

    private static final char DELETE = 0x7F;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    private KeyFold() {}

    /**
     * Returns the folded form of a key. Folding a folded key changes nothing.
     *
     * @return empty if the key is null or blank
     */
    public static String of(@Nullable String key) {
        if (key == null) {
            return "";
        }
        if (isPlain(key)) {
            return key.toLowerCase(Locale.ROOT);
        }
        return StableFold.of(key, KeyFold::once);
    }

    /** Most keys are ASCII without blanks, and an import folds millions of them. */
    private static boolean isPlain(String key) {
        return key.chars().allMatch(each -> each > ' ' && each < DELETE);
    }

    private static String once(String text) {
        /* decomposed, because case and marks do not commute otherwise */
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var joined = InvisibleCharacters.withoutJoiners(decomposed);
        var dashes = DASH.matcher(caseFolded(joined)).replaceAll("-");
        var composed = Normalizer.normalize(dashes, Normalizer.Form.NFKC);
        return WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
    }

    /** Upper case in between, so that ß is ss; first lower case, so that ẞ is ß; one sigma, wherever it stands. */
    private static String caseFolded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
    }
}

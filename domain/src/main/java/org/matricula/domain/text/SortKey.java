package org.matricula.domain.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Sort keys of texts. Two texts sort as their keys do, character by character: in the root order of Unicode (CLDR), which is
 * right for names of many languages in one list, with numbers inside a text by value, so that C2 comes before C10. A key is
 * stored beside its text, so every database sorts alike, whatever its own collation.
 */
public final class SortKey {

    /** The longest key, in characters: enough for 100 letters of any script, and short enough for two of them in an index. */
    public static final int LENGTH = 1000;

    /** Compares texts as their stored keys would be compared; texts with the same key by their characters. */
    public static final Comparator<String> ORDER =
            Comparator.comparing(SortKey::of).thenComparing(Comparator.naturalOrder());

    /** Frozen, so that threads can share it. */
    private static final RuleBasedCollator COLLATOR = collator();

    /** The key of a text of which the order sees nothing, such as one zero-width space. */
    private static final String NOTHING = "0101";

    private SortKey() {}

    private static RuleBasedCollator collator() {
        var collator = ((RuleBasedCollator) Collator.getInstance(ULocale.ROOT)).cloneAsThawed();
        collator.setNumericCollation(true);
        return (RuleBasedCollator) collator.freeze();
    }

    /**
     * Returns the sort key of a text: lower-case hexadecimal digits, at most {@value #LENGTH}.
     *
     * @return empty if the text is null, empty or of ignored characters only
     */
    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var bytes = COLLATOR.getCollationKey(text).toByteArray();
        int end = Math.min(bytes.length - 1, LENGTH / 2); // the last byte only ends the key
        var key = HexFormat.of().formatHex(bytes, 0, end);
        return key.equals(NOTHING) ? "" : key;
    }

    /**
     * Returns the version of the order. Keys of two versions must not be mixed: an upgrade of ICU that changes it comes with a
     * step of the changelog that fills the columns again.
     */
    public static String version() {
        return COLLATOR.getUCAVersion() + "/" + COLLATOR.getVersion();
    }
}

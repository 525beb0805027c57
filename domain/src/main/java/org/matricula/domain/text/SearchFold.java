package org.matricula.domain.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Folds texts for search: a search finds what it looks like, however it is typed. Case, accents and other marks, apostrophes,
 * the kind of dash and white space do not matter; ß is ss, ı and İ are i, and other Latin letters without an accent of their own
 * are spelled as in ASCII (ø is o, æ is ae). Letters of other scripts stay themselves.
 */
public final class SearchFold {

    /** The longest folded text, in characters: longer ones are cut, so that an index can hold two of them. */
    public static final int LENGTH = 400;

    private static final char DELETE = 0x7F;

    /** Apostrophes, single quotes, and the accents and modifier letters that are typed for them. */
    private static final Pattern APOSTROPHE =
            Pattern.compile("['`\\u00B4\\u02B9-\\u02BF\\u02C8\\u02CA\\u02CB\\u055A\\u05F3\\u2018-\\u201B\\u2032"
                    + "\\u2035\\uA78B\\uA78C\\uFF07\\uFF40]");

    /** Characters that are drawn as nothing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t-\\r\\x85]]");

    /** Marks that another way of writing leaves out; not the vowels of Indic scripts, and not what makes か が. */
    private static final Pattern MARK =
            Pattern.compile("[\\p{Mn}\\p{Me}&&[\\p{IsInherited}\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsHebrew}"
                    + "\\p{IsArabic}]&&[^\\u3099\\u309A]]");

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u02D7\\u2043\\u2212\\u2796]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    private static final Transliterator LATIN = Transliterator.getInstance("Latin-ASCII");

    /** Spellings of code points of the Latin script or of none, cached: a transliterator is too slow for every name of an import. */
    private static final Map<Integer, String> SPELLED = new ConcurrentHashMap<>();

    private SearchFold() {}

    /**
     * Returns the folded form of a text. Folding a folded text changes nothing.
     *
     * @return empty if the text is null, or has nothing to look for
     */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var folded = isPlain(text) ? plain(text) : StableFold.of(text, SearchFold::once);
        return folded.length() > LENGTH ? cut(folded) : folded;
    }

    /** Most texts are ASCII, and an import folds millions of them. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(each -> each >= ' ' && each < DELETE);
    }

    private static String plain(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean blankAgain = each == ' ' && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ');
            if (each != '\'' && each != '`' && !blankAgain) {
                folded.append(each >= 'A' && each <= 'Z' ? (char) (each - 'A' + 'a') : each);
            }
        }
        return folded.toString().strip();
    }

    private static String once(String text) {
        var seen = INVISIBLE.matcher(APOSTROPHE.matcher(text).replaceAll("")).replaceAll("");
        var bare = withoutMarks(UCharacter.foldCase(withoutMarks(seen), true)); // folding case brings marks of its own
        var latin = DASH.matcher(bare).replaceAll("-").codePoints().mapToObj(SearchFold::spelled);
        var apart = APOSTROPHE.matcher(latin.collect(Collectors.joining())).replaceAll("");
        var blanks = WHITE_SPACE.matcher(apart).replaceAll(" ").strip();
        return Normalizer.normalize(blanks, Normalizer.Form.NFC);
    }

    private static String spelled(int codePoint) {
        var character = Character.toString(codePoint);
        if (codePoint < DELETE) {
            return character;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN, COMMON -> SPELLED.computeIfAbsent(codePoint, key -> LATIN.transliterate(character));
            default -> character;
        };
    }

    private static String withoutMarks(String text) {
        return MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static String cut(String folded) {
        int end = Character.isHighSurrogate(folded.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return folded.substring(0, end).strip();
    }
}

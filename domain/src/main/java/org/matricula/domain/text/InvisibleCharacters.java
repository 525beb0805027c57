package org.matricula.domain.text;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Characters that no reader can see or tell apart from nothing: control and format characters, halves of characters, code
 * points without a meaning of their own, and letters and marks that are drawn as nothing.
 */
public final class InvisibleCharacters {

    /**
     * Cc, Cf, Cs, Co and Cn, the separators of lines and paragraphs, and what Unicode calls default-ignorable although it is a
     * letter or a mark: combining grapheme joiner, Hangul fillers, inherent vowels of Khmer, Mongolian and other variation
     * selectors; last the braille pattern without dots.
     */
    private static final String CLASS =
            "\\p{C}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u3164\\uFFA0\\u17B4\\u17B5\\u180B-\\u180F\\uFE00-\\uFE0F"
                    + "\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}\\u2800";

    private static final Pattern ANY = Pattern.compile("[" + CLASS + "]");
    private static final Pattern ANY_BUT_LINE_BREAKS = Pattern.compile("[" + CLASS + "&&[^\\n\\r\\t]]");
    private static final Pattern NOT_WHITE_SPACE = Pattern.compile("[" + CLASS + "&&[^\\p{IsWhite_Space}]]");

    private InvisibleCharacters() {}

    /** Returns the first invisible code point of a text of one line. */
    static OptionalInt firstInLine(String text) {
        return first(ANY, text);
    }

    /** Returns the first invisible code point of a text of several lines, which may hold line breaks and tabs. */
    static OptionalInt firstInLines(String text) {
        return first(ANY_BUT_LINE_BREAKS, text);
    }

    private static OptionalInt first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? OptionalInt.of(text.codePointAt(matcher.start())) : OptionalInt.empty();
    }

    /** Returns the text without its invisible characters; white space stays, line breaks included. */
    static String removedFrom(String text) {
        return NOT_WHITE_SPACE.matcher(text).replaceAll("");
    }

    /** Returns the text with a replacement character for each invisible one. */
    public static String replacedIn(String text) {
        return ANY.matcher(text).replaceAll("\uFFFD");
    }

    /** Returns the code point with its name, as in {@code U+200B (zero width space)}. */
    public static String name(int codePoint) {
        var name = Character.getName(codePoint);
        return String.format(Locale.ROOT, "U+%04X", codePoint)
                + (name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")");
    }
}

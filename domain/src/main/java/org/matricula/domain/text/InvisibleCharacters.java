package org.matricula.domain.text;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Characters that a reader cannot see, or that mean nothing here: control and format characters, halves of characters, private
 * and forbidden code points, and letters and marks that are drawn as nothing.
 */
public final class InvisibleCharacters {

    /**
     * The categories Cc, Cf, Cs and Co, the separators of lines and paragraphs, and what Unicode calls default-ignorable
     * although it is a letter, a mark or not assigned yet: combining grapheme joiner, Hangul fillers, inherent vowels of Khmer,
     * variation selectors; last the braille pattern without dots and the code points that never are characters. Other code
     * points that are not assigned are left alone: a newer Unicode may know them.
     */
    private static final String CLASS =
            "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u3164\\uFFA0\\u17B4\\u17B5\\u180B-\\u180F"
                    + "\\u2065\\uFE00-\\uFE0F\\uFFF0-\\uFFF8\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}\\u2800\\uFDD0-\\uFDEF"
                    + IntStream.rangeClosed(0, 16)
                            .mapToObj(plane -> String.format(Locale.ROOT, "\\x{%1$XFFFE}\\x{%1$XFFFF}", plane))
                            .collect(Collectors.joining());

    /** Scripts in which a joiner or non-joiner between two letters changes what is read. */
    private static final String JOINING = Stream.of(
                            "Arabic",
                            "Syriac",
                            "Mongolian",
                            "Devanagari",
                            "Bengali",
                            "Gurmukhi",
                            "Gujarati",
                            "Oriya",
                            "Tamil")
                    .map(script -> "\\p{Is" + script + "}")
                    .collect(Collectors.joining())
            + "\\p{IsTelugu}\\p{IsKannada}\\p{IsMalayalam}\\p{IsSinhala}\\p{IsKhmer}\\p{IsMyanmar}";

    /** A letter or symbol with what has no width but a visible effect on it: joiners in such scripts, and within an emoji. */
    private static final String JOINED = "[%1$s][\\u200C\\u200D](?=[%1$s])".formatted(JOINING)
            + "|[\\p{So}\\x{1F3FB}-\\x{1F3FF}](?:\\uFE0F?\\u200D(?=\\p{So})|\\uFE0F)";

    private static final Pattern ANY = Pattern.compile("(" + JOINED + ")|[" + CLASS + "]");
    private static final Pattern ANY_BUT_LINE_BREAKS =
            Pattern.compile("(" + JOINED + ")|[" + CLASS + "&&[^\\n\\r\\t]]");
    private static final Pattern JOIN = Pattern.compile(JOINED);

    private InvisibleCharacters() {}

    /** Returns the first invisible code point of a text of one line. */
    public static OptionalInt firstInLine(String text) {
        return first(ANY, text);
    }

    /** Returns the first invisible code point of a text of several lines, which may hold line breaks and tabs. */
    static OptionalInt firstInLines(String text) {
        return first(ANY_BUT_LINE_BREAKS, text);
    }

    private static OptionalInt first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                return OptionalInt.of(text.codePointAt(matcher.start()));
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the text with a replacement character for each invisible one. */
    public static String replacedIn(String text) {
        return ANY.matcher(text).replaceAll(found -> found.group(1) == null ? "\uFFFD" : found.group(1));
    }

    /** Returns the text without the joiners that it may have: two keys must not differ in nothing else. */
    static String withoutJoiners(String text) {
        return JOIN.matcher(text)
                .replaceAll(found -> Character.toString(found.group().codePointAt(0)));
    }

    /** Returns the code point with its name, as in {@code U+200B (zero width space)}. */
    public static String name(int codePoint) {
        var name = Character.getName(codePoint);
        return String.format(Locale.ROOT, "U+%04X", codePoint)
                + (name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")");
    }
}

package org.matricula.domain.base;

import java.util.regex.Pattern;

/** Texts in messages: a refused one may hold what would break the line, or turn the whole message around. */
public final class ShownText {

    /** What a {@link SingleLine} must not contain. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private ShownText() {}

    /** The text with a replacement character for everything that could not be read. */
    public static String of(String text) {
        return UNREADABLE.matcher(text).replaceAll("\uFFFD");
    }

    /**
     * The same, cut where it is longer than anybody wants to read.
     *
     * @param atMost so many characters, and three dots
     */
    public static String of(String text, int atMost) {
        var line = of(text);
        return line.codePointCount(0, line.length()) <= atMost
                ? line
                : line.substring(0, line.offsetByCodePoints(0, atMost)) + "…";
    }
}

package org.matricula.domain.base;

import org.matricula.domain.text.InvisibleCharacters;

/** Texts in messages: a refused one may hold what would break the line, or turn the whole message around. */
public final class ShownText {

    private ShownText() {}

    /** The text with a replacement character for everything that could not be read. */
    public static String of(String text) {
        return InvisibleCharacters.replacedIn(text);
    }

    /**
     * The same, cut where it is longer than anybody wants to read.
     *
     * @param atMost so many characters, and three dots
     */
    public static String of(String text, int atMost) {
        return cut(of(text), atMost);
    }

    /**
     * A text as it is, cut between two characters where it is longer than anybody wants to read.
     *
     * @param atMost so many characters, and three dots
     */
    public static String cut(String text, int atMost) {
        return text.codePointCount(0, text.length()) <= atMost
                ? text
                : text.substring(0, text.offsetByCodePoints(0, atMost)) + "…";
    }
}

package org.matricula.domain.base;

import org.matricula.domain.text.InvisibleCharacters;

/** Makes texts safe for messages: a refused text can contain characters that break the line or reverse the message. */
public final class ShownText {

    private ShownText() {}

    /** The text with a replacement character for everything that could not be read. */
    public static String of(String text) {
        return InvisibleCharacters.replacedIn(text);
    }

    /**
     * Returns the same text, shortened.
     *
     * @param atMost the longest result in characters, without the three dots that follow
     */
    public static String of(String text, int atMost) {
        return cut(of(text), atMost);
    }

    /**
     * Returns an unchanged text, shortened between two characters.
     *
     * @param atMost the longest result in characters, without the three dots that follow
     */
    public static String cut(String text, int atMost) {
        return text.codePointCount(0, text.length()) <= atMost
                ? text
                : text.substring(0, text.offsetByCodePoints(0, atMost)) + "…";
    }
}

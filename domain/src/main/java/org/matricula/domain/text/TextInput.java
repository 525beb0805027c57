package org.matricula.domain.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes text input. The details of every entity pass their texts through here, so forms, imports, the shell and the API
 * store the same text for the same input.
 */
public final class TextInput {

    private static final Pattern WHITE_SPACE_AROUND = Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");
    private static final Pattern BLANKS = Pattern.compile("[\\t\\p{Zs}]+");
    private static final Pattern BLANKS_AROUND_LINE_BREAK = Pattern.compile(" ?\\R ?");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private static final char DELETE = 0x7F;

    private TextInput() {}

    /**
     * Returns a text of one line in Unicode normalization form C, without white space around it, and with a single blank for
     * every run of blanks and tabs (no-break and ideographic spaces included). Line breaks inside the text stay: a {@link
     * VisibleText} refuses them.
     *
     * @return null if nothing is left, or the text is null
     */
    public static @Nullable String line(@Nullable String text) {
        if (text == null || isPlain(text)) {
            return text;
        }
        return orNull(BLANKS.matcher(trimmed(text)).replaceAll(" "));
    }

    /**
     * Returns a text of several lines, each normalized as {@link #line} does, with {@code \n} between them. Empty lines stay,
     * except at the beginning and the end.
     *
     * @return null if nothing is left, or the text is null
     */
    public static @Nullable String lines(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var collapsed = BLANKS.matcher(trimmed(text)).replaceAll(" ");
        return orNull(BLANKS_AROUND_LINE_BREAK.matcher(collapsed).replaceAll("\n"));
    }

    /**
     * Returns a text of somebody else, such as of another program, for a log or a list: on one line, without invisible characters, and
     * truncated.
     *
     * @param longest the most characters that stay
     * @return the text; empty for null
     */
    public static String printable(@Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        var shown = INVISIBLE.matcher(text).replaceAll(" ");
        return INVISIBLE
                .matcher(shown.substring(0, Math.min(shown.length(), longest)))
                .replaceAll(" "); // a character that was cut in two
    }

    /** Most texts are ASCII words with single blanks between them, and an import reads millions of them. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each >= DELETE || (each == ' ' && before == ' ')) {
                return false;
            }
            before = each;
        }
        return before != ' ';
    }

    private static String trimmed(String text) {
        return WHITE_SPACE_AROUND
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

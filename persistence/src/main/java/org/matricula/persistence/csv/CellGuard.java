package org.matricula.persistence.csv;

/**
 * Protects a text that a spreadsheet or an import would misread: as a formula, or as the word that clears a value. Such a text is
 * written with an apostrophe before it and read without; reading returns exactly what was written.
 */
public final class CellGuard {

    /** The word that clears a value in an import. */
    public static final String NONE = "(none)";

    /* a spreadsheet reads a text that begins like this as a formula */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final char APOSTROPHE = '\'';

    private CellGuard() {}

    /** Returns the text as it is written into a file. */
    public static String write(String text) {
        return needsGuard(text) ? APOSTROPHE + text : text;
    }

    /** Returns the text that was written into a file. */
    public static String read(String text) {
        return !text.isEmpty() && text.charAt(0) == APOSTROPHE && needsGuard(text) ? text.substring(1) : text;
    }

    /* a text that looks guarded already gets one more apostrophe, and loses one when it is read */
    private static boolean needsGuard(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == APOSTROPHE) {
            start++;
        }
        return start < text.length()
                && (FORMULA.indexOf(text.charAt(start)) >= 0 || NONE.equalsIgnoreCase(text.substring(start)));
    }
}

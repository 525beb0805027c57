package org.matricula.persistence.command;

import org.matricula.persistence.database.Setting;

/** Control sequences that replace a line on a terminal. */
final class Rewriting {

    /* back to the first column, and clear the rest of the line */
    private static final String CLEAR = "\r\u001B[K";

    private final boolean possible = Setting.MATRICULA_TERMINAL.value().isPresent();
    private boolean shown;

    /** Returns whether the output of the command is a terminal. */
    boolean isPossible() {
        return possible;
    }

    /** A line that is to be rewritten. */
    String show(String line) {
        shown = true;
        return CLEAR + line;
    }

    /** A text that stays. */
    String before(String text) {
        var complete = shown ? CLEAR + text : text;
        shown = false;
        return complete;
    }
}

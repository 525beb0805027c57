package org.matricula.makemigrations;

import java.util.List;

/**
 * One difference, and what the changelog says to settle it.
 *
 * @param summary for people, such as {@code adds student.email}
 * @param dbms the only database that takes it; empty for both
 * @param lines the changes in YAML, not indented
 * @param undo how
 * @param back the changes that take it back, in their order; none where nothing has to be done
 */
record Change(String summary, String dbms, List<String> lines, Undo undo, List<String> back) {

    enum Undo {
        /** The changes know by themselves how to be taken back. */
        BY_ITSELF,
        /** It has to be said. */
        SAID,
        /** Something that existed is gone. */
        IMPOSSIBLE
    }

    static final String BOTH = "";

    static Change itself(String summary, List<String> lines, List<String> back) {
        return new Change(summary, BOTH, lines, Undo.BY_ITSELF, back);
    }

    static Change said(String summary, List<String> lines, List<String> back) {
        return new Change(summary, BOTH, lines, Undo.SAID, back);
    }

    static Change lasting(String summary, List<String> lines) {
        return new Change(summary, BOTH, lines, Undo.IMPOSSIBLE, List.of());
    }

    Change only(String database) {
        return new Change(summary, database, lines, undo, back);
    }
}

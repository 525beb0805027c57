package org.matricula.makemigrations;

import java.util.Map;

/**
 * Decisions that only a person can take.
 *
 * @param renames new names by {@code table.column}, or by {@code table}
 * @param defaults values for the rows that have none, by {@code table.column}
 * @param acceptLoss whether data may be lost
 */
record Decisions(Map<String, String> renames, Map<String, String> defaults, boolean acceptLoss) {

    /** Nothing is decided. */
    static final Decisions NONE = new Decisions(Map.of(), Map.of(), false);
}

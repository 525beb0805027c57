package org.matricula.makemigrations;

import java.util.List;

/**
 * A part of a table that depends on columns and is dropped with them.
 *
 * @param target the table that a reference points to; empty for the others
 * @param targetColumns the columns there; none for the others
 */
record Part(Kind kind, String name, List<String> columns, String target, List<String> targetColumns) {

    enum Kind {
        UNIQUE("unique constraint"),
        REFERENCE("foreign key"),
        INDEX("index"),
        CHECK("check");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    boolean touches(String column) {
        return columns.contains(column);
    }

    boolean pointsTo(String table) {
        return target.equals(table);
    }

    /** Returns whether it is the same except for its name. */
    boolean resembles(Part other) {
        return kind == other.kind
                && columns.equals(other.columns)
                && target.equals(other.target)
                && targetColumns.equals(other.targetColumns);
    }

    Part onColumn(String column, String newName) {
        return new Part(kind, name, replaced(columns, column, newName), target, targetColumns);
    }

    Part toColumn(String column, String newName) {
        return new Part(kind, name, columns, target, replaced(targetColumns, column, newName));
    }

    Part toTable(String newName) {
        return new Part(kind, name, columns, newName, targetColumns);
    }

    private static List<String> replaced(List<String> names, String old, String newName) {
        return names.stream().map(name -> name.equals(old) ? newName : name).toList();
    }

    String in(String table) {
        return "%s %s on %s(%s)".formatted(kind.words, name, table, String.join(", ", columns));
    }
}

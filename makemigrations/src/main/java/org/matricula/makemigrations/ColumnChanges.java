package org.matricula.makemigrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes of columns. */
final class ColumnChanges {

    private ColumnChanges() {}

    /** Adds columns; those that are required need a value for the rows there are, as {@link Types#value} says it. */
    static Change addColumns(Table table, Map<Column, String> values) {
        var summaries = new ArrayList<String>();
        var definitions = new ArrayList<String>();
        var required = new ArrayList<String>();
        var back = new ArrayList<String>();
        values.forEach((column, value) -> {
            summaries.add("adds " + Phrases.at(table, column.name()) + (column.required() ? ", required" : ""));
            definitions.add(value.isEmpty() ? Phrases.column(column) : Phrases.column(column, value));
            if (column.required()) {
                required.addAll(requiring(table, column));
            }
            back.addAll(Phrases.line("dropColumn", Phrases.tableName(table), Yaml.pair("columnName", column.name())));
        });
        var lines = Phrases.columns("addColumn", List.of(Phrases.tableName(table)), definitions);
        return Change.itself(String.join("; ", summaries), Yaml.concat(lines, required), back);
    }

    static Change dropColumn(Table table, Column column) {
        var held = table.parts(Part.Kind.CHECK).stream()
                .filter(check -> check.touches(column.name()))
                .map(check -> " with the " + check.in(table.name()));
        var summary = "drops " + Phrases.at(table, column.name()) + held.collect(Collectors.joining(" and"));
        var lines = droppingColumn(table, column);
        if (column.required() || table.parts().anyMatch(part -> part.touches(column.name()))) {
            return Change.lasting(summary, lines);
        }
        return Change.said(
                summary,
                lines,
                Phrases.columns("addColumn", List.of(Phrases.tableName(table)), List.of(Phrases.column(column))));
    }

    /** With its indexes of several columns: Derby would keep each of them on the columns that stay. */
    private static List<String> droppingColumn(Table table, Column column) {
        var lines = table.parts(Part.Kind.INDEX).stream()
                .filter(index -> index.touches(column.name()))
                .filter(index -> index.columns().size() > 1 && !table.hasTwin(index))
                .flatMap(index -> PartChanges.dropping(table, index).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        lines.addAll(Phrases.line("dropColumn", Phrases.tableName(table), Yaml.pair("columnName", column.name())));
        return lines;
    }

    static Change renameColumn(Table table, Column column, String newName) {
        return Change.itself(
                "renames %s to %s".formatted(Phrases.at(table, column.name()), newName),
                renaming(table, column, column.name(), newName),
                renaming(table, column, newName, column.name()));
    }

    private static List<String> renaming(Table table, Column column, String from, String to) {
        return Phrases.line(
                "renameColumn",
                Phrases.tableName(table),
                Yaml.pair("oldColumnName", from),
                Yaml.pair("newColumnName", to),
                Yaml.pair("columnDataType", column.type()));
    }

    /** Makes room for longer text. The way back leaves the room: nobody's text is cut. */
    static Change grow(Table table, Column column) {
        return Change.said(
                "makes %s %s".formatted(Phrases.at(table, column.name()), column.type()),
                Phrases.line(
                        "modifyDataType",
                        Phrases.tableName(table),
                        Yaml.pair("columnName", column.name()),
                        Yaml.pair("newDataType", column.type())),
                List.of());
    }

    /** Replaces a column by one of another type, with its values. */
    static Change replaceColumn(Table table, Column from, Column to) {
        var copy = new Column(to.name() + "_new", to.type(), to.required());
        var lines = new ArrayList<>(
                Phrases.columns("addColumn", List.of(Phrases.tableName(table)), List.of(Phrases.column(copy))));
        lines.addAll(Phrases.statement("update %s set %s = %s"
                .formatted(table.name(), copy.name(), Types.converted(from.name(), from.type(), to.type()))));
        lines.addAll(droppingColumn(table, from));
        lines.addAll(renaming(table, to, copy.name(), to.name()));
        if (to.required()) {
            lines.addAll(requiring(table, to));
        }
        return Change.lasting(retyped(table, from, to), lines);
    }

    /** Returns the changes that no step can make by itself. */
    static Change byHand(Table table, Column from, Column to) {
        return Change.lasting(retyped(table, from, to), List.of());
    }

    private static String retyped(Table table, Column from, Column to) {
        return "makes %s %s (was %s)".formatted(Phrases.at(table, to.name()), to.type(), from.type());
    }

    /** Makes a column required; rows without a value get this one, as {@link Types#value} says it. */
    static Change require(Table table, Column column, String value) {
        var lines = new ArrayList<String>();
        if (!value.isEmpty()) {
            lines.addAll(Phrases.columns(
                    "update",
                    List.of(Phrases.tableName(table)),
                    List.of(Yaml.flow(Yaml.pair("name", column.name()), value))));
            lines.add(" ".repeat(Phrases.NESTED) + "where: " + column.name() + " is null");
        }
        lines.addAll(requiring(table, column));
        return Change.said(
                "makes %s required".formatted(Phrases.at(table, column.name())), lines, relaxing(table, column));
    }

    static Change relax(Table table, Column column) {
        return Change.itself(
                "makes %s optional".formatted(Phrases.at(table, column.name())),
                relaxing(table, column),
                requiring(table, column));
    }

    private static List<String> requiring(Table table, Column column) {
        return nullness("addNotNullConstraint", table, column);
    }

    private static List<String> relaxing(Table table, Column column) {
        return nullness("dropNotNullConstraint", table, column);
    }

    private static List<String> nullness(String change, Table table, Column column) {
        return Phrases.line(
                change,
                Phrases.tableName(table),
                Yaml.pair("columnName", column.name()),
                Yaml.pair("columnDataType", column.type()));
    }
}

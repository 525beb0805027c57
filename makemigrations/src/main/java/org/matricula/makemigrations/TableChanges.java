package org.matricula.makemigrations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Changes of whole tables. */
final class TableChanges {

    private TableChanges() {}

    /**
     * Creates a table with all that it has.
     *
     * @param inline which foreign keys stand there; the others come later
     */
    static Change createTable(Table table, Predicate<Part> inline) {
        return Change.said(
                "adds the table " + table.name(),
                creation(table, inline),
                Phrases.line("dropTable", Phrases.tableName(table)));
    }

    /** Drops a table. The way back creates it without its rows; there is none for one with checks, which would be lost. */
    static Change dropTable(Table table) {
        var summary = "drops the table " + table.name();
        var lines = Phrases.line("dropTable", Phrases.tableName(table));
        return table.parts(Part.Kind.CHECK).isEmpty()
                ? Change.said(summary, lines, creation(table, part -> true))
                : Change.lasting(summary, lines);
    }

    private static List<String> creation(Table table, Predicate<Part> inline) {
        var lines = new ArrayList<>(Phrases.columns(
                "createTable",
                List.of(Phrases.tableName(table)),
                table.columns().stream()
                        .sorted(Comparator.comparing((Column column) -> place(table, column)))
                        .map(column -> definition(table, column, inline))
                        .toList()));
        if (table.primaryKey().size() > 1) {
            lines.addAll(Phrases.line(
                    "addPrimaryKey",
                    Phrases.tableName(table),
                    Yaml.pair("columnNames", String.join(", ", table.primaryKey())),
                    Yaml.pair("constraintName", "pk_" + table.name())));
        }
        table.parts(Part.Kind.UNIQUE).stream()
                .filter(part -> part.columns().size() > 1)
                .forEach(part -> lines.addAll(PartChanges.adding(table, part)));
        table.parts(Part.Kind.INDEX).forEach(part -> lines.addAll(PartChanges.adding(table, part)));
        return lines;
    }

    /* the key first, then what the base class of every entity has, then its own */
    private static int place(Table table, Column column) {
        if (table.primaryKey().contains(column.name())) {
            return 0;
        }
        return column.name().equals("version") ? 1 : 2;
    }

    private static String definition(Table table, Column column, Predicate<Part> inline) {
        var constraints = new ArrayList<String>();
        if (column.required()) {
            constraints.add("nullable: false");
        }
        if (table.primaryKey().equals(List.of(column.name()))) {
            constraints.add("primaryKey: true");
            constraints.add(Yaml.pair("primaryKeyName", "pk_" + table.name()));
        }
        for (var part : table.parts(Part.Kind.UNIQUE)) {
            if (part.columns().equals(List.of(column.name()))) {
                constraints.add("unique: true");
                constraints.add(Yaml.pair("uniqueConstraintName", part.name()));
            }
        }
        for (var part : table.parts(Part.Kind.REFERENCE)) {
            if (part.columns().equals(List.of(column.name())) && inline.test(part)) {
                constraints.add(Yaml.pair("foreignKeyName", part.name()));
                constraints.add(Yaml.pair("referencedTableName", part.target()));
                constraints.add(
                        Yaml.pair("referencedColumnNames", part.targetColumns().get(0)));
            }
        }
        return constraints.isEmpty()
                ? Phrases.column(column)
                : Phrases.column(column, "constraints: " + Yaml.flow(constraints.toArray(String[]::new)));
    }

    /** Returns the changes that no step can make by itself. */
    static Change keyByHand(Table table) {
        return Change.lasting("changes the primary key of " + table.name(), List.of());
    }

    static Change renameTable(String table, String newName) {
        return Change.itself(
                "renames the table %s to %s".formatted(table, newName),
                Phrases.line("renameTable", Yaml.pair("oldTableName", table), Yaml.pair("newTableName", newName)),
                Phrases.line("renameTable", Yaml.pair("oldTableName", newName), Yaml.pair("newTableName", table)));
    }
}

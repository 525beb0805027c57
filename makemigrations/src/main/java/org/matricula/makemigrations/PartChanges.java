package org.matricula.makemigrations;

import java.util.List;

/** Changes of what hangs on columns. */
final class PartChanges {

    /** A database that indexes foreign keys and unique constraints by itself does not need a second index. */
    private static final String NOT_ON_DERBY = "postgresql";

    private PartChanges() {}

    static Change add(Table table, Part part) {
        return where(
                table,
                part,
                Change.itself("adds the " + part.in(table.name()), adding(table, part), dropping(table, part)));
    }

    static Change drop(Table table, Part part) {
        return where(
                table,
                part,
                Change.said("drops the " + part.in(table.name()), dropping(table, part), adding(table, part)));
    }

    private static Change where(Table table, Part part, Change change) {
        return part.kind() == Part.Kind.INDEX && table.hasTwin(part) ? change.only(NOT_ON_DERBY) : change;
    }

    /** The changes that add it. */
    static List<String> adding(Table table, Part part) {
        var columnNames = String.join(", ", part.columns());
        return switch (part.kind()) {
            case UNIQUE ->
                Phrases.line(
                        "addUniqueConstraint",
                        Phrases.tableName(table),
                        Yaml.pair("columnNames", columnNames),
                        Yaml.pair("constraintName", part.name()));
            case REFERENCE ->
                Phrases.block(
                        "addForeignKeyConstraint",
                        List.of(
                                Yaml.pair("baseTableName", table.name()),
                                Yaml.pair("baseColumnNames", columnNames),
                                Yaml.pair("constraintName", part.name()),
                                Yaml.pair("referencedTableName", part.target()),
                                Yaml.pair("referencedColumnNames", String.join(", ", part.targetColumns()))));
            case INDEX ->
                Phrases.columns(
                        "createIndex",
                        List.of(Phrases.tableName(table), Yaml.pair("indexName", part.name())),
                        part.columns().stream()
                                .map(column -> Yaml.flow(Yaml.pair("name", column)))
                                .toList());
            case CHECK -> throw new IllegalArgumentException(part.name());
        };
    }

    /** The changes that take it away. */
    static List<String> dropping(Table table, Part part) {
        return switch (part.kind()) {
            case UNIQUE ->
                Phrases.line(
                        "dropUniqueConstraint", Phrases.tableName(table), Yaml.pair("constraintName", part.name()));
            case REFERENCE ->
                Phrases.line(
                        "dropForeignKeyConstraint",
                        Yaml.pair("baseTableName", table.name()),
                        Yaml.pair("constraintName", part.name()));
            case INDEX -> Phrases.line("dropIndex", Phrases.tableName(table), Yaml.pair("indexName", part.name()));
            case CHECK -> throw new IllegalArgumentException(part.name());
        };
    }

    static Change dropCheck(Table table, Part check, String definition) {
        return Change.said(
                "takes off the " + check.in(table.name()),
                Phrases.statement("alter table %s drop constraint %s".formatted(table.name(), check.name())),
                checking(table, check, definition));
    }

    static Change addCheck(Table table, Part check, String definition) {
        return Change.said(
                "puts back the " + check.in(table.name()),
                checking(table, check, definition),
                Phrases.statement("alter table %s drop constraint %s".formatted(table.name(), check.name())));
    }

    private static List<String> checking(Table table, Part check, String definition) {
        return Phrases.statement(
                "alter table %s add constraint %s check %s".formatted(table.name(), check.name(), definition));
    }
}

package org.matricula.makemigrations;

import java.util.ArrayList;
import java.util.List;

/** The changes of Liquibase in YAML, each some lines that are not indented. */
final class Phrases {

    static final int NESTED = 4;

    private Phrases() {}

    /** Returns the name of a column as people say it. */
    static String at(Table table, String column) {
        return table.name() + "." + column;
    }

    static String tableName(Table table) {
        return Yaml.pair("tableName", table.name());
    }

    static List<String> line(String change, String... pairs) {
        return List.of("- " + change + ": " + Yaml.flow(pairs));
    }

    static List<String> block(String change, List<String> lines) {
        return Yaml.concat(List.of("- " + change + ":"), Yaml.indented(lines, NESTED));
    }

    static List<String> columns(String change, List<String> head, List<String> columns) {
        var lines = new ArrayList<>(head);
        lines.add("columns:");
        columns.forEach(column -> lines.add("  - column: " + column));
        return block(change, lines);
    }

    static String column(Column column, String... more) {
        var pairs = new ArrayList<>(List.of(Yaml.pair("name", column.name()), Yaml.pair("type", column.type())));
        pairs.addAll(List.of(more));
        return Yaml.flow(pairs.toArray(String[]::new));
    }

    static List<String> statement(String sql) {
        return block("sql", List.of("sql: " + sql));
    }
}

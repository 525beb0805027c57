package org.matricula.makemigrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Reads tables and sequences from the catalog of a PostgreSQL database, without the tables of the migrations themselves. */
final class LayoutReader {

    private static final String TABLES = """
            SELECT t.relname AS table_name, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
                a.attnotnull AS required
            FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
            WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r'
                AND a.attnum > 0 AND NOT a.attisdropped AND t.relname NOT LIKE 'databasechangelog%'
            ORDER BY t.relname, a.attnum
            """;

    private static final String CONSTRAINTS = """
            SELECT t.relname AS table_name, c.conname AS name, c.contype::text AS kind, coalesce(r.relname, '') AS target,
                (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k (number, place)
                    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number) AS columns,
                (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k (number, place)
                    JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number) AS target_columns
            FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid LEFT JOIN pg_class r ON r.oid = c.confrelid
            WHERE t.relnamespace = current_schema()::regnamespace AND c.contype IN ('p', 'u', 'f', 'c')
                AND t.relname NOT LIKE 'databasechangelog%'
            ORDER BY t.relname, c.conname
            """;

    private static final String INDEXES = """
            SELECT t.relname AS table_name, i.relname AS name, CASE WHEN x.indisunique THEN 'u' ELSE 'i' END AS kind,
                '' AS target, NULL AS target_columns,
                (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(x.indkey) WITH ORDINALITY k (number, place)
                    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) AS columns
            FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
                JOIN pg_am m ON m.oid = i.relam AND m.amname = 'btree' -- mappings know no others
            WHERE t.relnamespace = current_schema()::regnamespace AND t.relname NOT LIKE 'databasechangelog%'
                AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u'))
            ORDER BY t.relname, i.relname
            """;

    private static final String SEQUENCES = """
            SELECT sequencename AS name, increment_by AS increment FROM pg_sequences WHERE schemaname = current_schema()
            """;

    private final Layout layout = new Layout();

    private LayoutReader() {}

    static Layout read(DataSource database) throws SQLException {
        var reader = new LayoutReader();
        try (var connection = database.getConnection()) {
            each(connection, TABLES, reader::column);
            each(connection, CONSTRAINTS, reader::constraint);
            each(connection, INDEXES, reader::constraint);
            each(
                    connection,
                    SEQUENCES,
                    row -> reader.layout.putSequence(row.getString("name"), row.getInt("increment")));
        }
        return reader.layout;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private void column(ResultSet row) throws SQLException {
        var name = row.getString("table_name");
        if (!layout.has(name)) {
            layout.put(new Table(name));
        }
        layout.table(name)
                .put(new Column(
                        row.getString("name"), Types.neutral(row.getString("type")), row.getBoolean("required")));
    }

    private void constraint(ResultSet row) throws SQLException {
        var table = layout.table(row.getString("table_name"));
        var columns = names(row.getString("columns"));
        switch (row.getString("kind")) {
            case "p" -> columns.forEach(table::addToPrimaryKey);
            case "u" -> table.add(part(Part.Kind.UNIQUE, row, columns));
            case "f" -> table.add(part(Part.Kind.REFERENCE, row, columns));
            case "c" -> table.add(part(Part.Kind.CHECK, row, columns));
            default -> table.add(part(Part.Kind.INDEX, row, columns));
        }
    }

    private static Part part(Part.Kind kind, ResultSet row, List<String> columns) throws SQLException {
        return new Part(
                kind, row.getString("name"), columns, row.getString("target"), names(row.getString("target_columns")));
    }

    private static List<String> names(String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(","));
    }
}

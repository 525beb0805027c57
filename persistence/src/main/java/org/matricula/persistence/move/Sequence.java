package org.matricula.persistence.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence of ids.
 *
 * @param name in lower case
 * @param next the next value
 * @param increment the distance between two values
 */
record Sequence(String name, long next, long increment) {

    private static final String DERBY = """
            SELECT LOWER(sequencename), SYSCS_UTIL.SYSCS_PEEK_AT_SEQUENCE(CURRENT SCHEMA, sequencename), increment
            FROM sys.syssequences
            WHERE schemaid = (SELECT schemaid FROM sys.sysschemas WHERE schemaname = CURRENT SCHEMA)
            """;
    private static final String POSTGRESQL = """
            SELECT sequencename, COALESCE(last_value + increment_by, start_value), increment_by
            FROM pg_sequences WHERE schemaname = CURRENT_SCHEMA
            """;

    private static boolean isDerby(Connection connection) throws SQLException {
        return "Apache Derby".equals(connection.getMetaData().getDatabaseProductName());
    }

    static List<Sequence> all(Connection connection) throws SQLException {
        var sequences = new ArrayList<Sequence>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(isDerby(connection) ? DERBY : POSTGRESQL)) {
            while (rows.next()) {
                sequences.add(new Sequence(rows.getString(1), rows.getLong(2), rows.getLong(3)));
            }
        }
        return sequences;
    }

    /** Sets a database to continue where the other one is. */
    void applyTo(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (isDerby(connection)) {
                statement.execute("DROP SEQUENCE " + name + " RESTRICT");
                statement.execute(
                        "CREATE SEQUENCE %s AS BIGINT START WITH %d INCREMENT BY %d".formatted(name, next, increment));
            } else {
                statement.execute("ALTER SEQUENCE %s INCREMENT BY %d RESTART WITH %d".formatted(name, increment, next));
            }
        }
    }
}

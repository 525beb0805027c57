package org.matricula.persistence.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** Deletes every row of every table but the migrations' own, the pointing ones before those pointed to. */
final class Emptying {

    private final DataSource dataSource;
    private final List<String> tables;

    Emptying(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        try (var connection = dataSource.getConnection()) {
            var ordered = new LinkedHashSet<String>();
            for (var table : tables(connection)) {
                visit(connection, table, ordered);
            }
            tables = List.copyOf(ordered);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void visit(Connection connection, String table, Set<String> ordered) throws SQLException {
        if (ordered.contains(table)) {
            return;
        }
        var pointing = new ArrayList<String>();
        try (var keys = connection.getMetaData().getExportedKeys(null, connection.getSchema(), table)) {
            while (keys.next()) {
                pointing.add(keys.getString("FKTABLE_NAME"));
            }
        }
        pointing.remove(table);
        for (var each : pointing) {
            visit(connection, each, ordered);
        }
        ordered.add(table);
    }

    void run() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        }
    }
}

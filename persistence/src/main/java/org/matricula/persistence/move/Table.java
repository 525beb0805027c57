package org.matricula.persistence.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A table, read from the database, so that new tables are moved, too.
 *
 * @param name in lower case, as both databases understand it
 * @param columns in lower case and in alphabetical order
 */
record Table(String name, List<String> columns) {

    private static final String OF_THE_MIGRATIONS = "databasechangelog";

    /** Returns every table, each after those that its foreign keys refer to. */
    static List<Table> all(Connection connection) throws SQLException {
        var metaData = connection.getMetaData();
        var pointsTo = new LinkedHashMap<String, Set<String>>();
        try (var rows = metaData.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                var name = rows.getString("TABLE_NAME");
                if (!lower(name).startsWith(OF_THE_MIGRATIONS)) {
                    pointsTo.put(name, new LinkedHashSet<>());
                }
            }
        }
        for (var table : pointsTo.entrySet()) {
            try (var keys = metaData.getImportedKeys(null, connection.getSchema(), table.getKey())) {
                while (keys.next()) {
                    table.getValue().add(keys.getString("PKTABLE_NAME"));
                }
            }
        }
        var tables = new ArrayList<Table>();
        for (var name : inOrder(pointsTo)) {
            tables.add(new Table(lower(name), columns(connection, name)));
        }
        return tables;
    }

    private static List<String> inOrder(Map<String, Set<String>> pointsTo) {
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < pointsTo.size()) {
            int before = ordered.size();
            pointsTo.forEach((name, targets) -> {
                if (targets.stream().allMatch(target -> target.equals(name) || ordered.contains(target))) {
                    ordered.add(name);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("tables point to each other in a circle: " + pointsTo.keySet());
            }
        }
        return List.copyOf(ordered);
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var rows = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (rows.next()) {
                columns.add(lower(rows.getString("COLUMN_NAME")));
            }
        }
        Collections.sort(columns);
        return columns;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    String select() {
        return "SELECT " + String.join(", ", columns) + " FROM " + name;
    }

    String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    String count() {
        return "SELECT COUNT(*) FROM " + name;
    }
}

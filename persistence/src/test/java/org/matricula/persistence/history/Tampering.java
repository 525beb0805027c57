package org.matricula.persistence.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.seal.ChainEnd;
import org.matricula.persistence.seal.HistoryVerification;

/** Verifies a database within a transaction that has tampered with it, and takes it back. */
final class Tampering {

    /* for every column */
    private static final int SHORT = 11;

    private static final List<String> REQUIRED = List.of("kind", "subject", "origin", "done_by");

    private final DataSource database;
    private final Random random;

    Tampering(DataSource database, Random random) {
        this.database = database;
        this.random = random;
    }

    /** Tampers, and returns the beginning of the finding that it expects. */
    interface Deed {
        String on(Connection connection) throws SQLException;
    }

    /** The findings of a verification, and the one that has to be among them. */
    record Outcome(String expected, List<String> findings) {}

    Outcome verify(Deed deed, List<ChainEnd> kept) throws SQLException {
        var expected = new ArrayList<String>();
        var findings = new ArrayList<String>();
        var tampered = new DeskDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = database.getConnection();
                connection.setAutoCommit(false);
                expected.add(deed.on(connection));
                return within(connection);
            }
        };
        new HistoryVerification(tampered, findings::add).run(kept);
        return new Outcome(expected.get(0), findings);
    }

    /** A connection whose transaction has begun; to roll it back and to close it is left to its user. */
    private static Connection within(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Tampering.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setAutoCommit")
                            || method.getName().equals("setTransactionIsolation")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A row as it is stored: the names, types and values of its columns. */
    record Stored(String table, List<String> columns, List<Integer> types, List<Object> values) {

        Object value(String column) {
            return values.get(columns.indexOf(column));
        }

        long id() {
            return (Long) value("id");
        }

        String named() {
            return table + " " + id() + (table.equals("action") ? "" : " of action " + value("action_id"));
        }
    }

    /** Any row of a table. */
    Stored any(Connection connection, String table) throws SQLException {
        var rows = all(connection, table);
        return rows.get(random.nextInt(rows.size()));
    }

    /** Returns the rows of a table, ordered by their ids. */
    static List<Stored> all(Connection connection, String table) throws SQLException {
        var all = new ArrayList<Stored>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM %s ORDER BY id".formatted(table))) {
            var about = rows.getMetaData();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                var types = new ArrayList<Integer>();
                var values = new ArrayList<>();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    columns.add(about.getColumnName(i).toLowerCase(Locale.ROOT));
                    types.add(about.getColumnType(i));
                    values.add(rows.getObject(i));
                }
                all.add(new Stored(table, columns, types, values));
            }
        }
        return all;
    }

    /** Another value of any column but the id; null only where the column takes it. */
    String changeAny(Connection connection, Stored row) throws SQLException {
        int column = 1 + random.nextInt(row.columns().size() - 1);
        while (row.columns().get(column).equals("id")) {
            column = random.nextInt(row.columns().size());
        }
        var name = row.columns().get(column);
        var value = other(row.values().get(column), row.types().get(column), name);
        if (name.equals("action_id")) {
            value = any(connection, "action").id();
            if (value.equals(row.value("action_id"))) {
                return changeAny(connection, row);
            }
        }
        set(connection, row, name, value, row.types().get(column));
        return "changed: " + row.named();
    }

    private Object other(Object value, int type, String column) {
        return switch (type) {
            case Types.VARCHAR -> otherText((String) value, REQUIRED.contains(column) || column.endsWith("_search"));
            case Types.TIMESTAMP -> {
                var later = new Timestamp(((Timestamp) value).getTime());
                later.setNanos((((Timestamp) value).getNanos() / 1000 + 1) % 1_000_000 * 1000);
                yield later;
            }
            case Types.INTEGER -> value == null ? 1 : (Integer) value + 1;
            default -> value == null ? 7L : (Long) value + 1;
        };
    }

    private String otherText(String value, boolean isRequired) {
        if (value == null) {
            return isRequired || random.nextBoolean() ? "x" : "";
        }
        if (!isRequired && random.nextInt(4) == 0) {
            return null;
        }
        if (value.length() <= SHORT && random.nextBoolean()) {
            return value + " ";
        }
        return (value.startsWith("y") ? "z" : "y") + value.substring(Math.min(1, value.length()));
    }

    static void set(Connection connection, Stored row, String column, Object value, int type) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE %s SET %s = ? WHERE id = ?".formatted(row.table(), column))) {
            update.setObject(1, value, type);
            update.setLong(2, row.id());
            update.executeUpdate();
        }
    }

    static void delete(Connection connection, String table, String column, Object value) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM %s WHERE %s = ?".formatted(table, column))) {
            delete.setObject(1, value);
            delete.executeUpdate();
        }
    }

    /** Inserts a copy of a row with other values in some columns. */
    static void insert(Connection connection, Stored row, Map<String, Object> others) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        row.table(),
                        String.join(", ", row.columns()),
                        String.join(", ", Collections.nCopies(row.columns().size(), "?"))))) {
            for (int i = 0; i < row.columns().size(); i++) {
                insert.setObject(
                        i + 1,
                        others.getOrDefault(row.columns().get(i), row.values().get(i)),
                        row.types().get(i));
            }
            insert.executeUpdate();
        }
    }
}

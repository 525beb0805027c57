package org.matricula.persistence.text;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.matricula.domain.text.Derivation;

/**
 * Computes the derived columns of stored rows again, entity by entity, in the transaction of a connection. A migration that adds
 * such columns, or that changes how they are computed, fills them with it.
 */
public final class DerivedColumns {

    private static final int AT_ONCE = 1000;

    private final Connection connection;
    private final Class<?> entity;
    private final String table;
    private final List<DerivedColumn> columns;

    /**
     * Creates the derived columns that the database has; later steps of the changelog can add more.
     *
     * @throws SQLException if the columns cannot be read
     */
    public DerivedColumns(Connection connection, Class<?> entity) throws SQLException {
        this.connection = connection;
        this.entity = entity;
        table = DerivedColumn.table(entity);
        var there = columnsOf(table);
        columns = DerivedColumn.of(entity).stream()
                .filter(column -> there.contains(column.name()))
                .toList();
    }

    /** Returns the columns of a table; none if a later step of the changelog creates it. */
    private Set<String> columnsOf(String name) throws SQLException {
        var names = new HashSet<String>();
        var database = connection.getMetaData();
        var stored = database.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
        try (var found = database.getColumns(null, connection.getSchema(), stored, null)) {
            while (found.next()) {
                names.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /**
     * Fills the columns of all rows.
     *
     * @throws SQLException if the database refuses it
     */
    public void fill() throws SQLException {
        if (columns.isEmpty()) {
            return;
        }
        var select = "SELECT id, %s FROM %s WHERE id > ? ORDER BY id FETCH FIRST %d ROWS ONLY"
                .formatted(names(DerivedColumn::source, ""), table, AT_ONCE);
        var update = "UPDATE %s SET %s WHERE id = ?".formatted(table, names(DerivedColumn::name, " = ?"));
        try (var reading = connection.prepareStatement(select);
                var writing = connection.prepareStatement(update)) {
            long last = Long.MIN_VALUE;
            int found;
            do {
                found = 0;
                reading.setLong(1, last);
                try (var rows = reading.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        derive(rows, writing);
                        found++;
                    }
                }
                if (found > 0) {
                    writing.executeBatch();
                }
            } while (found == AT_ONCE);
        }
    }

    private String names(java.util.function.Function<DerivedColumn, String> name, String ending) {
        return columns.stream().map(column -> name.apply(column) + ending).collect(Collectors.joining(", "));
    }

    private void derive(ResultSet row, PreparedStatement writing) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            writing.setString(i + 1, columns.get(i).derivation().of(row.getString(i + 2)));
        }
        writing.setLong(columns.size() + 1, row.getLong(1));
        writing.addBatch();
    }

    /**
     * Returns the keys that are the same key as one of a row with a smaller id, after {@link #fill()}.
     *
     * @throws SQLException if the database cannot be read
     */
    public List<Collision> collisions() throws SQLException {
        var found = new ArrayList<Collision>();
        for (var column : columns) {
            if (column.derivation() == Derivation.KEY) {
                collect(column, found);
            }
        }
        return found;
    }

    private void collect(DerivedColumn column, List<Collision> found) throws SQLException {
        var query =
                "SELECT id, %1$s, %2$s FROM %3$s WHERE %2$s IN (SELECT %2$s FROM %3$s GROUP BY %2$s HAVING COUNT(*) > 1)"
                        + " ORDER BY %2$s, id";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query.formatted(column.source(), column.name(), table))) {
            String folded = null;
            var first = "";
            long firstId = 0;
            while (rows.next()) {
                if (rows.getString(3).equals(folded)) {
                    found.add(new Collision(entity, column, first, firstId, rows.getString(2), rows.getLong(1)));
                } else {
                    folded = rows.getString(3);
                    first = rows.getString(2);
                    firstId = rows.getLong(1);
                }
            }
        }
    }
}

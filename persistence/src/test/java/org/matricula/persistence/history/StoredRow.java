package org.matricula.persistence.history;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.matricula.persistence.harness.Desk;

/**
 * A row as the database holds it.
 *
 * @param version its version
 * @param columns the values of all other columns, by name
 */
record StoredRow(int version, Map<String, Object> columns) {

    /** Reads a row; empty if it does not exist. */
    static Optional<StoredRow> of(Desk desk, String subject, Long id) {
        try (var connection = desk.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + subject + " WHERE id = " + id)) {
            if (!rows.next()) {
                return Optional.empty();
            }
            var columns = new TreeMap<String, Object>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                var value = rows.getObject(i);
                columns.put(
                        rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT),
                        value instanceof byte[] bytes ? Arrays.toString(bytes) : value);
            }
            return Optional.of(new StoredRow((Integer) columns.remove("version"), columns));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

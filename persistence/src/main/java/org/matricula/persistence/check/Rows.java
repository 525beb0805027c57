package org.matricula.persistence.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a query as texts. */
final class Rows {

    private Rows() {}

    /** Returns all rows, by the labels of their columns in lower case; null is an empty text. */
    static List<Map<String, String>> of(Deployment at, String query) throws SQLException {
        var all = new ArrayList<Map<String, String>>();
        try (var connection = at.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                var row = new HashMap<String, String>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    var value = rows.getString(i);
                    row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value == null ? "" : value);
                }
                all.add(row);
            }
        }
        return all;
    }
}

package org.matricula.persistence.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables and sequences in the schema that Matricula uses. */
final class Tables {

    private static final String TABLE = "TABLE";
    private static final String SEQUENCE = "SEQUENCE";

    private Tables() {}

    /** Returns the names of the tables, as the database writes them. */
    static List<String> of(Connection connection) throws SQLException {
        return names(connection, TABLE);
    }

    /** Returns the names of the sequences; on PostgreSQL only. */
    static List<String> sequencesOf(Connection connection) throws SQLException {
        return names(connection, SEQUENCE);
    }

    private static List<String> names(Connection connection, String type) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {type})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}

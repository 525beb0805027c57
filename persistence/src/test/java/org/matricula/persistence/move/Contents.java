package org.matricula.persistence.move;

import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The content of a database, for tests that claim that it is unchanged, or the same elsewhere. */
public final class Contents {

    private Contents() {}

    /** The hash of each table's rows, and where each sequence goes on. */
    public static SortedMap<String, String> of(DataSource database) throws SQLException {
        var contents = new TreeMap<String, String>();
        try (var connection = database.getConnection()) {
            for (var table : Table.all(connection)) {
                var content = new Content();
                RowCopier.each(connection, table, content::add);
                contents.put(table.name(), content.rows() + " rows " + content.hash());
            }
            for (var sequence : Sequence.all(connection)) {
                contents.put(sequence.name(), sequence.toString());
            }
        }
        return contents;
    }
}

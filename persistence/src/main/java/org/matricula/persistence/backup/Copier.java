package org.matricula.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Copies an embedded database while it is open: only the process that has it can, and others keep writing in it. */
@FunctionalInterface
public interface Copier {

    /**
     * Copies the files of the database.
     *
     * @param folder an empty one; the copy is a folder in it
     */
    void copyTo(Path folder) throws SQLException, IOException;

    /** Within the process that has the database open behind this data source. */
    static Copier of(DataSource open) {
        return folder -> {
            try (var connection = open.getConnection()) {
                copy(connection, folder);
            }
        };
    }

    private static void copy(Connection connection, Path folder) throws SQLException {
        try (var call = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            call.setString(1, folder.toString());
            call.execute();
        }
    }
}

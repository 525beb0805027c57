package org.matricula.persistence.migration;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One node migrates at a time; another one waits and finds the work done. PostgreSQL holds the lock as long as the connection
 * lives, so nobody has to release the lock of a killed node. An embedded database has one node.
 */
class Turn implements AutoCloseable {

    /* a number that no other application uses: "matricula" on the keys of a telephone */
    private static final long KEY = 628_742_852L;

    private final Connection connection;
    private final boolean locks;

    Turn(Connection connection) throws SQLException {
        this.connection = connection;
        locks = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        run("pg_advisory_lock");
    }

    /** The transaction of the migration; it has to be closed before this. */
    SingleTransaction begin() throws SQLException {
        return new SingleTransaction(connection);
    }

    @Override
    public void close() throws SQLException {
        run("pg_advisory_unlock");
    }

    private void run(String function) throws SQLException {
        if (locks) {
            connection.setAutoCommit(true);
            try (var statement = connection.prepareStatement("SELECT " + function + "(?)")) {
                statement.setLong(1, KEY);
                statement.execute();
            }
        }
    }
}

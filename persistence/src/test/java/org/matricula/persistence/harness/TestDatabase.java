package org.matricula.persistence.harness;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/** The databases that the suite runs on; {@code -Dmatricula.test.database=} chooses one of them, Derby by default. */
public enum TestDatabase {

    /** In memory. */
    DERBY {
        @Override
        public UrlDataSource createEmpty() {
            var url = "jdbc:derby:memory:" + UUID.randomUUID();
            try {
                DriverManager.getConnection(url + ";create=true").close();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot create a database", e);
            }
            return new UrlDataSource(url, null, null);
        }

        @Override
        public void drop(UrlDataSource database) {
            try {
                DriverManager.getConnection(database.url() + ";drop=true").close();
            } catch (SQLException e) {
                if (!"08006".equals(e.getSQLState())) { // in which Derby says that it did
                    throw new IllegalStateException("the database was not dropped", e);
                }
            }
        }

        @Override
        public UrlDataSource createEmpty(Path folder) {
            return new UrlDataSource("jdbc:derby:" + folder.resolve("derby") + ";create=true", null, null);
        }
    },

    /** A server of its own for every JVM. */
    POSTGRESQL {
        @Override
        public UrlDataSource createEmpty() {
            var server = Running.SERVER;
            var url = server.url(server.createDatabase(System.getProperty(ISOLATION, "read committed")));
            return new UrlDataSource(url, PostgresServer.USER, server.password());
        }

        @Override
        public UrlDataSource createEmpty(Path folder) {
            return createEmpty();
        }

        @Override
        public void drop(UrlDataSource database) {
            var url = database.url();
            Running.SERVER.dropDatabase(url.substring(url.lastIndexOf('/') + 1));
        }
    };

    /** The system property that chooses. */
    public static final String PROPERTY = "matricula.test.database";

    /** The system property for the isolation of PostgreSQL's transactions where nobody says another one. */
    public static final String ISOLATION = "matricula.test.isolation";

    private static final class Running {
        private static final PostgresServer SERVER = PostgresServer.start();
    }

    /**
     * The database of this run.
     *
     * @throws IllegalArgumentException if the property names none of them
     */
    public static TestDatabase current() {
        return valueOf(System.getProperty(PROPERTY, DERBY.name()).toUpperCase(Locale.ROOT));
    }

    /** A new database without any table. */
    public abstract UrlDataSource createEmpty();

    /**
     * A new database without any table that other processes can open, too.
     *
     * @param folder an empty folder that outlives it
     */
    public abstract UrlDataSource createEmpty(Path folder);

    /** Takes a database of {@link #createEmpty()} away, while it is open: it answers no more, on whichever connection. */
    public abstract void drop(UrlDataSource database);
}

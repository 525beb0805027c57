package org.matricula.persistence.harness;

import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** The databases that the suite runs on; {@code -Dmatricula.test.database=} chooses one of them, Derby by default. */
public enum TestDatabase {

    /** In memory. */
    DERBY {
        @Override
        public DataSource createEmpty() {
            return new UrlDataSource("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true", null, null);
        }
    },

    /** A server of its own for every JVM. */
    POSTGRESQL {
        @Override
        public DataSource createEmpty() {
            var server = Running.SERVER;
            var url = server.url(server.createDatabase());
            return new UrlDataSource(url, PostgresServer.USER, server.password());
        }
    };

    /** The system property that chooses. */
    public static final String PROPERTY = "matricula.test.database";

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
    public abstract DataSource createEmpty();
}

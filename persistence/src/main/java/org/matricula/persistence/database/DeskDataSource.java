package org.matricula.persistence.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to the database that the settings name, so that one archive runs on Derby and on PostgreSQL without a
 * server's own configuration. {@link DatabaseStart} defines the pool of them.
 */
public class DeskDataSource implements DataSource {

    /** The name in the application's namespace, the same in the WAR and in the EAR. */
    public static final String JNDI_NAME = "java:app/jdbc/matricula";

    private final Supplier<Address> address;

    /** To the database that the settings name. */
    public DeskDataSource() {
        this(Address::ofTheDesk);
    }

    /** To another database. */
    public DeskDataSource(Address address) {
        this(() -> address);
    }

    private DeskDataSource(Supplier<Address> address) {
        this.address = address;
    }

    /**
     * Opens one.
     *
     * @throws SQLException whose message says what an operator can do
     */
    @Override
    public Connection getConnection() throws SQLException {
        var at = address.get();
        try {
            return connect(at);
        } catch (SQLException e) {
            throw CannotOpen.because(e, at);
        }
    }

    private static Connection connect(Address at) throws SQLException {
        if (Embedded.isAt(at.url())) {
            Embedded.configure(Setting.dataFolder());
        }
        var connection = driver(at.url()).connect(at.url(), at.properties());
        if (connection == null) {
            throw new SQLException("the driver does not take this address; check " + Setting.MATRICULA_DB_URL);
        }
        return OwnIsolation.of(connection);
    }

    /** Ignores the arguments, because the settings name the user: some servers call this one with blank values. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private static Driver driver(String url) throws SQLException {
        for (var driver : ServiceLoader.load(Driver.class, DeskDataSource.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new SQLException("no driver takes this address; check " + Setting.MATRICULA_DB_URL
                + "; known are jdbc:derby: and jdbc:postgresql:");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the drivers log for themselves
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the address of the database can say it
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("not a " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}

package org.matricula.persistence.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.matricula.persistence.database.DeskDataSource;

/** The desk's data source for one address, instead of the one that the settings name. */
public final class UrlDataSource extends DeskDataSource {

    private final String url;
    private final String user;
    private final String password;

    /** For an address; user and password may be null. */
    public UrlDataSource(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The address. */
    public String url() {
        return url;
    }

    /** The database user; null for an embedded database. */
    public String user() {
        return user;
    }

    /** With which password; null for an embedded database. */
    public String password() {
        return password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}

package org.matricula.persistence.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.matricula.persistence.database.DeskDataSource;

/** The desk's data source for one address, instead of the one that the settings name. */
final class UrlDataSource extends DeskDataSource {

    private final String url;
    private final String user;
    private final String password;

    UrlDataSource(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    String url() {
        return url;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}

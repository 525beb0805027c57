package org.matricula.persistence.harness;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain SQL on a database, for what no session bean does. */
public final class Sql {

    private final DataSource dataSource;

    /** On the database behind a data source. */
    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Sends statements, each in a transaction of its own. */
    public void execute(String... statements) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of what a query finds. */
    public List<String> strings(String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}

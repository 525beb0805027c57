package org.matricula.persistence.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.matricula.persistence.migration.Migrations;

/**
 * Defines the data source, migrates the database before the first query, and closes an embedded one when the desk stops. The
 * definition stands on a session bean because in an EAR only those are looked at.
 */
@DataSourceDefinition(
        name = DeskDataSource.JNDI_NAME,
        className = "org.matricula.persistence.database.DeskDataSource",
        minPoolSize = 1,
        initialPoolSize = 1,
        maxPoolSize = 20)
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseStart {

    private static final Logger LOG = Logger.getLogger(DatabaseStart.class.getName());
    private static final String DERBY = "jdbc:derby:";

    @Resource(lookup = DeskDataSource.JNDI_NAME)
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        LOG.log(Level.INFO, "The desk''s database is {0}", Address.ofTheDesk().shown());
        try {
            new Migrations(dataSource).migrate();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Without it the next start would have to recover; Derby reports its orderly shutdown as an exception. */
    @PreDestroy
    void close() {
        var url = Setting.databaseUrl();
        if (url.startsWith(DERBY)) {
            try {
                DriverManager.getConnection(url.split(";", 2)[0] + ";shutdown=true")
                        .close();
            } catch (SQLException e) {
                LOG.log(Level.FINE, "Derby: {0}", e.getMessage());
            }
        }
    }
}

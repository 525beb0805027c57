package org.matricula.persistence.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.matricula.persistence.migration.KnownSchema;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.SchemaState;

/**
 * Defines the data source, migrates the database before the first query, and closes an embedded one when Matricula stops. Where
 * an operator migrates by hand, Matricula stays closed if the schema is not that of its version. The definition is on a session
 * bean, because in an EAR only those are scanned.
 */
@DataSourceDefinition(
        name = DeskDataSource.JNDI_NAME,
        className = "org.matricula.persistence.database.DeskDataSource",
        // with it, Payara tests each connection that it hands out; the databases keep their own, see OwnIsolation
        isolationLevel = OwnIsolation.OF_THE_POOL,
        minPoolSize = 1,
        initialPoolSize = 1,
        maxPoolSize = 20)
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseStart {

    private static final Logger LOG = Logger.getLogger(DatabaseStart.class.getName());
    private static final String MANUAL = "manual";

    /* The beginning of the line that ./manage finds in the log. */
    private static final String CLOSED = "Matricula stays closed: ";

    @Resource(lookup = DeskDataSource.JNDI_NAME)
    private DataSource dataSource;

    private boolean open;

    /** For the container. */
    public DatabaseStart() {}

    DatabaseStart(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @PostConstruct
    void prepare() {
        try {
            open = migrateIfOutdated(dataSource) == SchemaState.CURRENT;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * Migrates a database if it is outdated and the operator does not migrate by hand.
     *
     * @return the state of its schema afterwards; if it is not current, the log says why
     * @throws SQLException if the database cannot be opened or migrated
     */
    public static SchemaState migrateIfOutdated(DataSource database) throws SQLException {
        LOG.log(Level.INFO, "The database is {0}", Address.ofTheDesk().shown());
        var begun = Instant.now();
        var state = prepared(
                new Migrations(database),
                new KnownSchema(database, Setting.dataFolder().resolve("schema")));
        LOG.log(Level.INFO, "The schema is {0}, seen to in {1} ms", new Object[] {
            state.name().toLowerCase(Locale.ROOT),
            Duration.between(begun, Instant.now()).toMillis()
        });
        if (state != SchemaState.CURRENT) {
            LOG.log(Level.SEVERE, CLOSED + "{0}", reason(state));
        }
        return state;
    }

    private static SchemaState prepared(Migrations migrations, KnownSchema known) throws SQLException {
        if (known.isCurrent()) {
            return SchemaState.CURRENT;
        }
        var state = migrations.state();
        if (state != SchemaState.CURRENT && !isManual()) {
            migrations.migrate();
            state = migrations.state();
        }
        if (state == SchemaState.CURRENT) {
            known.remember();
        }
        return state;
    }

    private static boolean isManual() {
        return Setting.MATRICULA_MIGRATION.value().filter(MANUAL::equals).isPresent();
    }

    private static String reason(SchemaState state) {
        return state == SchemaState.NEWER
                ? "the database is newer than this version; start the version that belongs to it"
                : "its schema is outdated and " + Setting.MATRICULA_MIGRATION + " is " + MANUAL
                        + "; run ./manage migrate, then start it again";
    }

    /** Returns whether the schema is that of this version: while Matricula is closed, every page says so. */
    @Lock(LockType.READ)
    public boolean isOpen() {
        return open;
    }

    /** An embedded database is closed with Matricula. */
    @PreDestroy
    void close() {
        var address = Address.ofTheDesk();
        if (Embedded.isAt(address.url())) {
            Embedded.close(address);
        }
    }
}

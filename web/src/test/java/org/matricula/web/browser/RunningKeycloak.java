package org.matricula.web.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.matricula.web.FreePort;

/** Keycloak with a realm of a school, as the build unpacks it, on the loopback address and a free port. */
final class RunningKeycloak implements AutoCloseable {

    /** The folder into which the build unpacks it. */
    static final Path HOME = Path.of(System.getProperty("keycloak.home"));

    private static final Path REALM = Path.of("src", "test", "resources", "keycloak-realm.json");
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final int port;
    private final Process server;

    private RunningKeycloak(int port, Process server) {
        this.port = port;
        this.server = server;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill)); // however the tests end
    }

    /**
     * Starts it on an empty database in memory.
     *
     * @param answer the address to which it sends browsers back
     */
    static RunningKeycloak start(String answer) throws IOException {
        var realms = Files.createDirectories(HOME.resolve("data").resolve("import"));
        Files.writeString(
                realms.resolve("school-realm.json"), Files.readString(REALM).formatted(answer));
        int port = FreePort.find();
        var command = new ProcessBuilder(
                        "bash",
                        HOME.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("server.log").toFile());
        command.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"); // it is asked too seldom for more
        return new RunningKeycloak(port, command.start());
    }

    /** Its issuer, which is the realm. */
    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/school";
    }

    /** Waits until it answers. */
    void await() {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var request = HttpRequest.newBuilder(URI.create(issuer()))
                .timeout(Duration.ofSeconds(60))
                .build();
        var ended = server.onExit().thenApply(process -> false);
        boolean ready = (boolean) CompletableFuture.anyOf(ended, untilOk(client, request))
                .orTimeout(START.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (!ready) {
            throw new IllegalStateException("Keycloak ended by itself, see " + HOME.resolve("server.log"));
        }
    }

    private CompletableFuture<Boolean> untilOk(HttpClient client, HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle((answer, failure) -> failure == null && answer.statusCode() == 200)
                .thenComposeAsync(
                        ok -> ok || !server.isAlive()
                                ? CompletableFuture.completedFuture(ok)
                                : untilOk(client, request),
                        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    }

    /** Its script can have the server as a child. */
    private void kill() {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        server.onExit()
                .completeOnTimeout(null, STOP.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}

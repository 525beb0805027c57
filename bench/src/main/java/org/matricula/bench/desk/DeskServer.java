package org.matricula.bench.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of its own, as {@code ./manage run} starts it, on a free port; it is stopped by its process. */
public final class DeskServer implements AutoCloseable {

    private static final String OPEN = "Matricula is running";
    private static final int STOP_SECONDS = 60;

    private final Process script;
    private final URI address;
    private final long processId;

    private DeskServer(Process script, URI address) {
        this.script = script;
        this.address = address;
        this.processId = script.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server has no process"))
                .pid();
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param home the project's folder
     * @param data the data folder
     * @param environment the settings beside it
     * @throws IllegalStateException if it does not start
     */
    public static DeskServer start(Path home, Path data, Map<String, String> environment) throws IOException {
        int port = freePort();
        var builder = new ProcessBuilder(
                        home.resolve("manage").toString(),
                        "run",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        var script = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(script::destroy));
        var said = new StringBuilder();
        var output = script.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(OPEN)) {
                return new DeskServer(script, URI.create("http://127.0.0.1:" + port));
            }
        }
        throw new IllegalStateException(said.toString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The address of a page. */
    public URI address(String path) {
        return address.resolve(path);
    }

    /** The process of the server itself. */
    public long processId() {
        return processId;
    }

    @Override
    public void close() {
        script.destroy();
        try {
            if (!script.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

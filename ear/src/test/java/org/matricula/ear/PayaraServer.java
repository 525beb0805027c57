package org.matricula.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Payara Server of its own process, from the unpacked distribution. Its domain is a copy of the one that comes with the
 * distribution, on free ports of the loopback address and without the data grid. It ends with {@link #close()} or with the
 * virtual machine.
 */
final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "test";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Pattern PORT = Pattern.compile("(?<= port=\")\\d+(?=\")");
    private static final long SECONDS = 240;

    private final Path installation;
    private final Path domains;
    private final Map<String, String> environment;
    private final Thread hook = new Thread(this::stop, "stop Payara Server");
    private final int httpPort;
    private final int adminPort;

    private PayaraServer(Path installation, Path domains, Map<String, String> environment) throws IOException {
        this.installation = installation;
        this.domains = domains;
        this.environment = environment;
        delete(domains);
        copyDomain();
        var file = domain().resolve("config/domain.xml");
        var xml = onFreePorts(Files.readString(file))
                .replace("address=\"0.0.0.0\"", "address=\"" + LOOPBACK + "\"")
                .replace("<network-listener port=", "<network-listener address=\"" + LOOPBACK + "\" port=")
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">");
        Files.writeString(file, xml);
        httpPort = port(xml, "http-listener-1");
        adminPort = port(xml, "admin-listener");
    }

    /**
     * Starts a server and waits until it takes deployments.
     *
     * @param domains a folder of its own; what is in it is deleted
     * @param environment added to the environment variables of the server
     */
    static PayaraServer start(Path installation, Path domains, Map<String, String> environment)
            throws IOException, InterruptedException {
        var server = new PayaraServer(installation, domains, environment);
        Runtime.getRuntime().addShutdownHook(server.hook);
        if (server.asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN) != 0) {
            server.close();
            throw new IOException(
                    "Payara Server did not start, see " + server.domain().resolve("logs/server.log"));
        }
        return server;
    }

    int httpPort() {
        return httpPort;
    }

    int adminPort() {
        return adminPort;
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private synchronized void stop() {
        try {
            var pid = domain().resolve("config/pid");
            if (Files.exists(pid)) {
                var process =
                        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
                if (asadmin("stop-domain", "--domaindir", domains.toString(), DOMAIN) != 0) {
                    process.ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int asadmin(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-jar",
                installation.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        domains.resolve("asadmin.log").toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            return process.exitValue();
        }
        process.destroyForcibly().waitFor();
        return -1;
    }

    private Path domain() {
        return domains.resolve(DOMAIN);
    }

    private void copyDomain() throws IOException {
        var source = installation.resolve("glassfish/domains/domain1");
        try (var paths = Files.walk(source)) {
            for (var path : paths.toList()) {
                var target = domain().resolve(source.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    private static String onFreePorts(String xml) throws IOException {
        var reserved = new ArrayList<ServerSocket>();
        try {
            var matcher = PORT.matcher(xml);
            var result = new StringBuilder();
            while (matcher.find()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                reserved.add(socket);
                matcher.appendReplacement(result, Integer.toString(socket.getLocalPort()));
            }
            return matcher.appendTail(result).toString();
        } finally {
            for (var socket : reserved) {
                socket.close();
            }
        }
    }

    private static int port(String xml, String protocol) throws IOException {
        Matcher matcher = Pattern.compile(
                        "<network-listener address=\"[^\"]*\" port=\"(\\d+)\" protocol=\"" + protocol + "\"")
                .matcher(xml);
        if (!matcher.find()) {
            throw new IOException("no listener " + protocol + " in domain.xml");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

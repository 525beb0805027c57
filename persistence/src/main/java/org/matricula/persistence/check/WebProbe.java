package org.matricula.persistence.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests as they are written, such as those for another host, which the client of the JDK does not send. Each has a connection of
 * its own. A certificate is verified as by any client of this JVM.
 */
final class WebProbe {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOST_BYTES = 1 << 18;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final String HEAD_END = "\r\n\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");

    private final URI address;

    /** To a server, with {@code http} or {@code https}. */
    WebProbe(URI address) {
        this.address = address;
    }

    /** Returns whether the address is an encrypted one. */
    boolean isSecure() {
        return "https".equals(address.getScheme());
    }

    /** Returns the address of the same host without encryption, at the usual port. */
    URI plain() {
        return URI.create("http://" + address.getHost() + String.valueOf(address.getRawPath()));
    }

    /** Returns the probe of the same server, whatever the path of Matricula there. */
    WebProbe atRoot() {
        return new WebProbe(address.resolve("/"));
    }

    private int port() {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isSecure() ? HTTPS_PORT : HTTP_PORT;
    }

    /**
     * Sends a request.
     *
     * @param path below the address, without a slash at its beginning
     * @param headers more headers; one named {@code Host} replaces that of the address
     * @throws IOException if there is no answer in HTTP
     */
    Answer ask(String method, String path, Map<String, String> headers) throws IOException {
        var all =
                new HashMap<>(Map.of("Host", address.getRawAuthority(), "Connection", "close", "Accept", "text/html"));
        all.putAll(headers);
        var request = new StringBuilder(method + " " + path(path) + " HTTP/1.1\r\n");
        all.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
        request.append("\r\n");
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), port()), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            if (!isSecure()) {
                return exchange(plain, request.toString(), null);
            }
            var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            try (var socket = (SSLSocket) factory.createSocket(plain, address.getHost(), port(), true)) {
                var parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return exchange(socket, request.toString(), socket);
            }
        }
    }

    private String path(String path) {
        var root = address.getRawPath() == null ? "" : address.getRawPath();
        return (root.endsWith("/") ? root : root + "/") + path;
    }

    private static Answer exchange(Socket socket, String request, @Nullable SSLSocket secure) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        var text = read(socket.getInputStream());
        int end = text.indexOf(HEAD_END);
        var lines = text.substring(0, Math.max(0, end)).split("\r\n", -1);
        var status = STATUS.matcher(lines[0]);
        if (!status.matches()) {
            throw new IOException("no answer in HTTP: " + lines[0]);
        }
        return new Answer(
                Integer.parseInt(status.group(1)),
                headers(lines),
                text.substring(end + HEAD_END.length()),
                secure == null ? null : secure.getSession().getProtocol(),
                secure == null ? null : certificateEnds(secure));
    }

    /** Reads until the end or the limit; a server that keeps the connection open has said enough. */
    private static String read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var part = new byte[8192];
        try {
            for (int count = in.read(part); count >= 0 && bytes.size() < MOST_BYTES; count = in.read(part)) {
                bytes.write(part, 0, count);
            }
        } catch (SocketTimeoutException e) {
            if (bytes.size() == 0) {
                throw e;
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, List<String>> headers(String... lines) {
        var headers = new HashMap<String, List<String>>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(
                                lines[i].substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(lines[i].substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static Instant certificateEnds(SSLSocket socket) throws IOException {
        return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                .getNotAfter()
                .toInstant();
    }
}

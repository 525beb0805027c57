package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A request that no browser and no library would send, byte by byte. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 60_000;

    private RawRequest() {}

    /** The answer. */
    record Answer(int status, String text) {}

    /**
     * Sends a request and reads the whole answer.
     *
     * @param visitor whose cookies are sent along
     * @param first the first line but for the version, as in {@code GET /student/list}
     * @param headers the lines of the head; the host of the desk if there is none among them
     */
    static Answer send(Visitor visitor, String desk, String first, List<String> headers, String body)
            throws IOException {
        var address = URI.create(desk);
        var cookies = visitor.context().cookies(desk).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        var host = headers.stream().anyMatch(each -> each.startsWith("Host:"))
                ? ""
                : "Host: " + address.getAuthority() + "\r\n";
        var head = first + " HTTP/1.1\r\n" + host + "Connection: close\r\nCookie: " + cookies + "\r\n"
                + headers.stream().map(each -> each + "\r\n").collect(Collectors.joining()) + "\r\n";
        return send(desk, head + body);
    }

    /** Sends these characters, one byte each, and reads until the server closes the connection. */
    static Answer send(String desk, String request) throws IOException {
        var address = URI.create(desk);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).as("answer to %.120s", request).startsWith("HTTP/1.1 ");
            return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
        }
    }
}

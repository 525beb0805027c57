package org.matricula.bench.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Connection.KeyVal;
import org.matricula.bench.data.SampleAccount;

/** Somebody who is signed in and sends what a browser would send, in a session of their own. Used by one thread at a time. */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final DeskServer desk;
    private final Map<String, String> cookies = new TreeMap<>();
    private long wireBytes;

    /** Somebody who is not signed in yet. */
    public Visitor(DeskServer desk) {
        this.desk = desk;
    }

    /** The answer of the server, with its body decompressed. */
    public record Answer(int status, String path, String location, String body) {

        /** Requires a page that contains a text. */
        public Answer requires(String expected) {
            if (status != 200 || !body.contains(expected)) {
                throw new IllegalStateException("%s answered %d without \"%s\": %s"
                        .formatted(path, status, expected, body.substring(0, Math.min(body.length(), 500))));
            }
            return this;
        }
    }

    /** Signs in, in a new session. */
    public void signIn() {
        cookies.clear();
        var page = get("/account/sign-in");
        var answer = new PageForm(page)
                .with("form:name", SampleAccount.NAME)
                .with("form:password", SampleAccount.PASSWORD)
                .post(this, "form:signIn");
        if (answer.location() == null || answer.location().contains("sign-in")) {
            throw new IllegalStateException("not signed in: " + answer.status() + " " + answer.location());
        }
    }

    /** Reads a page. */
    public Answer get(String path) {
        return send(path, request(path).GET());
    }

    /** Follows a redirection to a page. */
    public Answer follow(Answer redirection) {
        if (redirection.location() == null) {
            throw new IllegalStateException(redirection.path() + " was not saved: " + redirection.status() + " "
                    + PageForm.complaints(redirection));
        }
        var to = URI.create(redirection.location());
        return get(to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                .requires("</html>");
    }

    /** Sends a form. */
    public Answer post(String path, List<KeyVal> fields, boolean byScript) {
        var body = fields.stream()
                .map(each -> encoded(each.key()) + "=" + encoded(each.value()))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", desk.address("/").toString().replaceAll("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (byScript) {
            request.header("Faces-Request", "partial/ajax").header("X-Requested-With", "XMLHttpRequest");
        }
        return send(path, request);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(desk.address(path))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .header("Sec-Fetch-Site", "same-origin");
        var sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private Answer send(String path, HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            wireBytes += response.body().length;
            response.headers().allValues("Set-Cookie").stream()
                    .map(each -> each.split(";", 2)[0].split("=", 2))
                    .forEach(each -> cookies.put(each[0], each[1]));
            return new Answer(
                    response.statusCode(),
                    path,
                    response.headers().firstValue("Location").orElse(null),
                    text(response));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        boolean packed =
                response.headers().firstValue("Content-Encoding").orElse("").contains("gzip");
        if (!packed) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Returns the bytes of all bodies that came in so far, as they came. */
    public long wireBytes() {
        return wireBytes;
    }
}

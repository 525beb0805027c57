package org.matricula.web.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.matricula.web.browser.page.SignInPage;

/**
 * Sends hostile requests in somebody's session: addresses with any parameters, and forms of real pages whose values, states, buttons and
 * headers are changed. The same seed and pages give the same requests.
 */
final class FuzzedSession {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int MOST_OF_A_LINE = 7_000;
    private final String desk;
    private final String account;
    private final Random random;
    private final boolean posts;
    private final Map<String, Document> open = new LinkedHashMap<>();
    private String cookies;

    /** An answer, and how long it took. */
    record Outcome(String request, int status, String text, long millis) {}

    /**
     * A session.
     *
     * @param account whose it is; null for nobody's
     * @param posts whether forms are sent
     */
    FuzzedSession(String desk, String account, long seed, boolean posts) throws IOException {
        this.desk = desk;
        this.account = account;
        this.posts = posts;
        random = new Random(seed);
        signIn();
    }

    /** Whose it is; null for nobody's. */
    String account() {
        return account;
    }

    /** Sends the next request. */
    Outcome next() throws IOException {
        var request = posts && random.nextInt(3) > 0 ? form() : address();
        var answer = send(request);
        if (account != null && answer.text().contains("Location: " + SignInPage.PATH)) {
            signIn(); // it signed out
        }
        return answer;
    }

    private void signIn() throws IOException {
        open.clear();
        cookies = "";
        var page = Jsoup.parse(send(get(SignInPage.PATH)).text(), desk);
        if (account != null) {
            var fields = fields((FormElement) page.getElementById("form"));
            fields.removeIf(each -> List.of("form:name", "form:password").contains(each.getKey()));
            fields.add(Map.entry("form:name", account));
            fields.add(Map.entry("form:password", Premises.PASSWORD));
            fields.add(Map.entry("form:signIn", "form:signIn"));
            var answer = send(post(SignInPage.PATH, fields, ""));
            if (!answer.text().contains("Set-Cookie: matricula=")) {
                throw new IllegalStateException(account + " cannot sign in: " + answer.text());
            }
        }
    }

    private String get(String address) {
        return "GET " + address + " HTTP/1.1\r\n";
    }

    private String address() {
        var page = any(HostileWords.PAGES);
        var address = new StringBuilder(page);
        for (int i = random.nextInt(5); i > 0; i--) {
            address.append(address.indexOf("?") < 0 ? "?" : "&")
                    .append(encoded(any(HostileWords.NAMES)))
                    .append('=')
                    .append(encoded(value(any(HostileWords.VALUES))));
        }
        var text = random.nextInt(10) > 0 ? address.toString() : damaged(address.toString());
        return get(text.substring(0, Math.min(text.length(), MOST_OF_A_LINE))) + header();
    }

    /** A form of a page as it is shown, which is read anew now and then, with a few changes. */
    private String form() throws IOException {
        var path = any(HostileWords.PAGES);
        var page = open.get(path);
        if (page == null || random.nextInt(4) == 0) {
            page = Jsoup.parse(body(send(get(path)).text()), desk);
            open.put(path, page);
        }
        var forms = page.select("form[method=post]");
        if (forms.isEmpty()) {
            return address();
        }
        var form = (FormElement) any(forms);
        var fields = fields(form);
        var buttons = form.select("button[name], input[type=submit]").eachAttr("name").stream()
                .filter(each -> !each.endsWith("signOut") || random.nextInt(10) == 0)
                .toList();
        if (!buttons.isEmpty()) {
            var button = any(buttons);
            fields.add(Map.entry(button, button));
        }
        for (int i = 1 + random.nextInt(3); i > 0 && !fields.isEmpty(); i--) {
            change(fields);
        }
        var action = random.nextInt(10) > 0 ? form.attr("action") : any(HostileWords.PAGES);
        return post(action.isEmpty() ? path : action, fields, header());
    }

    private static List<Map.Entry<String, String>> fields(FormElement form) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.formData().forEach(each -> fields.add(Map.entry(each.key(), each.value())));
        return fields;
    }

    private void change(List<Map.Entry<String, String>> fields) {
        int at = random.nextInt(fields.size());
        var field = fields.get(at);
        switch (random.nextInt(8)) {
            case 0 -> fields.remove(at);
            case 1 -> fields.add(field);
            case 2 -> fields.add(Map.entry(any(HostileWords.NAMES), value(any(HostileWords.VALUES))));
            case 3 -> fields.set(at, Map.entry(damaged(field.getKey()), field.getValue()));
            case 4 -> fields.set(at, Map.entry(field.getKey(), damaged(field.getValue())));
            case 5 ->
                fields.set(
                        at,
                        Map.entry(
                                field.getKey(),
                                fields.get(random.nextInt(fields.size())).getValue()));
            default -> fields.set(at, Map.entry(field.getKey(), value(any(HostileWords.VALUES))));
        }
    }

    private String post(String address, List<Map.Entry<String, String>> fields, String headers) {
        var body = fields.stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return "POST " + address + " HTTP/1.1\r\n" + headers
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    private String header() {
        return random.nextInt(5) == 0 ? any(HostileWords.HEADERS) + "\r\n" : "";
    }

    private String value(String text) {
        return switch (random.nextInt(12)) {
            case 0 -> damaged(text);
            case 1 -> text.repeat(1 + random.nextInt(60));
            case 2 -> String.valueOf(random.nextLong());
            case 3 ->
                random.ints(1 + random.nextInt(20), 0, 0x11000)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
            default -> text;
        };
    }

    /** The text with a character more, less or changed. */
    private String damaged(String text) {
        if (text.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(text.length());
        var other = String.valueOf((char) (33 + random.nextInt(94)));
        return text.substring(0, at) + (random.nextBoolean() ? other : "") + text.substring(at + random.nextInt(2));
    }

    private String encoded(String text) {
        return random.nextInt(200) == 0
                ? text.replaceAll("[^\\x21-\\x7E]", "%")
                : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Sends a request with what every one has, and keeps the cookies of the answer. */
    private Outcome send(String request) throws IOException {
        var uri = URI.create(desk);
        int line = request.indexOf("\r\n") + 2;
        var whole = request.substring(0, line) + "Host: " + uri.getAuthority() + "\r\nConnection: close\r\n"
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n") + request.substring(line)
                + (request.startsWith("POST") ? "" : "\r\n");
        long begun = System.nanoTime();
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException e) {
            answer.writeBytes("HTTP/1.1 999 no answer".getBytes(StandardCharsets.US_ASCII));
        }
        var text = answer.toString(StandardCharsets.UTF_8).replaceFirst("^HTTP/1\\.1 100 Continue\r\n\r\n", "");
        keepCookies(text);
        int status = text.matches("(?s)HTTP/1\\.1 \\d{3}.*") ? Integer.parseInt(text.substring(9, 12)) : 0;
        return new Outcome(whole, status, text, (System.nanoTime() - begun) / 1_000_000);
    }

    private static String body(String text) {
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    private void keepCookies(String text) {
        var kept = new LinkedHashMap<String, String>();
        for (var each : cookies.split("; ", -1)) {
            kept.put(each.replaceFirst("=.*", ""), each);
        }
        text.substring(0, Math.max(0, text.indexOf("\r\n\r\n")))
                .lines()
                .filter(each -> each.startsWith("Set-Cookie: "))
                .map(each -> each.replaceFirst("Set-Cookie: ([^;]*).*", "$1"))
                .forEach(each -> kept.put(each.replaceFirst("=.*", ""), each));
        kept.remove("");
        cookies = String.join("; ", kept.values());
    }
}

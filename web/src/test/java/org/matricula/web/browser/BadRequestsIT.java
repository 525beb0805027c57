package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.page.SignInPage;

/** Requests that are malformed below what pages read: each is answered with a page that says so, and none fills the log. */
@BrowserTest
class BadRequestsIT {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String RESOURCE = "/jakarta.faces.resource/desk.css.xhtml?ln=matricula";
    private static final List<String> PAGES = List.of(SignInPage.PATH, "/student/edit", "/history/list");

    private static final int SLOW = 250;
    private static final int SOON_MILLIS = 15_000; // the server gives up on a slow body after 30 seconds

    private record Bad(String first, List<String> headers, String body, int status, String told) {}

    private static Bad get(String address, int status, String told, String... headers) {
        return new Bad("GET " + address, List.of(headers), "", status, told);
    }

    private static Bad post(String address, String type, String body, int status, String told) {
        return new Bad("POST " + address, List.of(type, "Content-Length: " + body.length()), body, status, told);
    }

    private static void expect(Bad bad, Visitor visitor, Premises premises) throws IOException {
        var log = premises.desk().log();
        var answer = RawRequest.send(visitor, premises.desk().address("/"), bad.first(), bad.headers(), bad.body());
        assertThat(answer.status()).as(bad.first()).isEqualTo(bad.status());
        assertThat(answer.text()).as(bad.first()).contains("This request cannot be answered", bad.told());
        assertThat(premises.desk().log().substring(log.length()).lines().toList())
                .as(bad.first())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_form_that_cannot_be_read_is_refused_in_words(@Stranger Visitor someone, Visitor ada, Premises premises)
            throws IOException {
        var values = IntStream.range(0, 10_500).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
        for (var page : PAGES) {
            var visitor = page.equals(SignInPage.PATH) ? someone : ada;
            var bad = List.of(
                    post(page, FORM, "x=" + "a".repeat(3_000_000), 413, "larger than 2 MB"),
                    post(page, FORM, values, 413, "more than 9,999 values"),
                    post(page, "Content-Type: multipart/form-data", "abc", 400, "application/x-www-form-urlencoded"),
                    post(page, "Content-Type: multipart/form-data; boundary=", "abc", 400, "x-www-form-urlencoded"),
                    post(page, "Content-Type: application/json", "{}", 400, "application/x-www-form-urlencoded"),
                    post(page, FORM + "; charset=nonsense", "a=b", 400, "unknown character encoding"),
                    post(page, FORM, "jakarta.faces.RenderKitId=NONE", 400, "form of output"),
                    post(
                            page,
                            FORM,
                            "jakarta.faces.RenderKitId=HTML_BASIC&jakarta.faces.RenderKitId=X",
                            400,
                            "output"));
            for (var each : bad) {
                expect(each, visitor, premises);
            }
        }
    }

    @Test
    void an_address_that_cannot_be_read_is_refused_in_words(Visitor ada, Premises premises) throws IOException {
        for (var page : List.of(SignInPage.PATH + "?a=b", "/student/list?a=b", "/student/list.csv?a=b", RESOURCE)) {
            var bad = List.of(
                    get(page + "&q=%zz", 400, "percent sign"),
                    get(page + "&q=50%", 400, "percent sign"),
                    get(page + "&q=%u0041", 400, "percent sign"),
                    get(page + "&q=%00", 400, "U+0000"),
                    get(page + "&jakarta.faces.RenderKitId=NONE", 400, "form of output"),
                    get(page, 400, "not a valid date", "If-Modified-Since: yesterday"),
                    get(page, 400, "not a valid date", "If-Unmodified-Since: 2026-11-28"),
                    get(page, 400, "x-www-form-urlencoded", "Content-Type: multipart/form-data"));
            for (var each : bad) {
                expect(each, ada, premises);
            }
        }
    }

    @Test
    void a_resource_that_there_is_not_is_not_found_without_a_word_in_the_log(Visitor ada, Premises premises)
            throws IOException {
        var log = premises.desk().log();
        for (var name : List.of(
                "none.css.xhtml?ln=matricula",
                "desk.css.xhtml?ln=none",
                "desk.css.xhtml?ln=..%2F..%2FWEB-INF",
                "web.xml.xhtml?ln=WEB-INF",
                "desk.css.xhtml?ln=" + "long".repeat(400))) {
            var answer = RawRequest.send(
                    ada, premises.desk().address("/"), "GET /jakarta.faces.resource/" + name, List.of(), "");
            assertThat(answer.status()).as(name).isEqualTo(404);
        }
        assertThat(premises.desk().log()).isEqualTo(log);
    }

    @Test
    void a_browser_that_asks_whether_something_has_changed_is_answered(Visitor ada, Premises premises)
            throws IOException {
        var asked = List.of("If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT");
        var answer = RawRequest.send(ada, premises.desk().address("/"), "GET " + RESOURCE, asked, "");
        assertThat(answer.status()).isEqualTo(304);
    }

    @Test
    void a_form_that_another_site_sends_is_refused_whatever_it_knows(Visitor ada, Premises premises)
            throws IOException {
        for (var header : List.of("Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site")) {
            var headers = List.of(FORM, header, "Content-Length: 3");
            expect(new Bad("POST /student/edit", headers, "a=b", 400, "Another site sent this form"), ada, premises);
        }
    }

    @Test
    void a_host_that_the_operator_does_not_name_is_refused(Visitor ada, Premises premises) throws IOException {
        for (var page : List.of(SignInPage.PATH, "/student/list", RESOURCE)) {
            expect(get(page, 400, "does not serve this host", "Host: evil.example"), ada, premises);
        }
        var status = RawRequest.send(
                ada, premises.desk().address("/"), "GET /status/live", List.of("Host: evil.example"), "");
        assertThat(status.status()).isEqualTo(200);
    }

    @Test
    void a_redirect_does_not_repeat_the_host_that_was_asked_for(@Stranger Visitor someone, Premises premises)
            throws IOException {
        var desk = premises.desk().address("/");
        var answer = RawRequest.send(someone, desk, "GET /student/list", List.of(), "");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.text()).contains("Location: /account/sign-in?from=%2Fstudent%2Flist");
    }

    @Test
    void slow_clients_keep_nobody_waiting_wherever_they_come_from(Premises premises) throws IOException {
        // GIVEN more requests that do not end than the server has threads, each from an address of its own
        var desk = URI.create(premises.desk().address("/"));
        var begun = "POST " + SignInPage.PATH + " HTTP/1.1\r\nHost: " + desk.getAuthority() + "\r\n" + FORM
                + "\r\nConnection: close\r\nContent-Length: 3\r\n\r\na=";
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 1; i <= SLOW; i++) {
                var socket = new Socket();
                slow.add(socket);
                socket.bind(new InetSocketAddress("127.0.1." + i, 0));
                socket.connect(new InetSocketAddress(desk.getHost(), desk.getPort()));
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            }

            // WHEN
            var page = get(desk.resolve(SignInPage.PATH));
            var live = get(desk.resolve("/status/live"));

            // THEN they are answered, and the others still wait
            assertThat(List.of(page, live)).containsOnly(200);
            assertThat(slow.get(SLOW - 1).getInputStream().available()).isZero();
        } finally {
            for (var socket : slow) {
                end(socket);
            }
        }
    }

    private static int get(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setReadTimeout(SOON_MILLIS);
        return connection.getResponseCode();
    }

    /** Sends the rest of a form that is not refused yet, and reads the answer. */
    private static void end(Socket socket) {
        try (socket) {
            if (socket.getInputStream().available() == 0) {
                socket.getOutputStream().write('b');
                socket.getInputStream().read();
            }
        } catch (IOException e) {
            assertThat(e).isInstanceOf(SocketException.class);
        }
    }
}

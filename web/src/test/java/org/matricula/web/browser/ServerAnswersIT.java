package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.web.browser.page.SignInPage;

/** Requests that the server answers before Matricula sees them, and requests whose end is not clear. */
@BrowserTest
class ServerAnswersIT {

    private static final String HOST = "Host: 127.0.0.1\r\n";
    private static final String END = HOST + "Connection: close\r\n\r\n";
    private static final String FORM = " HTTP/1.1\r\n" + HOST + "Content-Type: application/x-www-form-urlencoded\r\n";
    /** A second request, hidden behind the end of the first one. */
    private static final String NEXT = "GET /status/live HTTP/1.1\r\n" + END;

    private static List<String> answers(String text) {
        return Arrays.stream(text.split("(?m)^(?=HTTP/1\\.[01] )"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /student HTTP/1.1, 301",
        "GET /%zz HTTP/1.1, 400",
        "GET /%ff%fe HTTP/1.1, 400",
        "GET /a%00b HTTP/1.1, 400",
        "GET /../x HTTP/1.1, 400",
        "GET /account/sign-in, 400",
        "TRACE / HTTP/1.1, 405",
        "PUT /status/live HTTP/1.1, 405",
        "FOO /status/live HTTP/1.1, 501",
        "GET / HTTP/3.0, 505",
        "GET /metrics HTTP/1.1, 302",
        "GET /health HTTP/1.1, 302",
        "GET /openapi HTTP/1.1, 302"
    })
    void an_answer_of_the_server_itself_tells_the_browser_what_it_must_not_do_too(
            String first, int status, Premises premises) throws IOException {
        expectClosed(RawRequest.send(premises.desk().address("/"), first + "\r\n" + END), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host:",
                "Host: a:b",
                "Host: a b",
                "Host: 127.0.0.1\r\nHost: evil.example",
                "X-Other: 1",
                "Host: 127.0.0.1\r\nX-Space : 1",
                "Host: 127.0.0.1\r\nX-Nul: \u0000",
                "Host: 127.0.0.1\r\nX-Bare: a\rb"
            })
    void a_malformed_header_is_refused(String headers, Premises premises) throws IOException {
        var log = premises.desk().log();
        var answer = RawRequest.send(
                premises.desk().address("/"),
                "GET " + SignInPage.PATH + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
        expectClosed(answer, 400);
        assertThat(premises.desk().log()).isEqualTo(log);
    }

    @Test
    void a_head_that_is_too_large_is_refused(Premises premises) throws IOException {
        var desk = premises.desk().address("/");
        var large = "a".repeat(20_000);
        expectClosed(RawRequest.send(desk, "GET /?" + large + " HTTP/1.1\r\n" + END), 400);
        expectClosed(RawRequest.send(desk, "GET / HTTP/1.1\r\nX-Large: " + large + "\r\n" + END), 400);
        expectClosed(RawRequest.send(desk, "GET / HTTP/1.1\r\n" + "X: 1\r\n".repeat(200) + END), 400);
    }

    private static void expectClosed(RawRequest.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answers(answer.text())).hasSize(1);
        var head = answer.text().split("\r\n\r\n", 2)[0];
        for (var header : List.of(
                "X-Content-Type-Options: nosniff",
                "Referrer-Policy: same-origin",
                "Content-Security-Policy: ",
                "Cross-Origin-Opener-Policy: same-origin",
                "Cache-Control: no-store")) {
            assertThat(head).contains("\r\n" + header);
        }
        assertThat(head).contains("frame-ancestors 'none'").doesNotContain("\r\nServer:", "X-Powered-By");
        assertThat(answer.text()).doesNotContain("Payara", "Grizzly", "GlassFish", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "content-length: 5\r\nX-Other: 1\r\ntransfer-encoding: Chunked",
                "Upgrade: h2c\r\nContent-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: xchunked\r\nContent-Length: 0",
                "Transfer-Encoding: identity\r\nContent-Length: 0",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding: \u000bchunked",
                "Transfer-Encoding : chunked",
                "Content-Length: 0\r\nContent-Length: 5",
                "Content-Length: 0\r\nContent-Length: 0",
                "Content-Length: 0, 0",
                "Content-Length: +0",
                "Content-Length: -1",
                "Content-Length: 0x0",
                "Content-Length: abc",
                "Content-Length:",
                "Content-Length: 99999999999999999999",
                "Content-Length : 0"
            })
    void a_request_whose_end_is_not_clear_is_refused_and_its_rest_never_read(String headers, Premises premises)
            throws IOException {
        var log = premises.desk().log();
        for (var first : List.of("POST " + SignInPage.PATH, "POST /student/edit", "GET /status/live")) {
            var answer =
                    RawRequest.send(premises.desk().address("/"), first + FORM + headers + "\r\n\r\n0\r\n\r\n" + NEXT);
            assertThat(answer.status()).as(first).isEqualTo(400);
            assertThat(answers(answer.text())).as(first).hasSize(1);
        }
        assertThat(premises.desk().log()).isEqualTo(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\n\r\n", "-1\r\n\r\n", "0x0\r\n\r\n", "fffffffffffffffff\r\n\r\n", "3\r\na=bXX0\r\n\r\n"})
    void a_chunk_whose_end_is_not_clear_is_refused_and_its_rest_never_read(String chunks, Premises premises)
            throws IOException {
        var log = premises.desk().log();
        var answer = RawRequest.send(
                premises.desk().address("/"),
                "POST " + SignInPage.PATH + FORM + "Transfer-Encoding: chunked\r\n\r\n" + chunks + NEXT);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answers(answer.text())).hasSize(1);
        assertThat(premises.desk().log()).isEqualTo(log);
    }

    @Test
    void a_body_in_chunks_is_read_and_ends_its_connection(Premises premises) throws IOException {
        var answer = RawRequest.send(
                premises.desk().address("/"),
                "POST /student/edit" + FORM
                        + "Transfer-Encoding: chunked\r\n\r\n13\r\na=\nContent-Length:4\r\n0\r\n\r\n" + NEXT);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answers(answer.text())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2c", "websocket", "h2c, websocket"})
    void an_offer_to_speak_another_protocol_changes_nothing(String protocol, Premises premises) throws IOException {
        var answer = RawRequest.send(
                premises.desk().address("/"),
                "POST /student/edit" + FORM
                        + ("Connection: Upgrade\r\nUpgrade: " + protocol + "\r\nContent-Length: 3\r\n\r\na=b" + NEXT));
        assertThat(answers(answer.text()).stream().map(each -> each.substring(9, 12)))
                .containsExactly("302", "200");
    }
}

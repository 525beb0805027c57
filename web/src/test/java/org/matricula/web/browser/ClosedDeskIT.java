package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A desk that is migrated by hand, before that was done. */
class ClosedDeskIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static RunningDesk desk;

    @BeforeAll
    static void start() throws IOException {
        desk = RunningDesk.startUnmigrated();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        return CLIENT.send(request.uri(URI.create(desk.address(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void runs_but_is_not_ready() throws Exception {
        assertThat(send(HttpRequest.newBuilder(), "/status/live").statusCode()).isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(), "/status/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void says_on_its_pages_that_it_is_closed() throws Exception {
        for (var path : new String[] {"/account/sign-in", "/account/setup"}) {
            var answer = send(HttpRequest.newBuilder(), path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).as(path).contains("<h1>Matricula is closed</h1>");
        }
    }

    @Test
    void takes_no_form() throws Exception {
        var form = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("form=form"));
        assertThat(send(form, "/account/sign-in").statusCode()).isEqualTo(503);
    }

    @Test
    void tells_the_operator_what_to_do() throws Exception {
        assertThat(desk.log())
                .contains("Matricula stays closed: its schema is outdated")
                .contains("run ./manage migrate")
                .doesNotContain("Exception");
    }
}

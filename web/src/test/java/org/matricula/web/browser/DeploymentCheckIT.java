package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.Stranger;

/** The deployment check of the running desk: the page of administrators, and the command as {@code ./manage} calls it. */
@BrowserTest
class DeploymentCheckIT {

    private static final String PATH = "/check/deploy";
    private static final Path LIBRARIES = Path.of("target", "matricula", "WEB-INF", "lib", "*");
    private static final String CELL = "#findings_data tr[data-check='%s'] td:nth-child(%d)";

    private static String cell(Page page, String check, int column) {
        return page.locator(CELL.formatted(check, column)).innerText();
    }

    @Test
    void an_administrator_sees_each_check_with_its_state_and_what_to_do(Visitor ada) {
        // WHEN
        ada.page().navigate("/");
        ada.page().locator("nav.menu a").getByText("Deployment check").click();

        // THEN
        assertThat(ada.page().locator("nav.menu a[aria-current=page]")).hasText("Deployment check");
        assertThat(ada.page().locator("#findings_data tr")).not().hasCount(0);
        assertThat(cell(ada.page(), "tls", 1)).contains("Error");
        assertThat(cell(ada.page(), "tls", 4)).contains("by https only");
        assertThat(cell(ada.page(), "hosts", 1)).contains("OK");
        assertThat(cell(ada.page(), "hosts", 3)).contains("MATRICULA_HOSTS is 127.0.0.1");
        assertThat(cell(ada.page(), "headers", 3)).contains("nosniff");
        assertThat(cell(ada.page(), "schema", 1)).contains("OK");
        assertThat(cell(ada.page(), "database", 1)).contains("Warning");
        assertThat(ada.page().locator("#main")).not().containsText("The check failed");
        assertThat(ada.page().locator("#summary")).containsText(" ok.");
        assertThat(ada.page().locator("#main code"))
                .hasText("./manage check --deploy --url " + ada.page().url().replace(PATH, ""));
    }

    @Test
    void the_page_knows_that_a_trusted_proxy_was_reached_by_https(Visitor ada) {
        // GIVEN over TLS, the key of the session has another name
        var cookies = ada.context().cookies().stream()
                .map(cookie -> (cookie.name.equals("JSESSIONID") ? "" : "__Host-") + cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));

        // WHEN
        var page = ada.context()
                .request()
                .get(
                        PATH,
                        RequestOptions.create()
                                .setHeader("X-Forwarded-Proto", "https")
                                .setHeader("Cookie", cookies))
                .text();

        // THEN
        assertThat(page).contains("This page was reached by https.", "Browsers keep to https: max-age=31536000");
    }

    @Test
    void nobody_else_sees_it(@Stranger Visitor someone) {
        assertThat(someone.context().request().get(PATH).url()).contains("/account/sign-in");
    }

    /** The output of the command, and its exit code at the end. */
    private static List<String> check(RunningDesk desk, String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dderby.stream.error.file=" + desk.data().resolve("tool-derby.log"),
                "-DMATRICULA_DATA=" + desk.data(),
                "-cp",
                LIBRARIES.toString(),
                "org.matricula.persistence.command.DatabaseTool",
                "check"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new ArrayList<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
        said.add(String.valueOf(process.waitFor()));
        return said;
    }

    @Test
    void the_command_asks_the_running_desk_and_looks_at_its_answers(Premises premises) throws Exception {
        // WHEN
        var said = check(premises.desk(), "--deploy", "--url", premises.desk().address("/"));

        // THEN
        assertThat(said)
                .anyMatch(line -> line.startsWith("ok       hosts              MATRICULA_HOSTS is 127.0.0.1"))
                .anyMatch(line -> line.startsWith("ok       schema "))
                .anyMatch(line -> line.startsWith("ERROR    tls "))
                .anyMatch(line -> line.startsWith("ok       headers ") && line.contains("(Django: W001, W002"))
                .anyMatch(line -> line.startsWith("ok       csrf ") && line.contains("is refused (400)"))
                .anyMatch(line -> line.startsWith("ok       host-echo ") && line.contains("is refused (400)"))
                .anyMatch(line -> line.startsWith("ok       trace "))
                .anyMatch(line -> line.startsWith("ok       error-pages ") && line.contains("(status 400)"))
                .noneMatch(line -> line.contains("The check failed"))
                .endsWith("1");
    }
}

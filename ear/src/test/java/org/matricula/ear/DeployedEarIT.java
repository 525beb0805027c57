package org.matricula.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.matricula.persistence.harness.PostgresServer;

/** The archive as an operator deploys it: on Payara Server, with a PostgreSQL behind it. */
@ExtendWith({Servers.class, ArquillianExtension.class})
@RunAsClient
class DeployedEarIT {

    private static final int REQUESTS = 20;

    @Deployment(testable = false)
    static EnterpriseArchive asBuilt() {
        return ShrinkWrap.create(ZipImporter.class, "matricula.ear")
                .importFrom(new File(System.getProperty("matricula.ear")))
                .as(EnterpriseArchive.class);
    }

    @Test
    void the_first_administrator_signs_in_enrolls_and_grades() throws IOException {
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(chromium());
                var page = browser.newPage()) {
            createAdministrator(page);
            signIn(page);

            page.navigate(Servers.desk() + "/course/edit");
            page.getByLabel("Code").fill("MATH-101");
            page.getByLabel("Name").first().fill("Calculus I");
            page.getByRole(AriaRole.BUTTON, named("Save and continue")).click();
            page.navigate(Servers.desk() + "/student/edit");
            page.getByLabel("Name").first().fill("Ada Lovelace");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("MATH-101 Calculus I"))
                    .dblclick();
            page.getByLabel("Grade, MATH-101 Calculus I").selectOption("A");
            page.getByRole(AriaRole.BUTTON, named("Save and continue")).click();

            assertThat(page.locator("#messages")).containsText("Ada Lovelace");
            assertThat(page.getByLabel("Grade, MATH-101 Calculus I")).hasValue("A");
            page.navigate(Servers.desk() + "/enrollment/list?q=Lovelace");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody td").getByText("MATH-101", exactly()))
                    .isVisible();
        }
    }

    @Test
    void the_session_cookie_is_for_this_site_and_not_for_scripts() throws IOException, InterruptedException {
        var signIn = HttpRequest.newBuilder(URI.create(Servers.desk() + "/account/sign-in"))
                .build();
        var answer = HttpClient.newHttpClient().send(signIn, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(1)
                .allMatch(cookie -> cookie.matches("JSESSIONID=\\w+; Path=/matricula; HttpOnly; SameSite=Lax"));
    }

    @Test
    void is_ready_while_its_database_answers_and_again_after_it_came_back(PostgresServer postgres) throws Exception {
        // GIVEN
        assertThat(status("ready")).isEqualTo(200);

        try {
            // WHEN the database is gone
            postgres.stop();

            // THEN the desk says so, and still lives
            assertThat(status("ready")).isEqualTo(503);
            assertThat(status("live")).isEqualTo(200);
        } finally {
            postgres.restart();
        }

        // WHEN it is back, THEN the desk works on without a restart, one request after the other
        for (int i = 0; i < REQUESTS; i++) {
            assertThat(status("ready")).isEqualTo(200);
        }
    }

    private static int status(String which) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Servers.desk() + "/status/" + which))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode();
    }

    private static void createAdministrator(Page page) throws IOException {
        var code = Files.readString(Servers.DATA.resolve("setup-code")).strip();
        page.navigate(Servers.desk() + "/account/setup#" + code);
        page.getByLabel("Name").first().fill("ada");
        page.getByLabel("Password").first().fill("a sentence is fine");
        page.getByLabel("Password again").fill("a sentence is fine");
        page.getByRole(AriaRole.BUTTON, named("Create the administrator")).click();
    }

    private static void signIn(Page page) {
        page.navigate(Servers.desk() + "/account/sign-in");
        page.getByLabel("Name").first().fill("ada");
        page.getByLabel("Password").first().fill("a sentence is fine");
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page.getByText("Sign out")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** The form without windows has a name of its own. */
    private static Path program() {
        var installed = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .flatMap(folder -> Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("matricula.chromium"))
                                .map(Path::of),
                        installed)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Chromium is missing: install the package chromium"));
    }

    private static BrowserType.LaunchOptions chromium() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(program())
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }
}

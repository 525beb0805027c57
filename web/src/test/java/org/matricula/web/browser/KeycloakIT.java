package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.matricula.web.FreePort;
import org.matricula.web.browser.page.KeycloakPage;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentListPage;

/** ASVS 6.8, 10: a real provider, whose users sign in on its own pages. */
class KeycloakIT {

    private static final String SUBJECT = "11111111-aaaa-4bbb-8ccc-00000000000";
    private static final String PASSWORD = "a password of Keycloak";

    private static RunningKeycloak keycloak;
    private static RunningDesk desk;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Files.isDirectory(RunningKeycloak.HOME),
                "Keycloak is missing: mvn -pl web dependency:unpack@keycloak gets it, as every whole build does");
        int port = FreePort.find();
        keycloak = RunningKeycloak.start("http://127.0.0.1:" + port + "/account/openid/answer");
        var members = List.of(
                new Member("ada", true, false, keycloak.issuer() + " " + SUBJECT + 1),
                new Member("bo", false, false, keycloak.issuer() + " " + SUBJECT + 2));
        desk = RunningDesk.start(
                port,
                connection -> Member.write(connection, members),
                "-DMATRICULA_OPENID_ISSUER=" + keycloak.issuer(),
                "-DMATRICULA_OPENID_CLIENT=matricula",
                "-DMATRICULA_OPENID_SECRET=a secret of a test",
                "-DMATRICULA_OPENID_NAME=Keycloak");
        keycloak.await();
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.TIMEOUT);
        playwright = Premises.playwright();
        browser = Premises.browser(playwright);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close(); // and the browser with it
        }
        if (desk != null) {
            desk.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static Visitor someone() {
        return new Visitor(browser.newContext(
                new Browser.NewContextOptions().setBaseURL(desk.address("/")).setViewportSize(1280, 900)));
    }

    private static SignInPage signIn(Visitor someone, String name) {
        someone.page().navigate(StudentListPage.PATH + "?q=x");
        var page = new SignInPage(someone.page());
        assertThat(page.provider()).hasText("Sign in with Keycloak");
        page.provider().click();
        new KeycloakPage(someone.page()).signIn(name, PASSWORD);
        return page;
    }

    @Test
    void a_user_of_the_provider_gets_the_page_that_was_asked_for_and_signs_out() throws IOException {
        try (var ada = someone()) {
            // WHEN
            var page = signIn(ada, "ada.keycloak");

            // THEN the page is there, with nothing of the protocol in its address
            assertThat(page.caller()).hasText("ada");
            assertThat(ada.page()).hasURL(desk.address(StudentListPage.PATH + "?q=x"));
            assertThat(ada.complaints()).isEmpty();

            // WHEN and THEN
            page.signOut();
            assertThat(page.caller()).hasCount(0);
            assertThat(StudentListPage.open(ada.page()).heading()).hasText("Sign in");
            assertThat(desk.securityLog())
                    .anyMatch(line -> line.contains("SIGNED_IN account=\"ada\""))
                    .anyMatch(line -> line.contains("SIGNED_OUT account=\"ada\""));
        }
    }

    @Test
    void a_disabled_account_stays_out() {
        try (var bo = someone()) {
            var page = signIn(bo, "bo.keycloak");
            assertThat(page.messages()).containsText("no active account in Matricula belongs to you");
            assertThat(page.caller()).hasCount(0);
        }
    }

    @Test
    void an_identity_without_an_account_stays_out_and_is_named_for_the_administrator() throws IOException {
        try (var cy = someone()) {
            var page = signIn(cy, "cy.keycloak");
            assertThat(page.messages()).containsText("no active account in Matricula belongs to you");
            assertThat(page.caller()).hasCount(0);
            assertThat(desk.securityLog())
                    .anyMatch(line -> line.contains("SIGN_IN_FAILED")
                            && line.contains("unknown " + keycloak.issuer() + " " + SUBJECT + 3));
        }
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.HttpHeader;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentListPage;

/** The answers behind the pages: headers, the cookie of the session, and requests that no page sends. */
@BrowserTest
class AnswersIT {

    private static final String FORM = "form=form&form:name=ada&form:password=guessed&form:signIn=form:signIn";
    private static final String STATE = "jakarta.faces.ViewState";

    private static APIResponse get(Visitor visitor, String path) {
        return visitor.context().request().get(path, RequestOptions.create().setMaxRedirects(0));
    }

    private static APIResponse askedBy(Visitor visitor, String site, String path) {
        var options = RequestOptions.create().setHeader("Sec-Fetch-Site", site).setHeader("Accept-Encoding", "gzip");
        return visitor.context().request().get(path, options);
    }

    private static APIResponse post(Visitor visitor, String path, String body) {
        var options = RequestOptions.create()
                .setMaxRedirects(0)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setData(body);
        return visitor.context().request().post(path, options);
    }

    private static List<String> headers(APIResponse answer, String name) {
        return answer.headersArray().stream()
                .filter(header -> header.name.equalsIgnoreCase(name))
                .map(header -> header.value)
                .toList();
    }

    private static void expectSafe(APIResponse answer) {
        assertThat(headers(answer, "X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers(answer, "Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers(answer, "Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers(answer, "Content-Security-Policy")).isNotEmpty().allSatisfy(policy -> assertThat(policy)
                .contains("object-src 'none'", "base-uri 'self'", "form-action 'self'")
                .contains("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/account/sign-in",
                "/no/such/page",
                "/jakarta.faces.resource/desk.css.xhtml?ln=matricula",
                "/jakarta.faces.resource/none.css.xhtml?ln=matricula",
                "/status/ready",
                "/WEB-INF/web.xml"
            })
    void every_answer_tells_the_browser_what_it_must_not_do(String path, @Stranger Visitor someone, Visitor ada) {
        expectSafe(get(someone, path));
        var answer = get(ada, path);
        expectSafe(answer);
        if (!path.startsWith("/jakarta.faces.resource/")) {
            assertThat(headers(answer, "Cache-Control")).contains("no-store");
        }
    }

    @ParameterizedTest
    @CsvSource({"same-origin, true", "none, true", "cross-site, false", "same-site, false"})
    void a_page_is_compressed_unless_another_site_asked_for_it(String site, boolean compressed, Visitor ada) {
        var encodings = headers(askedBy(ada, site, "/student/list"), "Content-Encoding");
        assertThat(encodings.contains("gzip")).isEqualTo(compressed);
    }

    @Test
    void a_static_file_is_kept_for_a_year_at_the_address_of_its_content(Visitor ada) {
        // GIVEN
        StudentListPage.open(ada.page());
        var addresses = ada.page().locator("link[rel=stylesheet], script[src]").all().stream()
                .map(each -> (String) each.evaluate("each => each.href || each.src"))
                .toList();

        // THEN
        assertThat(addresses).hasSizeGreaterThan(4).allSatisfy(address -> {
            var file = askedBy(ada, "cross-site", address);
            assertThat(headers(file, "Cache-Control")).containsExactly("public, max-age=31536000, immutable");
            assertThat(headers(file, "Expires")).isEmpty();
            var changed = askedBy(ada, "cross-site", address.replaceFirst("v=[\\w-]{12}", "v=x"));
            assertThat(changed.status()).isEqualTo(200);
            assertThat(headers(changed, "Cache-Control")).containsExactly("no-cache");
        });
        assertThat(headers(askedBy(ada, "cross-site", addresses.get(0)), "Content-Encoding"))
                .containsExactly("gzip");
    }

    @Test
    void an_answer_to_a_post_without_a_session_tells_it_too(@Stranger Visitor someone) {
        var answer = post(someone, "/student/edit", "form=form");
        assertThat(answer.status()).isEqualTo(302);
        expectSafe(answer);
    }

    @Test
    void the_session_cookie_is_for_this_site_and_not_for_scripts(@Stranger Visitor someone) {
        // WHEN a session begins, and when signing in changes its cookie
        var begun = get(someone, SignInPage.PATH);
        var page = SignInPage.open(someone.page());
        var changed = someone.page()
                .waitForResponse(
                        answer -> answer.status() == 302, () -> page.signIn(Premises.ADMINISTRATOR, Premises.PASSWORD));

        // THEN
        var set = changed.headersArray().stream()
                .filter(header -> header.name.equalsIgnoreCase("Set-Cookie"))
                .map((HttpHeader header) -> header.value);
        assertThat(headers(begun, "Set-Cookie")).hasSize(1).allMatch(AnswersIT::isCareful);
        assertThat(set).hasSize(2).allMatch(AnswersIT::isCareful);
        assertThat(page.caller()).hasText(Premises.ADMINISTRATOR);
    }

    private static boolean isCareful(String cookie) {
        return Pattern.matches("(JSESSIONID|matricula)=\\w+; Path=/; HttpOnly; SameSite=Lax", cookie);
    }

    @Test
    void a_post_that_no_page_sends_is_a_bad_request(@Stranger Visitor someone, Premises premises) throws IOException {
        // GIVEN the state of the page of the sign-in, which everybody gets
        var page = SignInPage.open(someone.page());
        var state = someone.page().locator("input[name='" + STATE + "']").inputValue();
        var log = premises.desk().log();

        // WHEN the mark of its scripts, the state or both are missing or wrong
        var answers = List.of(
                post(someone, SignInPage.PATH, FORM),
                post(someone, SignInPage.PATH, FORM + "&primefaces.nonce=abc"),
                post(someone, SignInPage.PATH, FORM + "&" + STATE + "=" + state),
                post(someone, SignInPage.PATH, FORM + "&" + STATE + "=" + state + "&primefaces.nonce=abc"),
                post(someone, SignInPage.PATH, FORM + "&" + STATE + "=" + state + "&primefaces.nonce=" + mark()),
                get(someone, SignInPage.PATH + "?" + STATE + "=" + state));

        // THEN
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("This request cannot be answered");
            expectSafe(answer);
        });
        assertThat(premises.desk().log()).isEqualTo(log);
        assertThat(page.heading()).hasText("Sign in");
    }

    @Test
    void a_form_that_is_sent_before_any_script_has_run_is_answered(@Stranger Visitor someone) {
        // GIVEN the page as it comes, with what its form holds
        var page = get(someone, SignInPage.PATH).text();
        var held = Pattern.compile("<input[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"")
                .matcher(page.substring(page.indexOf("<form"), page.indexOf("</form>")))
                .results()
                .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));

        // WHEN
        var answer = post(someone, SignInPage.PATH, FORM + "&" + held);

        // THEN
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Wrong name or password.");
    }

    @Test
    void a_client_that_offers_http_2_is_answered_by_http_1_1(Premises premises) throws Exception {
        // GIVEN
        var client = HttpClient.newBuilder().version(Version.HTTP_2).build();

        // WHEN
        var request = HttpRequest.newBuilder(URI.create(premises.desk().address(SignInPage.PATH)));
        var answer = client.send(request.build(), BodyHandlers.ofString());

        // THEN
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
    }

    /** As PrimeFaces makes them, but not the one of the page. */
    private static String mark() {
        return "ZjgzY2IwYzAtZTM2Ni00ZTk5LWI0NmQtNTE3ZTg0ZDYzYjQ3";
    }

    @Test
    void a_state_that_cannot_be_read_is_an_expired_page(Visitor ada, Premises premises) throws IOException {
        // GIVEN
        var log = premises.desk().log();

        // WHEN
        var stateless = post(ada, "/student/edit", "form=form&primefaces.nonce=" + mark() + "&" + STATE + "=stateless");
        var unknown = post(ada, "/student/edit", "form=form&primefaces.nonce=" + mark() + "&" + STATE + "=1:2");

        // THEN
        assertThat(List.of(stateless, unknown)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("This page has expired");
            expectSafe(answer);
        });
        assertThat(premises.desk().log()).isEqualTo(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/page", "/student/edit?id=999999999", "/course/edit?id=x"})
    void an_error_page_leads_on_to_every_part_of_the_desk(String path, Visitor ada) {
        // GIVEN
        ada.expectComplaint("404");
        ada.page().navigate(path);
        assertThat(ada.page().locator("h1")).hasText("There is no such page");

        // WHEN
        ada.page().locator("nav a[href='" + StudentListPage.PATH + "']").click();

        // THEN
        assertThat(new SignInPage(ada.page()).caller()).hasText(Premises.ADMINISTRATOR);
        assertThat(ada.page().locator("h1")).containsText("Students");
    }

    @Test
    void over_TLS_at_a_trusted_proxy_browsers_are_told_to_stay_with_it(@Stranger Visitor someone, Premises premises)
            throws IOException {
        var desk = premises.desk().address("/");
        var secure = List.of("X-Forwarded-Proto: https");
        for (var path : List.of(SignInPage.PATH, "/student/list", "/no/such/page")) {
            var answer =
                    RawRequest.send(someone, desk, "GET " + path, secure, "").text();
            assertThat(answer).as(path).contains("Strict-Transport-Security: max-age=31536000; includeSubDomains");
            var plain =
                    RawRequest.send(someone, desk, "GET " + path, List.of(), "").text();
            assertThat(plain).as(path).doesNotContain("Strict-Transport-Security");
        }
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.HttpHeader;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentListPage;

/** What the desk answers below the pages: headers, the session's cookie, and requests that no page of the desk sends. */
@BrowserTest
class AnswersIT {

    private static APIResponse get(Visitor visitor, String path) {
        return visitor.context().request().get(path, RequestOptions.create().setMaxRedirects(0));
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
        expectSafe(get(ada, path));
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
        assertThat(set).hasSize(1).allMatch(AnswersIT::isCareful);
        assertThat(page.caller()).hasText(Premises.ADMINISTRATOR);
    }

    private static boolean isCareful(String cookie) {
        return Pattern.matches("JSESSIONID=\\w+; Path=/; HttpOnly; SameSite=Lax", cookie);
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
}

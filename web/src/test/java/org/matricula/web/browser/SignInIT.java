package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.page.SetupPage;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentListPage;
import org.matricula.web.browser.page.StudentPage;

/** Signing in, the page that follows, and signing out. */
@BrowserTest
class SignInIT {

    @Test
    void a_wrong_password_is_told_and_does_not_let_anyone_in(@Stranger Visitor someone) {
        // WHEN
        var page = SignInPage.open(someone.page());
        page.signIn(Premises.ADMINISTRATOR, "not the password");

        // THEN
        assertThat(page.messages()).hasText("Wrong name or password.");
        assertThat(page.caller()).hasCount(0);
        someone.page().navigate(StudentListPage.PATH);
        assertThat(someone.page()).hasURL(Pattern.compile(SignInPage.PATH + "\\?from=%2Fstudent%2Flist$"));
    }

    @Test
    void an_unknown_name_is_told_in_the_same_words(@Stranger Visitor someone) {
        var page = SignInPage.open(someone.page());
        page.signIn("nobody", Premises.PASSWORD);
        assertThat(page.messages()).hasText("Wrong name or password.");
    }

    @Test
    void a_name_is_the_same_name_in_any_case_and_width_and_with_blanks_around(@Stranger Visitor someone) {
        // WHEN
        var page = SignInPage.open(someone.page());
        page.signIn("\u00A0" + fullWidth(Premises.ADMINISTRATOR.toUpperCase(Locale.ROOT)) + " ", Premises.PASSWORD);

        // THEN
        assertThat(page.caller()).hasText(Premises.ADMINISTRATOR);
    }

    private static String fullWidth(String ascii) {
        return ascii.codePoints()
                .map(letter -> letter + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void signing_in_goes_on_to_the_page_that_was_asked_for(@Stranger Visitor someone, Premises premises) {
        // GIVEN the address of a student, opened by someone who is not signed in
        var student = School.freshStudent();
        var wanted = StudentPage.PATH + "?id=" + student.id();
        someone.page().navigate(wanted);
        var page = new SignInPage(someone.page());
        assertThat(page.heading()).hasText("Sign in");

        // WHEN a typing error and then the right password are entered
        page.signIn(Premises.ADMINISTRATOR, "not the password");
        page.signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);

        // THEN
        assertThat(someone.page()).hasURL(premises.desk().address(wanted));
        assertThat(page.heading()).containsText(student.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example/",
                "https://evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)"
            })
    void signing_in_never_leads_to_another_site(String from, @Stranger Visitor someone, Premises premises) {
        // WHEN
        someone.page().navigate(SignInPage.PATH + "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
        var page = new SignInPage(someone.page());
        page.signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);

        // THEN
        assertThat(page.caller()).hasText(Premises.ADMINISTRATOR);
        assertThat(someone.page()).hasURL(premises.desk().address("/"));
    }

    @Test
    void signing_out_ends_the_session_for_an_old_cookie_too(@Stranger Visitor ada, @Stranger Visitor thief) {
        // GIVEN someone who is signed in, and a copy of the cookie
        var page = SignInPage.open(ada.page());
        page.signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(page.caller()).hasText(Premises.ADMINISTRATOR);
        var cookies = ada.context().cookies();
        thief.context().addCookies(cookies);
        assertThat(StudentListPage.open(thief.page()).caller()).hasText(Premises.ADMINISTRATOR);

        // WHEN she signs out
        page.signOut();

        // THEN neither she nor the cookie gets in
        StudentListPage.open(ada.page());
        assertThat(page.heading()).hasText("Sign in");
        StudentListPage.open(thief.page());
        assertThat(new SignInPage(thief.page()).heading()).hasText("Sign in");
    }

    @Test
    void the_id_of_a_session_alone_lets_nobody_in(@Stranger Visitor ada, @Stranger Visitor thief) {
        // GIVEN
        var page = SignInPage.open(ada.page());
        page.signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(page.caller()).hasText(Premises.ADMINISTRATOR);

        // WHEN somebody has it without the key that belongs to it
        thief.context()
                .addCookies(ada.context().cookies().stream()
                        .filter(cookie -> "JSESSIONID".equals(cookie.name))
                        .toList());

        // THEN
        StudentListPage.open(thief.page());
        assertThat(new SignInPage(thief.page()).heading()).hasText("Sign in");
        assertThat(StudentListPage.open(ada.page()).caller()).hasText(Premises.ADMINISTRATOR);
    }

    @Test
    void signing_in_changes_the_session_cookie(@Stranger Visitor someone) {
        // GIVEN a session from before
        var page = SignInPage.open(someone.page());
        var before = session(someone);

        // WHEN
        page.signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(page.caller()).hasText(Premises.ADMINISTRATOR);

        // THEN
        assertThat(session(someone)).isNotEqualTo(before);
    }

    private static String session(Visitor someone) {
        return someone.context().cookies().stream()
                .filter(cookie -> "JSESSIONID".equals(cookie.name))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    @Test
    void the_link_of_the_first_set_up_works_once(@Stranger Visitor someone, Premises premises) {
        // WHEN the link that created the first administrator is used again
        var page = SetupPage.open(someone.page(), premises.usedSetupCode());
        page.create("second", Premises.PASSWORD);

        // THEN it is refused, and there is no second account
        assertThat(page.errors()).containsText("was already used");
        var signIn = SignInPage.open(someone.page());
        signIn.signIn("second", Premises.PASSWORD);
        assertThat(signIn.messages()).hasText("Wrong name or password.");
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.page.AccountPage;
import org.matricula.web.browser.page.AccountSecurityPage;
import org.matricula.web.browser.page.DeskPage;
import org.matricula.web.browser.page.ResetPage;
import org.matricula.web.browser.page.SecondFactorPage;
import org.matricula.web.browser.page.SignInPage;

/** ASVS 6.3.3, 6.5.1, 7.4.5, 7.5.1, 7.5.2: a code after the password, and sessions that are seen and ended. */
@BrowserTest
class SecondFactorIT {

    private static final String CHOSEN = "a sentence of my own";
    private static final int BYTES = 20;
    private static final int PERIOD = 30; // seconds

    /** Returns what an app shows that has this key. */
    private static String code(String secret, Instant at) throws InvalidKeyException {
        var number = secret.replace(" ", "")
                .chars()
                .mapToObj(digit -> BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(digit)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).add(digit));
        var bytes = number.setBit(BYTES * 8).toByteArray();
        var key = new SecretKeySpec(Arrays.copyOfRange(bytes, bytes.length - BYTES, bytes.length), "HmacSHA1");
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, at);
    }

    private static void account(Visitor ada, Visitor owner, String name) {
        ResetPage.open(owner.page(), AccountPage.create(ada.page(), name, "viewer"))
                .choose(CHOSEN);
    }

    private static void enter(Page page, String code) {
        page.waitForURL("**/account/code*");
        page.locator("#form\\:code").fill(code);
        page.locator("#form\\:confirm").click();
    }

    private static void signIn(Visitor someone, String name) {
        SignInPage.open(someone.page()).signIn(name, CHOSEN);
        assertThat(new DeskPage(someone.page()).caller()).hasText(name);
    }

    @Test
    void with_a_second_factor_the_password_alone_lets_nobody_in(
            Visitor ada, @Stranger Visitor dan, @Stranger Visitor thief) throws InvalidKeyException {
        // GIVEN
        account(ada, dan, "dan");
        signIn(dan, "dan");
        var page = SecondFactorPage.open(dan.page());
        assertThat(page.picture()).isVisible();

        // WHEN it is turned on
        page.turnOn("000", CHOSEN);
        assertThat(page.messages()).containsText("This code is wrong.");
        page.turnOn(code(page.secret(), Instant.now()), "not the password");
        assertThat(page.errors()).containsText("Your current password is wrong.");
        var secret = page.secret();
        page.turnOn(code(secret, Instant.now()), CHOSEN);
        assertThat(page.messages()).containsText("The second factor is on.");
        var recovery = page.codes();
        assertThat(recovery).hasSize(10);
        page.signOut();

        // THEN the password of a thief is not enough, nor is a code without the password
        dan.page().navigate("/student/list?q=lister");
        new SignInPage(dan.page()).signIn("dan", CHOSEN);
        dan.page().waitForURL("**/account/code*");
        Accessibility.expectReadable(dan);
        thief.page().navigate("/account/code");
        assertThat(new SignInPage(thief.page()).heading()).hasText("Sign in");
        SignInPage.open(thief.page()).signIn("dan", CHOSEN);
        enter(thief.page(), "123456");
        assertThat(new DeskPage(thief.page()).errors()).containsText("This code is wrong, or was used before.");
        thief.page().navigate("/student/list");
        assertThat(new SignInPage(thief.page()).heading()).hasText("Sign in");

        // AND a code leads to the page that was asked for, once
        var code = code(secret, Instant.now().plusSeconds(PERIOD));
        enter(dan.page(), code);
        assertThat(dan.page()).hasURL(Pattern.compile(".*/student/list\\?q=lister$"));
        SignInPage.open(thief.page()).signIn("dan", CHOSEN);
        enter(thief.page(), code);
        assertThat(new DeskPage(thief.page()).errors()).containsText("was used before");

        // AND so does a recovery code
        new DeskPage(dan.page()).signOut();
        SignInPage.open(dan.page()).signIn("dan", CHOSEN);
        enter(dan.page(), recovery.get(0));
        assertThat(new DeskPage(dan.page()).caller()).hasText("dan");

        // AND an administrator helps who has lost both
        new DeskPage(dan.page()).signOut();
        var security = AccountSecurityPage.of(ada.page(), "dan");
        assertThat(security.main()).containsText("On: signing in takes a code");
        security.removeFactor();
        assertThat(security.messages()).containsText("The second factor was removed.");
        signIn(dan, "dan");
    }

    @Test
    void a_user_and_an_administrator_end_sessions(
            Visitor ada, @Stranger Visitor eli, @Stranger Visitor thief, Premises premises) throws IOException {
        // GIVEN a user who is signed in twice
        account(ada, eli, "eli");
        signIn(thief, "eli");
        signIn(eli, "eli");

        // WHEN
        var own = AccountSecurityPage.open(eli.page());
        assertThat(own.sessions()).hasCount(2);
        assertThat(own.sessions().nth(0)).containsText("by signing out");
        assertThat(eli.page().locator("nav.menu a[aria-current=page]")).hasCount(0);
        assertThat(own.sessions().nth(1)).containsText("127.0.0.1");
        own.end(1);

        // THEN
        assertThat(own.messages()).containsText("One session ended.");
        assertThat(own.sessions()).hasCount(1);
        thief.page().navigate("/student/list");
        assertThat(new SignInPage(thief.page()).heading()).hasText("Sign in");
        eli.page().navigate("/student/list");
        assertThat(new DeskPage(eli.page()).caller()).hasText("eli");

        // WHEN
        var others = AccountSecurityPage.of(ada.page(), "eli");
        assertThat(others.sessions()).hasCount(1);
        assertThat(ada.page().locator("nav.menu a[aria-current=page]")).hasText("Accounts");
        Accessibility.expectReadable(ada);
        others.endOthers();

        // THEN
        assertThat(others.main()).containsText("Signed in nowhere.");
        eli.page().navigate("/student/list");
        assertThat(new SignInPage(eli.page()).heading()).hasText("Sign in");
        assertThat(premises.desk().securityLog())
                .anyMatch(line -> line.contains("SESSION_ENDED account=\"eli\""))
                .anyMatch(line -> line.contains("SESSION_ENDED account=\"ada\"") && line.contains("account eli"));
    }
}

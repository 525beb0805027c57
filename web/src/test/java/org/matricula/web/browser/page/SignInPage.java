package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The sign-in page. */
public final class SignInPage extends DeskPage {

    /** The path of the page. */
    public static final String PATH = "/account/sign-in";

    /** The page that the browser shows. */
    public SignInPage(Page page) {
        super(page);
    }

    /** Opens it. */
    public static SignInPage open(Page page) {
        page.navigate(PATH);
        return new SignInPage(page);
    }

    /** The note for a user whose session has ended. */
    public Locator notice() {
        return page.locator(".card .notice");
    }

    /** The link to the provider at which one can sign in, too. */
    public Locator provider() {
        return element("openid");
    }

    /** Fills in the form and sends it, as soon as it is there: the page that one is led away from can have a name, too. */
    public void signIn(String name, String password) {
        assertThat(element("form:signIn")).isVisible();
        element("form:name").fill(name);
        element("form:password").fill(password);
        element("form:signIn").click();
    }
}

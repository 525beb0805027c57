package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The sign-in page of Keycloak. */
public final class KeycloakPage {

    private final Page page;

    /** The page that the browser shows. */
    public KeycloakPage(Page page) {
        this.page = page;
    }

    /** Fills in the form and sends it. */
    public void signIn(String name, String password) {
        assertThat(page.locator("#kc-login")).isVisible();
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }
}

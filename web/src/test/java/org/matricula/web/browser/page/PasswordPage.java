package org.matricula.web.browser.page;

import com.microsoft.playwright.Page;

/** The page on which users change their own passwords. */
public final class PasswordPage extends DeskPage {

    /** The path of the page. */
    public static final String PATH = "/account/password";

    private PasswordPage(Page page) {
        super(page);
    }

    /** Opens it by the name at the top of every page, and the page of the own account. */
    public static PasswordPage open(Page page) {
        var desk = new PasswordPage(page);
        desk.caller().click();
        desk.element("password").click();
        page.waitForURL("**" + PATH);
        return desk;
    }

    /** Changes the password. */
    public void change(String former, String password) {
        element("form:former").fill(former);
        element("form:password").fill(password);
        element("form:again").fill(password);
        element("form:change").click();
    }
}

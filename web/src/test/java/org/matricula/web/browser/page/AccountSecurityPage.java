package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page about the sessions and the second factor of an account. */
public final class AccountSecurityPage extends DeskPage {

    /** The path of the page of the own account. */
    public static final String PATH = "/account/security";

    private AccountSecurityPage(Page page) {
        super(page);
    }

    /** Opens that of the user, by the name at the top of every page. */
    public static AccountSecurityPage open(Page page) {
        var desk = new AccountSecurityPage(page);
        desk.caller().click();
        page.waitForURL("**" + PATH);
        return desk;
    }

    /** Opens that of another account from its page. */
    public static AccountSecurityPage of(Page page, String account) {
        page.navigate("/account/list?q=" + account);
        page.locator("#rows_data a").first().click();
        page.getByText("Sessions and second factor").click();
        page.waitForURL("**" + PATH + "?id=*");
        return new AccountSecurityPage(page);
    }

    /** The rows of the sessions. */
    public Locator sessions() {
        return page.locator("#form\\:sessions_data tr");
    }

    /** The content of the page, in which the second factor is on or off. */
    public Locator main() {
        return page.locator("main");
    }

    /** Ends the session of a row. */
    public void end(int row) {
        sessions().nth(row).locator("button").click();
    }

    /** Ends all sessions but this one. */
    public void endOthers() {
        element("form:endOthers").click();
    }

    /** Removes the second factor of the other account. */
    public void removeFactor() {
        element("form:removeFactor").click();
    }
}

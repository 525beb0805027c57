package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The page on which users turn their second factor on and off. */
public final class SecondFactorPage extends DeskPage {

    /** The path of the page. */
    public static final String PATH = "/account/second-factor";

    private SecondFactorPage(Page page) {
        super(page);
    }

    /** Opens it from the page of the own account. */
    public static SecondFactorPage open(Page page) {
        AccountSecurityPage.open(page).element("factor").click();
        page.waitForURL("**" + PATH);
        return new SecondFactorPage(page);
    }

    /** The key as it is typed into an app. */
    public String secret() {
        return element("secret").innerText();
    }

    /** The code that an app reads. */
    public Locator picture() {
        return page.locator(".qr svg");
    }

    /** Turns it on. */
    public void turnOn(String code, String password) {
        element("form:code").fill(code);
        element("form:former").fill(password);
        element("form:turnOn").click();
    }

    /** Turns it off. */
    public void turnOff(String password) {
        element("form:former").fill(password);
        element("form:turnOff").click();
    }

    /** The recovery codes, which are shown once. */
    public List<String> codes() {
        return page.locator("#codes li").allInnerTexts();
    }
}

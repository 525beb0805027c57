package org.matricula.web.browser.page;

import com.microsoft.playwright.Page;

/** The first set-up, behind a link that works once. */
public final class SetupPage extends DeskPage {

    /** The path of the page. */
    public static final String PATH = "/account/setup";

    private SetupPage(Page page) {
        super(page);
    }

    /** Opens it as the printed link does. */
    public static SetupPage open(Page page, String code) {
        page.navigate(PATH + "#" + code);
        return new SetupPage(page);
    }

    /** Creates the first administrator. */
    public void create(String name, String password) {
        element("form:name").fill(name);
        element("form:password").fill(password);
        element("form:again").fill(password);
        element("form:create").click();
    }
}

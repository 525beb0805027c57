package org.matricula.web.browser.page;

import com.microsoft.playwright.Page;

/** The page on which the owner of an account chooses a password. */
public final class ResetPage extends DeskPage {

    /** The path of the page. */
    public static final String PATH = "/account/reset";

    private ResetPage(Page page) {
        super(page);
    }

    /** Opens a link as it was handed over. */
    public static ResetPage open(Page page, String link) {
        page.navigate(link);
        return new ResetPage(page);
    }

    /** Chooses a password. */
    public void choose(String password) {
        element("form:password").fill(password);
        element("form:again").fill(password);
        element("form:reset").click();
    }
}

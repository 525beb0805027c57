package org.matricula.web.browser.page;

import com.microsoft.playwright.Page;

/** The page that replaces one that the server no longer keeps. */
public final class ExpiredPage extends DeskPage {

    /** The page that the browser shows. */
    public ExpiredPage(Page page) {
        super(page);
    }

    /** Opens the page that expired anew. */
    public void openAgain() {
        element("again").click();
    }
}

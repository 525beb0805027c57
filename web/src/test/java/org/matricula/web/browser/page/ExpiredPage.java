package org.matricula.web.browser.page;

import com.microsoft.playwright.Page;

/** What is shown instead of a page that the server does not keep any more. */
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

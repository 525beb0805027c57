package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The list of actions, of all or of one student, course or grade. */
public final class HistoryPage extends DeskPage {

    /** Everybody's. */
    public static final String PATH = "/history/list";

    /** The path of the page that restores a deletion. */
    public static final String RESTORE = "/history/restore";

    /** The page that the browser shows. */
    public HistoryPage(Page page) {
        super(page);
    }

    /**
     * Opens it.
     *
     * @param query as in {@code q=Ada&kind=student}
     */
    public static HistoryPage openAt(Page page, String query) {
        page.navigate(PATH + "?" + query);
        return new HistoryPage(page);
    }

    /** The actions, the latest first. */
    public Locator actions() {
        return page.locator("[id$='actions'] tbody tr:not(.ui-datatable-empty-message)");
    }

    /** The way back from the deletion that says this. */
    public void restore(String text) {
        page.locator(".changes li")
                .filter(new Locator.FilterOptions().setHasText(text))
                .getByText("Restore")
                .first()
                .click();
    }

    /** Agrees to what the restoration says. */
    public void agree() {
        element("form:restore").click();
    }

    /** The link to the changes as a file. */
    public Locator export() {
        return page.locator("#export");
    }
}

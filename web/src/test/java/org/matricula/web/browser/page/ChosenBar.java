package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The bar above a list: how many rows are chosen, and what can be done with them. */
public final class ChosenBar {

    private final Page page;

    ChosenBar(Page page) {
        this.page = page;
    }

    private Locator bar() {
        return page.locator("#chosen");
    }

    /** Ticks the row with this in its first column. */
    public void tick(String row) {
        page.getByLabel("Select " + row, new Page.GetByLabelOptions().setExact(true))
                .check();
    }

    /** Ticks all rows of this page of the list. */
    public void tickPage() {
        bar().getByLabel("this page").check();
    }

    /** Ticks all that match, on whatever page. */
    public void tickAll() {
        bar().locator("[name=all]").check();
    }

    /** Lets go of all. */
    public void clear() {
        bar().locator(".clear-chosen").click();
    }

    /** The number of selected rows. */
    public Locator count() {
        return bar().locator(".chosen-count");
    }

    /** The actions. */
    public Locator actions() {
        return bar().getByRole(AriaRole.BUTTON);
    }

    /** Goes on to the page of an action. */
    public ChosenPage go(String action) {
        bar().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
        return new ChosenPage(page);
    }
}

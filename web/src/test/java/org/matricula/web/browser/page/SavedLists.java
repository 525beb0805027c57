package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The saved lists, beside the filters of a list. */
public final class SavedLists {

    private final Page page;
    private final Locator drop;

    SavedLists(Page page) {
        this.page = page;
        this.drop = page.locator("[data-filter=saved]");
    }

    /** The label of the button: the name of the saved list that is shown. */
    public Locator button() {
        return drop.locator("summary");
    }

    private Locator link(String name) {
        if (drop.getAttribute("open") == null) {
            button().click();
        }
        return drop.locator("a").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** The link to one of them. */
    public Locator entry(String name) {
        return link(name);
    }

    /** Shows the list as it was saved under this name. */
    public void apply(String name) {
        link(name).click();
    }

    /** Opens the page that saves the list as it is. */
    public SavedListForm save() {
        link("Save this list").click();
        var form = new SavedListForm(page);
        assertThat(form.name()).isVisible();
        page.waitForLoadState();
        return form;
    }
}

package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page on which a list is saved under a name, and on which that is changed. */
public final class SavedListForm extends DeskPage {

    /** The path of the page. */
    public static final String PATH = "/list/saved";

    /** The page that the browser shows. */
    public SavedListForm(Page page) {
        super(page);
    }

    /** Under which the list is saved. */
    public Locator name() {
        return element("form:name");
    }

    /** The box that offers it to everybody. */
    public Locator shared() {
        return element("form:shared");
    }

    /** The button that saves; it says what it does. */
    public Locator save() {
        return element("form:save");
    }

    /** Saves under a name. */
    public void saveAs(String name) {
        page.waitForLoadState();
        name().fill(name);
        save().click();
    }

    /** Deletes it. */
    public void delete() {
        element("form:delete").click();
    }

    /** The state that will be saved, as text. */
    public Locator chips() {
        return page.locator(".chips");
    }

    /** Opens the page of one that was saved. */
    public void change(String name) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Change " + name).setExact(true))
                .click();
        assertThat(element("form:delete")).isVisible();
        page.waitForLoadState();
    }

    /** The row of one that was saved. */
    public Locator row(String name) {
        return page.locator("[id='saved_data'] > tr").filter(new Locator.FilterOptions().setHasText(name));
    }
}

package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The rows of a list while they are edited in it. */
public final class CellsPage extends DeskPage {

    /** The page that the browser shows. */
    public CellsPage(Page page) {
        super(page);
    }

    /** Opens the rows of a list in this state: what stands behind the question mark of its address. */
    public static CellsPage open(Page page, String entity, String state) {
        page.navigate("/" + entity + "/cells?list=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
        return new CellsPage(page);
    }

    /** The rows. */
    public Locator rows() {
        return page.locator("[id='form:rows_data'] > tr");
    }

    /** The row in which this text stands. */
    public Locator row(String text) {
        return rows().filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The fields of a column, by its name in addresses. */
    public Locator cell(String row, String column) {
        return row(row).locator("[data-key$=' " + column + "']");
    }

    /** Everything that can be pressed on the page. */
    public Locator buttons() {
        return page.locator("#main button:visible, #main [type=submit]:visible");
    }

    /** The number of rows that differ from the stored ones. */
    public Locator unsaved() {
        return element("form:unsaved");
    }

    /** The save button. */
    public Locator saveButton() {
        return element("form:save");
    }

    /** Saves all rows. */
    public void save() {
        saveButton().click();
    }
}

package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The roster of a course. A row is named by the student's number. */
public final class RosterRows {

    private final Page page;

    RosterRows(Page page) {
        this.page = page;
    }

    private Locator table() {
        return page.locator("[id='form:roster']");
    }

    /** The rows of this page of the roster. */
    public Locator rows() {
        return table().locator("tr:has([data-cell])");
    }

    /** The rows, where their cells are text, too. */
    public Locator lines() {
        return table().locator("tr[data-ri]");
    }

    /** One of them. */
    public Locator line(String number) {
        return lines().filter(new Locator.FilterOptions().setHasText(number));
    }

    public Locator row(String number) {
        return rows().filter(new Locator.FilterOptions().setHasText(number));
    }

    public Locator grade(String number) {
        return row(number).locator("[data-cell='grade']");
    }

    public Locator status(String number) {
        return row(number).locator("[data-cell='status']");
    }

    /** The outcome of the last change of a row. */
    public Locator mark(String number) {
        return row(number).locator(".mark");
    }

    /** Narrows the roster and waits for so many rows. */
    public void search(String text, int rows) {
        page.locator("[id='form:rosterSearch']").fill(text);
        assertThat(rows()).hasCount(rows);
    }

    /** Shows only those without a grade. */
    public void onlyNotGraded() {
        page.locator("[id='form:rosterGrade']").selectOption("none");
    }

    /** Sorts by the column with this header. */
    public void sortBy(String header) {
        table().getByRole(AriaRole.COLUMNHEADER, new Locator.GetByRoleOptions().setName(header))
                .click();
    }

    /** Turns to the next page. */
    public void nextPage() {
        table().locator(".ui-paginator-next").first().click();
    }

    /** Types a grade into its cell, as a typist does, and presses Enter. */
    public void type(String number, String grade) {
        grade(number).focus();
        page.keyboard().press("Control+a");
        page.keyboard().type(grade);
        page.keyboard().press("Enter");
    }

    /** Types into the cell that has the focus, and presses Enter. */
    public void typeOn(String grade) {
        page.keyboard().press("Control+a");
        page.keyboard().type(grade);
        page.keyboard().press("Enter");
    }

    /** The button at the end of a row. */
    public Locator act(String number) {
        return row(number).locator("[data-press='toggle']");
    }

    /** A button in the mark of a row. */
    public Locator press(String number, String name) {
        return mark(number).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}

package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The enrollment table below a picker. A row is named by the code that its first cell begins with. */
public final class EnrollmentRows {

    private final Page page;
    private final String picker;

    EnrollmentRows(Page page, String picker) {
        this.page = page;
        this.picker = picker;
    }

    /** The rows that can be seen. */
    public Locator rows() {
        return page.locator("tr:has([data-picker='" + picker + "']):visible");
    }

    public Locator row(String code) {
        return page.locator("tr:has([data-picker='" + picker + "'][data-label^='" + code + " '])");
    }

    /** The row of a course where it has no button, too. */
    public Locator line(String code) {
        return page.locator(".enrollments tr[data-ri]:visible")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".what", new Page.LocatorOptions().setHasText(code + " "))));
    }

    /** The link to the course. */
    public Locator ownPage(String code) {
        return line(code).getByRole(AriaRole.LINK);
    }

    public Locator grade(String code) {
        return row(code).locator("select[id$=':grade']");
    }

    public Locator status(String code) {
        return row(code).locator("select[id$=':status']");
    }

    public Locator enrolledOn(String code) {
        return row(code).locator("input[id$=':enrolledOn']");
    }

    public Locator endedOn(String code) {
        return row(code).locator("input[id$=':endedOn']");
    }

    /** The button at the end of a row: it removes, or takes the removal back. */
    public Locator act(String code) {
        return row(code).locator("[data-picker]");
    }

    /** Gives a grade. */
    public void give(String code, String grade) {
        grade(code).selectOption(grade);
    }

    /** Strikes the row through, or takes a new one away. */
    public void remove(String code) {
        act(code).click();
    }

    /** The row is not saved yet. */
    public void expectNew(String code) {
        assertThat(row(code)).hasClass(Pattern.compile("row-added"));
    }

    /** The row is struck through. */
    public void expectRemoved(String code) {
        assertThat(row(code)).hasClass(Pattern.compile("row-removed"));
    }

    /** The row is as it was saved. */
    public void expectPlain(String code) {
        assertThat(row(code)).hasClass(Pattern.compile("row-plain"));
    }

    /** The codes of the rows that can be seen, from top to bottom. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    public List<String> codes() {
        page.waitForLoadState(); // the list is read once, and half a page has half of it
        return (List<String>) rows().locator("[data-picker]")
                .evaluateAll("all => all.map(button => button.dataset.label.split(' ')[0])");
    }
}

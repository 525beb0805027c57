package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;

/** A list whose whole state stands in its address: search, order, page. A column is named by its header. */
public abstract class ListPage extends DeskPage {

    private final String path;

    /**
     * The page that the browser shows.
     *
     * @param path where it is
     */
    protected ListPage(Page page, String path) {
        super(page);
        this.path = path;
    }

    /** Opens it in this state: what stands behind the question mark of its address. */
    public final void openAt(String state) {
        page.navigate(path + "?" + state);
    }

    /** Searches for a text. */
    public final void search(String text) {
        page.getByRole(AriaRole.SEARCHBOX).fill(text);
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    }

    /** The search field. */
    public final Locator searched() {
        return page.getByRole(AriaRole.SEARCHBOX);
    }

    /** Takes the search and all filters away. */
    public final void clear() {
        page.locator(".clear").click();
    }

    /** The number of matching rows, on all pages. */
    public final Locator total() {
        return page.locator(".heading .count");
    }

    /** The rows of this page of the list. */
    public final Locator rows() {
        return page.locator("[id='rows_data'] > tr");
    }

    private Locator cells(String header) {
        return rows().locator("td:has(> .ui-column-title:text-matches('" + titled(header) + "'))");
    }

    /** The header, with or without an arrow, as a pattern in a selector. */
    private static String titled(String header) {
        return "^\\\\s*" + header + "\\\\s*[▲▼]?\\\\d?[+✕\\\\s]*$";
    }

    /** The cell of the first row in a column. */
    public final Locator firstCell(String header) {
        return cells(header).first();
    }

    /** Goes back from this list, as the browser's own button does. */
    public final void back() {
        backFrom(path);
    }

    /** Returns the values of a column, from top to bottom. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    public final List<String> column(String header) {
        return (List<String>) cells(header).evaluateAll("""
                all => all.map(cell => [...cell.childNodes].filter(each => each.className !== 'ui-column-title')
                  .map(each => each.textContent).join('').trim())""");
    }

    private Locator sortLink(String header) {
        return page.locator("th .sort:text-matches('" + titled(header) + "')");
    }

    /** Sorts by a column, or turns its order where it is sorted by already. */
    public final void sortBy(String header) {
        sortLink(header).click();
    }

    /** Sorts by a column where the others are alike. */
    public final void sortThenBy(String header) {
        page.getByLabel("Then sort by " + header).click();
    }

    /** Sorts by a column where the others are alike, with the shift key. */
    public final void sortWithShiftBy(String header) {
        sortLink(header).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    }

    /** Sorts by the other columns only. */
    public final void sortWithout(String header) {
        page.getByLabel("Do not sort by " + header).click();
    }

    /** The row of headers. */
    public final Locator heads() {
        return page.locator("[id='rows'] thead tr");
    }

    /** Shows all rows on one page. */
    public final void showAll() {
        page.locator(".pager .all").click();
    }

    /** Takes a step of the calendar. */
    public final void step(String label) {
        page.locator(".calendar a")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
    }

    /** The arrow at the header of a column: ▲, ▼ or nothing, with its rank where there are several. */
    public final Locator arrow(String header) {
        return sortLink(header).locator(".sort-mark");
    }

    private Locator pager() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages"));
    }

    /** The number of the page that is shown, where there are several. */
    public final Locator currentPage() {
        return pager().locator("[aria-current]");
    }

    /** Turns to a page by its number. */
    public final void turnTo(int number) {
        pager().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(String.valueOf(number))
                                .setExact(true))
                .click();
    }

    /** Follows the link with this name, wherever on the page it is. */
    protected final void followLink(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.waitForLoadState();
    }

    /** A filter, by its name in the address. */
    public final FilterField filter(String name) {
        return new FilterField(page.locator("[data-filter='" + name + "']"));
    }

    /** The active filters. */
    public final Locator chips() {
        return page.locator(".chip");
    }

    /** Takes a filter away, by the cross at its name. */
    public final void without(String filter) {
        chips().filter(new Locator.FilterOptions().setHasText(filter))
                .locator("a")
                .click();
    }

    /** The question who is meant, where several match. */
    public final Locator notice() {
        return page.locator(".notice");
    }

    /** Answers that question. */
    public final void mean(String key) {
        notice().locator("a")
                .getByText(key, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** The bar with the actions on selected rows. */
    public final ChosenBar chosen() {
        return new ChosenBar(page);
    }

    /** The saved lists. */
    public final SavedLists saved() {
        return new SavedLists(page);
    }

    /** The link that writes all rows into a file. */
    public final Locator export() {
        return element("export");
    }
}

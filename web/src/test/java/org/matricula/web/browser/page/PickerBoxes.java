package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The two boxes: what may be chosen on the left, what is chosen on the right. An item is named by the code it begins with. */
public final class PickerBoxes {

    private final Page page;
    private final Locator frame;

    PickerBoxes(Page page, String name) {
        this.page = page;
        frame = page.locator(".picker:has([id='form:" + name + "'])");
    }

    public Locator frame() {
        return frame;
    }

    /** The search field above the left box. */
    public Locator search() {
        return frame.locator(".picker-search");
    }

    /** The filter above the right box. */
    public Locator filter() {
        return frame.locator(".ui-target-filter-input");
    }

    /** The left box. */
    public Locator available() {
        return frame.locator(".ui-picklist-source");
    }

    /** The right box. */
    public Locator chosen() {
        return frame.locator(".ui-picklist-target");
    }

    /** The items of a box that can be seen. */
    public Locator shown(Locator box) {
        return box.locator("li:visible");
    }

    /** An item of a box. */
    public Locator item(Locator box, String code) {
        return box.locator("li[data-item-label^='" + code + " ']");
    }

    /** The number of matches that are not shown, or the note that there are none. */
    public Locator more() {
        return frame.locator(".picker-more");
    }

    /** The number of selected items that the filter hides. */
    public Locator hidden() {
        return frame.locator(".picker-hidden");
    }

    public Locator choose() {
        return button("Choose the selected");
    }

    public Locator chooseAll() {
        return button("Choose all shown");
    }

    public Locator remove() {
        return button("Remove the selected");
    }

    public Locator removeAll() {
        return button("Remove all shown");
    }

    private Locator button(String name) {
        return frame.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** All four buttons. */
    public List<Locator> buttons() {
        return List.of(choose(), chooseAll(), remove(), removeAll());
    }

    /** Searches and waits until the left box shows the item. */
    public void find(String code) {
        search().fill(code);
        assertThat(item(available(), code)).isVisible();
    }

    /** A double click on an item of the left box. */
    public void choose(String code) {
        item(available(), code).dblclick();
    }

    /** A double click on an item of the right box. */
    public void remove(String code) {
        item(chosen(), code).dblclick();
    }

    /** Presses keys one after the other, wherever the focus is. */
    public void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /** The codes in the right box, from top to bottom, hidden ones too. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    public List<String> chosenCodes() {
        page.waitForLoadState(); // the list is read once, and half a page has half of it
        return (List<String>)
                chosen().locator("li").evaluateAll("all => all.map(li => li.dataset.itemLabel.split(' ')[0])");
    }
}

package org.matricula.web.browser.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form beside a picker that creates or edits one of its choices. */
public final class RelatedPart {

    private final Page page;
    private final String name;

    /**
     * Beside a picker.
     *
     * @param name of the picker
     */
    public RelatedPart(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** The form. */
    public Locator dialog() {
        return page.locator("[id='" + name + "Dialog']");
    }

    /** One of its fields. */
    public Locator field(String id) {
        return page.locator("[id='" + name + "Related:" + id + "']");
    }

    /** Opens it for a new one. */
    public void create() {
        page.locator(".picker-new button").click();
        expectOpen();
    }

    /** Opens it for a new grade, above the table. */
    public void createGrade() {
        page.locator("#newGrade").click();
        expectOpen();
    }

    /** Opens it for the one in a row. */
    public void edit(String code) {
        page.locator("tr:has([data-label^='" + code + " ']) button.edit").click();
        expectOpen();
    }

    /** It is open once its first field has the focus. */
    private void expectOpen() {
        assertThat(dialog().locator("input:visible").first()).isFocused();
    }

    /** The changes of someone else. */
    public ConflictPart conflicts() {
        return new ConflictPart(page, name + "Related");
    }

    /** Saves it. */
    public void save() {
        field("save").click();
    }
}

package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of the actions on selected rows. */
public final class ChosenPage extends DeskPage {

    /** The path of the page for enrollments. */
    public static final String ENROLLMENTS = "/enrollment/chosen";

    /** The page that the browser shows. */
    public ChosenPage(Page page) {
        super(page);
    }

    /** The first of the chosen rows, and how many more there are. */
    public Locator rows() {
        return page.locator(".chosen li");
    }

    /** A field, by its label. */
    public Locator field(String label) {
        return page.getByLabel(label);
    }

    /** The question with what goes along. */
    public Locator question() {
        return page.locator("form.card");
    }

    /** The first of what goes along, and how many more there are. */
    public Locator along() {
        return question().locator(".along li");
    }

    /** The rows that someone else changed meanwhile, to be decided on. */
    public ConflictPart conflicts() {
        return new ConflictPart(page, "deciding");
    }

    /** Does it. */
    public void press(String button) {
        question()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}

package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The panel that asks what to keep when two people changed the same. */
public final class ConflictPart {

    private final Page page;
    private final String form;

    ConflictPart(Page page) {
        this(page, "form");
    }

    ConflictPart(Page page, String form) {
        this.page = page;
        this.form = form;
    }

    /** The whole panel. */
    public Locator panel() {
        return page.locator("[id='" + form + ":conflicts']");
    }

    private Locator decision(String subject) {
        return page.locator("[id='" + form + ":decisions_data'] > tr")
                .filter(new Locator.FilterOptions().setHasText(subject));
    }

    /** The value when the page was opened, the current one, and the one that this user wants: three texts, without the headers. */
    public List<String> values(String subject) {
        return List.of(1, 2, 3).stream()
                .map(
                        column -> (String)
                                decision(subject)
                                        .locator("td")
                                        .nth(column)
                                        .evaluate(
                                                "cell => [...cell.childNodes].filter(each => !each.classList"
                                                        + " || !each.classList.contains('ui-column-title')).map(each => each.textContent).join('').trim()"))
                .toList();
    }

    /** Chooses what the other one saved. */
    public void keepTheirs(String subject) {
        decision(subject).getByLabel("theirs").check();
    }

    /** Chooses this user's own value. */
    public void keepMine(String subject) {
        decision(subject).getByLabel("mine").check();
    }

    /** Saves the choices. */
    public void resolve() {
        page.locator("[id='" + form + ":resolve']").click();
    }
}

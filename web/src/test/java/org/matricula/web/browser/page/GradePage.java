package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of one grade. */
public final class GradePage extends DeskPage {

    /** The path of the page. */
    public static final String PATH = "/grade/edit";

    /** The page that the browser shows. */
    public GradePage(Page page) {
        super(page);
    }

    /** Opens the form for a new grade. */
    public static GradePage openNew(Page page) {
        page.navigate(PATH);
        return new GradePage(page);
    }

    /** The form of the grade. */
    public Locator form() {
        return element("form");
    }

    public Locator code() {
        return element("form:code");
    }

    public Locator points() {
        return element("form:points");
    }

    public Locator passing() {
        return element("form:passing");
    }

    /** Saves, to get to the list. */
    public void save() {
        element("form:save").click();
    }

    /** Saves and goes on with a new one. */
    public void saveAndAdd() {
        element("form:saveAndAdd").click();
    }

    /** Saves as a new one. */
    public void saveAsNew() {
        element("form:saveAsNew").click();
    }

    /** Opens the question before the grade is deleted. */
    public DeletionPage askToDelete() {
        element("delete").click();
        return new DeletionPage(page);
    }

    /** Opens the history of the grade. */
    public HistoryPage history() {
        element("history").click();
        return new HistoryPage(page);
    }

    /** The changes of someone else. */
    public ConflictPart conflicts() {
        return new ConflictPart(page);
    }
}

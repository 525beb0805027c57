package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The question what a copy of a student or a course is to have. */
public final class CopyPart {

    private final Page page;

    /** The page that the browser shows. */
    public CopyPart(Page page) {
        this.page = page;
    }

    /** Presses "save as new". */
    public void ask() {
        press("saveAsNew");
    }

    /** The question. */
    public Locator panel() {
        return page.locator("[id='form:copying']");
    }

    /** Answers: with the links of the original. */
    public void withLinks() {
        press("copyWithLinks");
    }

    /** Answers: without them. */
    public void alone() {
        press("copyAlone");
    }

    /** Answers: no copy at all. */
    public void nothing() {
        press("copyNothing");
    }

    private void press(String button) {
        page.locator("[id='form:" + button + "']").click();
    }
}

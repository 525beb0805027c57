package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The question before a student or a course is deleted. */
public final class DeletionPage extends DeskPage {

    /** Where it is for a student. */
    public static final String STUDENT = "/student/delete";

    /** Where it is for a course. */
    public static final String COURSE = "/course/delete";

    /** The page that the browser shows. */
    public DeletionPage(Page page) {
        super(page);
    }

    /**
     * Opens it.
     *
     * @param path {@link #STUDENT} or {@link #COURSE}
     */
    public static DeletionPage open(Page page, String path, long id) {
        page.navigate(path + "?id=" + id);
        return new DeletionPage(page);
    }

    /** What goes with it. */
    public Locator takes() {
        return element("form");
    }

    /** Where its key is to be typed as a yes. */
    public Locator typed() {
        return element("form:typed");
    }

    /** Says yes. */
    public void delete() {
        element("form:delete").click();
    }

    /** Says no. */
    public void keep() {
        page.locator("[id$='keep']").click();
    }
}

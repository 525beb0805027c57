package org.matricula.web.browser.page;

import com.microsoft.playwright.Page;

/** The list of all enrollments, with its filters. */
public final class EnrollmentListPage extends ListPage {

    /** The path of the page. */
    public static final String PATH = "/enrollment/list";

    /** The page that the browser shows. */
    public EnrollmentListPage(Page page) {
        super(page, PATH);
    }

    /** Opens it. */
    public static EnrollmentListPage open(Page page) {
        page.navigate(PATH);
        return new EnrollmentListPage(page);
    }
}

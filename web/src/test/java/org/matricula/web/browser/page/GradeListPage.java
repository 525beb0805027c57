package org.matricula.web.browser.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The list of grades. */
public final class GradeListPage extends ListPage {

    /** The path of the page. */
    public static final String PATH = "/grade/list";

    /** The page that the browser shows. */
    public GradeListPage(Page page) {
        super(page, PATH);
    }

    /** Opens it. */
    public static GradeListPage open(Page page) {
        page.navigate(PATH);
        return new GradeListPage(page);
    }

    /** Opens the form for a new grade. */
    public GradePage add() {
        element("add").click();
        return new GradePage(page);
    }

    /** Opens the form of a grade. */
    public GradePage follow(String code) {
        followLink(code);
        return new GradePage(page);
    }

    /** Opens the order of the scale. */
    public GradeScalePage order() {
        element("order").click();
        return new GradeScalePage(page);
    }

    /** Follows the number of the enrollments that have the grade in the first row. */
    public EnrollmentListPage followEnrollments() {
        firstCell("Enrollments").getByRole(AriaRole.LINK).click();
        return new EnrollmentListPage(page);
    }
}

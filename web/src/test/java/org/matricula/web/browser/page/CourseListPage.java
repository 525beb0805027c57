package org.matricula.web.browser.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The list of courses. */
public final class CourseListPage extends ListPage {

    /** The path of the page. */
    public static final String PATH = "/course/list";

    /** The page that the browser shows. */
    public CourseListPage(Page page) {
        super(page, PATH);
    }

    /** Opens it. */
    public static CourseListPage open(Page page) {
        page.navigate(PATH);
        return new CourseListPage(page);
    }

    /** Follows the number of those without a grade in the first row. */
    public EnrollmentListPage followUngraded() {
        firstCell("Not graded").getByRole(AriaRole.LINK).click();
        return new EnrollmentListPage(page);
    }
}

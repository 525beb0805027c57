package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The question before a student, a course or a grade is deleted. */
public final class DeletionPage extends DeskPage {

    /** The path for a student. */
    public static final String STUDENT = "/student/delete";

    /** The path for a course. */
    public static final String COURSE = "/course/delete";

    /** The path for a grade. */
    public static final String GRADE = "/grade/delete";

    /** The page that the browser shows. */
    public DeletionPage(Page page) {
        super(page);
    }

    /**
     * Opens it.
     *
     * @param path {@link #STUDENT}, {@link #COURSE} or {@link #GRADE}
     */
    public static DeletionPage open(Page page, String path, long id) {
        page.navigate(path + "?id=" + id);
        return new DeletionPage(page);
    }

    /** The rows that are deleted with it. */
    public Locator takes() {
        return element("form");
    }

    /** The field in which its key is typed to confirm. */
    public Locator typed() {
        return element("form:typed");
    }

    /** The button that says yes. */
    public Locator yes() {
        return element("form:delete");
    }

    /** Says yes. */
    public void delete() {
        yes().click();
    }

    /** Says no. */
    public void keep() {
        page.locator("[id$='keep']").click();
    }

    /** Follows the link to the enrollments that go with it, or stand in its way. */
    public EnrollmentListPage listThem() {
        takes().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Show them"))
                .click();
        return new EnrollmentListPage(page);
    }
}

package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The list of students. */
public final class StudentListPage extends DeskPage {

    /** Where it is. */
    public static final String PATH = "/student/list";

    /** The page that the browser shows. */
    public StudentListPage(Page page) {
        super(page);
    }

    /** Opens it. */
    public static StudentListPage open(Page page) {
        page.navigate(PATH);
        return new StudentListPage(page);
    }

    /** Searches by number or name. */
    public void search(String text) {
        page.getByRole(AriaRole.SEARCHBOX).fill(text);
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    }

    /** The rows of this page of the list. */
    public Locator rows() {
        return page.locator("[id='students_data'] > tr");
    }

    /** Opens the student of that name. */
    public StudentPage follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return new StudentPage(page);
    }
}

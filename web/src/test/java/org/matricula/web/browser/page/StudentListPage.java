package org.matricula.web.browser.page;

import com.microsoft.playwright.Page;

/** The list of students. */
public final class StudentListPage extends ListPage {

    /** The path of the page. */
    public static final String PATH = "/student/list";

    /** The page that the browser shows. */
    public StudentListPage(Page page) {
        super(page, PATH);
    }

    /** Opens it. */
    public static StudentListPage open(Page page) {
        page.navigate(PATH);
        return new StudentListPage(page);
    }

    /** Opens the student of that name. */
    public StudentPage follow(String name) {
        followLink(name);
        return new StudentPage(page);
    }
}

package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The list of all enrollments, with its filters. */
public final class EnrollmentListPage extends ListPage {

    /** Where it is. */
    public static final String PATH = "/enrollment/list";

    /** The page that the browser shows. */
    public EnrollmentListPage(Page page) {
        super(page, PATH, "enrollments");
    }

    /** Opens it. */
    public static EnrollmentListPage open(Page page) {
        page.navigate(PATH);
        return new EnrollmentListPage(page);
    }

    /** The field for a course: its code, or words that only it matches. */
    public Locator course() {
        return page.locator(".filters [name='course']");
    }

    /** The field for a student: the number, or words that only this one matches. */
    public Locator student() {
        return page.locator(".filters [name='student']");
    }

    public Locator grade() {
        return page.locator(".filters [name='grade']");
    }

    public Locator status() {
        return page.locator(".filters [name='status']");
    }

    /** Filters by what stands in the fields. */
    public void filter() {
        page.locator(".filters [type='submit']").click();
    }

    /** The course and the student that the list is filtered by. */
    public Locator chips() {
        return page.locator(".chip");
    }

    /** Takes a filter away, by the cross at its name. */
    public void without(String filter) {
        chips().filter(new Locator.FilterOptions().setHasText(filter))
                .locator("a")
                .click();
    }

    /** The question who is meant, where several match. */
    public Locator notice() {
        return page.locator(".notice");
    }

    /** Answers that question. */
    public void mean(String key) {
        notice().locator("a")
                .getByText(key, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}

package org.matricula.web.browser.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The grade scale. A row is named by the code of its grade. */
public final class GradeListPage extends DeskPage {

    /** Where it is. */
    public static final String PATH = "/grade/list";

    /** The page that the browser shows. */
    public GradeListPage(Page page) {
        super(page);
    }

    /** Opens it. */
    public static GradeListPage open(Page page) {
        page.navigate(PATH);
        return new GradeListPage(page);
    }

    private Locator rows() {
        return page.locator("[id='scale:grades_data'] > tr");
    }

    public Locator row(String code) {
        return rows().filter(new Locator.FilterOptions().setHas(link(code, "Edit")));
    }

    /** The codes of the scale, the best first. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    public List<String> codes() {
        return (List<String>)
                rows().locator("td.grade").evaluateAll("all => all.map(cell => cell.lastChild.textContent.trim())");
    }

    private Locator link(String code, String verb) {
        return page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName(verb + " " + code).setExact(true));
    }

    private Locator button(String verb, String code) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(verb + ": " + code).setExact(true));
    }

    public Locator up(String code) {
        return button("Move up", code);
    }

    public Locator down(String code) {
        return button("Move down", code);
    }

    /** Opens the form for a new grade. */
    public void add() {
        element("add").click();
    }

    /** Opens the form of a grade. */
    public void edit(String code) {
        link(code, "Edit").click();
    }

    /** Opens the question before a grade is deleted. */
    public void askToDelete(String code) {
        link(code, "Delete").click();
    }

    /** The form of the grade that is edited or added. */
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

    /** Saves the form. */
    public void save() {
        element("form:save").click();
    }

    /** Leaves the form. */
    public void cancel() {
        element("cancel").click();
    }

    /** What someone else changed meanwhile. */
    public ConflictPart conflicts() {
        return new ConflictPart(page);
    }

    /** The question before a grade is deleted. */
    public Locator question() {
        return element("question");
    }

    /** The button that says yes to it. */
    public Locator delete() {
        return element("question:delete");
    }

    /** Says no to it. */
    public void keep() {
        element("keep").click();
    }

    /** Follows the link to the enrollments that have the grade. */
    public EnrollmentListPage listThem() {
        question()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("List them"))
                .click();
        return new EnrollmentListPage(page);
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.matricula.web.browser.page.CellsPage;
import org.matricula.web.browser.page.DeskPage;
import org.matricula.web.browser.page.DraftPart;
import org.matricula.web.browser.page.SetupPage;
import org.matricula.web.browser.page.SignInPage;

/** The steps of an administrator on every page of teachers, and of lectures, which refer to teachers. */
final class TeacherAdministration {

    private final Page page;

    TeacherAdministration(Page page) {
        this.page = page;
    }

    /** Sets the desk up, and leaves it signed out. */
    void tryAll(RunningDesk desk) {
        signIn(desk);
        course("ALG", "Algebra");
        course("BOT", "Botany");
        form();
        list();
        links();
        conflict();
        copyAndDraft();
        references();
        deletionAndHistory();
        selected();
        new DeskPage(page).signOut();
    }

    private void signIn(RunningDesk desk) {
        SetupPage.open(page, desk.setupCode()).create(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(page).hasURL(desk.address(SignInPage.PATH));
        new SignInPage(page).signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(page.locator("nav.menu")).containsText("Teachers");
        assertThat(page.locator(".totals")).containsText("Teachers");
    }

    private Locator field(String name) {
        return page.locator("[id='form:" + name + "']");
    }

    private void press(String button) {
        field(button).click();
    }

    private void told(String words) {
        assertThat(page.locator("#messages")).containsText(words);
    }

    private void course(String code, String name) {
        page.navigate("/course/edit");
        field("code").fill(code);
        field("name").fill(name);
        press("saveAndContinue");
        told("The course “" + code + " " + name + "” was saved.");
    }

    private Locator box(String relation, String side) {
        return page.locator(".picker[data-name=" + relation + "] .ui-picklist-" + side + " li");
    }

    /** Moves an item to the other box by a double click. */
    private void move(String relation, String side, String label) {
        box(relation, side)
                .filter(new Locator.FilterOptions().setHasText(label))
                .dblclick();
        new DeskPage(page).quiet();
    }

    private void form() {
        page.navigate("/");
        page.locator(".add-teacher").click();
        field("number").fill("T-1");
        field("name").fill("Grace Hopper");
        field("email").fill("nobody");
        field("hiredOn").fill("2014-10-07");
        move("courses", "source", "ALG Algebra");
        press("saveAndContinue");
        assertThat(page.locator("[id='form:emailError']")).containsText("email");
        assertThat(box("courses", "target")).hasText(new String[] {"ALG Algebra"});
        field("email").fill("grace@example.org");
        press("saveAndContinue");
        told("The teacher “T-1 Grace Hopper” was saved.");
        assertThat(box("courses", "target")).hasText(new String[] {"ALG Algebra"});
        press("saveAndAdd");
        assertThat(field("number")).hasValue("");
        field("number").fill("t-1");
        field("name").fill("Somebody else");
        press("save");
        assertThat(page.locator("#errors")).containsText("t-1");
        field("number").fill("T-2");
        press("save");
        told("The teacher “T-2 Somebody else” was saved.");
    }

    private void list() {
        page.navigate("/teacher/list?q=hopper&hiredOn=2014");
        assertThat(page.locator("#rows_data tr")).hasCount(1);
        assertThat(page.locator("#rows_data")).containsText("grace@example.org");
        var download = page.waitForDownload(page.locator("#export")::click);
        assertThat(download.suggestedFilename()).startsWith("teachers-");
        var cells = CellsPage.open(page, "teacher", "");
        cells.cell("T-2", "name").fill("Edsger Dijkstra");
        cells.save();
        told("One teacher was changed.");
        assertThat(page.locator("#rows_data")).containsText("Edsger Dijkstra");
    }

    private void open(String list, String label) {
        page.navigate(list);
        page.locator("#rows_data a")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/edit\\?.*"));
    }

    /** From the other end: the course's page has a box with its teachers. */
    private void links() {
        open("/course/list", "ALG");
        page.locator("details.group > summary")
                .filter(new Locator.FilterOptions().setHasText("Teachers"))
                .click();
        assertThat(box("teachers", "target")).hasText(new String[] {"T-1 Grace Hopper"});
        move("teachers", "target", "T-1");
        move("teachers", "source", "T-2 Edsger Dijkstra");
        press("saveAndContinue");
        told("The course “ALG Algebra” was saved.");
        assertThat(box("teachers", "target")).hasText(new String[] {"T-2 Edsger Dijkstra"});
        open("/teacher/list", "T-1");
        assertThat(box("courses", "target")).hasCount(0);
        move("courses", "source", "ALG Algebra");
        move("courses", "source", "BOT Botany");
        press("saveAndContinue");
        told("The teacher “T-1 Grace Hopper” was saved.");
    }

    private void conflict() {
        open("/teacher/list", "T-1");
        try (var other = page.context().newPage()) {
            other.navigate(page.url());
            other.locator("[id='form:email']").fill("theirs@example.org");
            other.locator("[id='form:saveAndContinue']").click();
            assertThat(other.locator("#messages")).containsText("was saved");
        }
        field("email").fill("mine@example.org");
        move("courses", "target", "BOT Botany");
        press("save");
        assertThat(page.locator("[id='form:conflicts']"))
                .containsText(Pattern.compile("grace@.*theirs@.*mine@", Pattern.DOTALL));
        page.getByLabel("mine").check();
        press("resolve");
        told("The teacher “T-1 Grace Hopper” was saved.");
        assertThat(field("email")).hasValue("mine@example.org");
        assertThat(box("courses", "target")).hasText(new String[] {"ALG Algebra"});
    }

    private void copyAndDraft() {
        field("number").fill("T-3");
        field("name").fill("Alan Turing");
        press("saveAsNew");
        told("“T-3 Alan Turing” was saved as a new teacher.");
        assertThat(box("courses", "target")).hasText(new String[] {"ALG Algebra"});
        field("name").fill("Alan M. Turing");
        move("courses", "target", "ALG Algebra");
        page.evaluate("() => { window.matriculaDraft.keep(); window.matriculaLeft = true; }");
        new DeskPage(page).reload();
        assertThat(box("courses", "target")).hasCount(1);
        new DraftPart(page).putBack();
        assertThat(field("name")).hasValue("Alan M. Turing");
        assertThat(box("courses", "target")).hasCount(0);
        new DeskPage(page).quiet();
        press("save");
        told("The teacher “T-3 Alan M. Turing” was saved.");
    }

    /** Lectures, which refer to a course and perhaps to a teacher. */
    private void references() {
        page.navigate("/lecture/edit");
        field("number").fill("L-1");
        field("course").fill("nothing");
        press("saveAndContinue");
        assertThat(page.locator("[id='form:courseError']")).containsText("“nothing” was not found");
        field("course").fill("");
        press("saveAndContinue");
        assertThat(page.locator("[id='form:courseError']")).containsText("Course");
        field("course").pressSequentially("bot");
        assertThat(page.locator("#lecture-course-suggested option")).hasCount(1);
        field("teacher").fill("alan");
        press("saveAndContinue");
        told("The lecture “L-1” was saved.");
        assertThat(field("course")).hasValue("BOT");
        assertThat(field("teacher")).hasValue("T-3");
        assertThat(page.locator(".referenced").first()).hasText("BOT Botany");
        field("teacher").fill("");
        field("course").fill("ALG");
        press("save");
        told("The lecture “L-1” was saved.");
        page.navigate("/lecture/list?course=ALG");
        assertThat(page.locator("#rows_data tr")).hasCount(1);
        open("/course/list", "ALG");
        page.locator("#delete").click();
        assertThat(page.locator("main")).containsText("lecture");
        page.navigate("/history/list?kind=lecture");
        assertThat(page.locator("#actions")).containsText("BOT Botany");
        open("/lecture/list", "L-1");
        page.locator("#delete").click();
        press("delete");
        told("The lecture “L-1” was deleted.");
    }

    private void deletionAndHistory() {
        open("/teacher/list", "T-1");
        page.locator("#delete").click();
        assertThat(page.locator("main")).containsText("This also deletes one link with a course, which stays");
        assertThat(page.locator(".along")).containsText("ALG Algebra");
        press("delete");
        told("The teacher “T-1 Grace Hopper” was deleted.");
        open("/course/list", "ALG");
        page.locator("#history").click();
        assertThat(page.locator("#actions tbody tr").first()).containsText("T-1 Grace Hopper");
        page.navigate("/history/list?kind=teacher");
        page.locator("#actions tbody tr").first().locator("a[href*='restore']").click();
        assertThat(page.locator("main")).containsText("ALG Algebra");
        page.locator("main form")
                .getByText("Restore", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        told("T-1 Grace Hopper is back.");
        assertThat(box("courses", "target")).hasText(new String[] {"ALG Algebra"});
    }

    private void selected() {
        page.navigate("/teacher/list");
        page.getByLabel("Select T-1").check();
        page.getByLabel("Select T-3").check();
        page.locator("#chosen")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        page.locator("[id='deletion:typed']").fill("2");
        page.locator("[id='deletion:delete']").click();
        told("2 teachers were deleted.");
        assertThat(page.locator("#rows_data tr")).hasCount(1);
    }
}

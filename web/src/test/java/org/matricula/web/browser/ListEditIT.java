package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.As;
import org.matricula.web.browser.page.CellsPage;
import org.matricula.web.browser.page.DeskPage;
import org.matricula.web.browser.page.DraftPart;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.StudentListPage;

/** A17, A21: rows are edited in their list. */
@BrowserTest
class ListEditIT {

    private static final String EDIT = "#edit-rows";

    private final List<String> asked = new CopyOnWriteArrayList<>();

    private void stay(Dialog dialog) {
        asked.add(dialog.type());
        dialog.dismiss();
    }

    private static EnrollmentListPage listOf(School.SeededStudent student, Visitor someone) {
        var list = new EnrollmentListPage(someone.page());
        list.openAt(state(student));
        return list;
    }

    private static String state(School.SeededStudent student) {
        return "student=" + student.number() + "&sort=code&rows=25";
    }

    private static CellsPage edit(School.SeededStudent student, Visitor someone) {
        return CellsPage.open(someone.page(), "enrollment", state(student));
    }

    /** Saves with the fields as they stand and one more value, as no page sends it; the answer. */
    private static String post(Visitor someone, Locator field, String value) {
        return (String) someone.page().evaluate("""
                        async ([name, value]) => {
                          const form = document.getElementById('form'), data = new URLSearchParams(new FormData(form));
                          data.set(name, value);
                          data.set('form:save', 'form:save');
                          return await (await fetch(form.action, { method: 'POST', body: data })).text();
                        }""", List.of(field.getAttribute("name"), value));
    }

    @Test
    void A17_rows_are_changed_by_keyboard_with_one_save_and_the_list_is_as_it_was(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var list = listOf(student, ada);
        var before = ada.page().url();
        ada.page().locator(EDIT).click();
        var cells = new CellsPage(ada.page());
        assertThat(cells.rows()).hasCount(3);
        assertThat(cells.cell("C-001", "grade"))
                .hasAttribute("aria-label", "Grade, " + student.number() + " " + student.name() + " C-001 Physics 1");

        // WHEN Enter goes down, Esc puts back, and Ctrl and Enter save
        cells.cell("C-001", "grade").selectOption("B");
        cells.cell("C-001", "grade").press("Enter");
        assertThat(cells.cell("C-002", "grade")).isFocused();
        cells.cell("C-002", "grade").selectOption("A");
        cells.cell("C-003", "status").selectOption("COMPLETED");
        assertThat(cells.unsaved()).containsText("Rows changed and not saved yet: 3");
        cells.cell("C-002", "grade").press("Escape");
        assertThat(cells.cell("C-002", "grade")).hasValue("B");
        assertThat(cells.unsaved()).containsText("Rows changed and not saved yet: 2");
        cells.cell("C-003", "endedOn").fill("2040-06-30");
        cells.cell("C-003", "endedOn").press("Control+Enter");

        // THEN
        assertThat(list.messages()).hasText("2 enrollments were changed.");
        assertThat(ada.page()).hasURL(before);
        assertThat(list.column("Grade")).containsExactly("B", "B", "–");
        assertThat(list.column("Status")).containsExactly("Active", "Active", "Completed");
        assertThat(list.column("Ended")).containsExactly("–", "–", "2040-06-30");

        // WHEN
        ada.page().locator(EDIT).click();
        cells.save();

        // THEN
        assertThat(list.messages()).hasText("Nothing was changed.");
    }

    @Test
    void A17_a_wrong_value_is_told_at_its_cell_and_all_that_was_typed_is_kept(Visitor ada) {
        // GIVEN
        var student = School.freshStudent();
        var cells = CellsPage.open(ada.page(), "student", "q=" + student.number());
        var name = cells.cell(student.number(), "name");
        var age = cells.cell(student.number(), "age");

        // WHEN
        name.fill("Cell Name");
        age.fill("old");
        cells.save();

        // THEN
        assertThat(cells.error(age)).hasText("Age “old” must be a whole number.");
        assertThat(cells.errors())
                .containsText(student.number() + " " + student.name() + ": Age “old” must be a whole number.");
        assertThat(age).isFocused();
        assertThat(age).hasValue("old");
        assertThat(age).hasAttribute("aria-invalid", "true");
        assertThat(name).hasValue("Cell Name");

        // WHEN they come from no keyboard
        for (var forged : List.of("", "x".repeat(101), "a\u0007b", "a\u202Eb\u0000")) {
            assertThat(post(ada, name, forged)).contains("Nothing was saved. Please correct", ": Name “");
        }

        // WHEN
        age.fill("41");
        cells.save();

        // THEN
        var list = new StudentListPage(ada.page());
        assertThat(list.messages()).hasText("One student was changed.");
        list.openAt("q=" + student.number());
        assertThat(list.column("Name")).containsExactly("Cell Name");
        assertThat(list.column("Age")).containsExactly("41");
    }

    @Test
    void A17_what_was_not_offered_is_refused(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var cells = edit(student, ada);
        var grade = cells.cell("C-003", "grade");

        // THEN neither a grade outside of the scale nor a row that the page did not show
        assertThat(post(ada, grade, "Z\u202E")).contains("is not one of the choices", "Z\uFFFD");
        grade.evaluate("field => { field.name = field.name.replace(':2:', ':7:') }");
        post(ada, grade, "A");
        assertThat(listOf(student, ada).column("Grade")).containsExactly("A", "B", "–");
    }

    @Test
    void A17_what_someone_else_did_refuses_all_by_name_and_keeps_what_was_typed(Visitor ada, Visitor bo) {
        // GIVEN two at the same rows
        var student = School.gradedStudent();
        var mine = edit(student, ada);
        mine.cell("C-001", "grade").selectOption("C");
        mine.cell("C-002", "grade").selectOption("D");
        mine.cell("C-003", "grade").selectOption("F");

        // WHEN he withdraws one, and removes another
        var theirs = edit(student, bo);
        theirs.cell("C-001", "status").selectOption("WITHDRAWN");
        theirs.save();
        var list = listOf(student, bo);
        ticked(bo, "C-002").check();
        list.chosen().go("Remove").press("Remove");
        assertThat(list.messages()).containsText("removed");
        mine.save();

        // THEN
        assertThat(mine.error(mine.cell("C-001", "grade")))
                .containsText("Someone else changed this row in the meantime (Status: Active → Withdrawn).");
        assertThat(mine.messages()).containsText("C-002 Latin 2: someone else deleted this row in the meantime.");
        assertThat(mine.cell("C-001", "grade")).hasValue("C");
        assertThat(mine.cell("C-001", "status")).hasValue("WITHDRAWN");
        assertThat(mine.row("C-002").locator("select, input")).hasCount(0);
        assertThat(listOf(student, bo).column("Grade")).containsExactly("A", "–");

        // WHEN she decides to
        mine.save();

        // THEN
        var now = listOf(student, ada);
        assertThat(now.column("Grade")).containsExactly("C", "F");
        assertThat(now.column("Status")).containsExactly("Withdrawn", "Active");
    }

    private static Locator ticked(Visitor someone, String code) {
        return someone.page()
                .locator("tr", new Page.LocatorOptions().setHasText(code))
                .locator("[name=row]");
    }

    @Test
    void A21_edits_and_actions_never_meet_and_neither_is_lost_unasked(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        listOf(student, ada);
        ada.page().onDialog(this::stay);

        // WHEN rows are ticked
        ticked(ada, "C-002").check();
        ada.page().locator(EDIT).click();

        // THEN
        assertThat(asked).containsExactly("confirm");
        assertThat(ticked(ada, "C-002")).isChecked();

        // WHEN they are not
        ticked(ada, "C-002").uncheck();
        ada.page().locator(EDIT).click();
        var cells = new CellsPage(ada.page());
        cells.cell("C-003", "grade").selectOption("A");

        // THEN there is nothing but the save, and leaving asks
        assertThat(cells.buttons()).hasCount(1);
        ada.page().locator("#cancel").click();
        ada.page().waitForCondition(() -> asked.size() > 1);
        assertThat(asked).containsExactly("confirm", "beforeunload");
        assertThat(cells.cell("C-003", "grade")).hasValue("A");

        // WHEN nothing differs any more
        cells.cell("C-003", "grade").press("Escape");
        ada.page().locator("#cancel").click();

        // THEN
        assertThat(ada.page()).hasURL(EnrollmentListPage.PATH + "?" + state(student));
        assertThat(asked).hasSize(2);
    }

    @Test
    void A21_what_was_typed_is_offered_again_in_its_row(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var cells = edit(student, ada);
        cells.cell("C-003", "grade").selectOption("A");

        // WHEN
        cells.reload();
        assertThat(cells.cell("C-003", "grade")).hasValue("");
        new DraftPart(ada.page()).putBack();

        // THEN
        assertThat(cells.cell("C-003", "grade")).hasValue("A");
        assertThat(cells.unsaved()).containsText("Rows changed and not saved yet: 1");
        cells.save();
        assertThat(new EnrollmentListPage(ada.page()).messages()).hasText("One enrollment was changed.");
    }

    @Test
    void A17_it_is_offered_to_those_who_may_change_the_rows(@As(Staff.GRADER) Visitor gil) {
        // GIVEN somebody who may change enrollments, and no students
        listOf(School.gradedStudent(), gil);
        assertThat(gil.page().locator(EDIT)).isVisible();
        new StudentListPage(gil.page()).openAt("q=lister");
        assertThat(gil.page().locator(EDIT)).hasCount(0);

        // THEN
        gil.expectComplaint("403");
        CellsPage.open(gil.page(), "student", "q=lister");
        assertThat(new DeskPage(gil.page()).heading()).hasText("Not allowed");
    }
}

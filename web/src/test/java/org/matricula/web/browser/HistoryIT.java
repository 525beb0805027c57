package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.DeletionPage;
import org.matricula.web.browser.page.HistoryPage;
import org.matricula.web.browser.page.StudentPage;

/** A47 to A49, C10 to C12: what was changed can be read, searched and taken along, and a deletion can be taken back. */
@BrowserTest
class HistoryIT {

    @Test
    void A48_the_history_of_a_student_tells_each_field_and_link_with_old_and_new(Visitor ada) {
        // GIVEN a student with three enrollments is renamed, gets a course and loses one
        var someone = School.gradedStudent();
        var student = StudentPage.open(ada.page(), someone.id());
        student.name().fill("Renamed Person");
        student.table().grade("C-003").selectOption("A");
        student.pick("C-301");
        student.quiet();
        student.saveAndContinue();

        // WHEN
        ada.page().locator("#history").click();

        // THEN it is one action of hers, made on this page
        var history = new HistoryPage(ada.page());
        assertThat(history.actions()).hasCount(1);
        assertThat(history.actions().first())
                .containsText("Student changed: %s Renamed Person".formatted(someone.number()));
        assertThat(history.actions().first()).containsText("Name %s → Renamed Person".formatted(someone.name()));
        assertThat(history.actions().first()).containsText("Grade – → A");
        assertThat(history.actions().first()).containsText("Enrollment created:");
        assertThat(history.actions().first()).containsText("/student/edit");
        assertThat(history.actions().first()).containsText("ada");
    }

    @Test
    void A49_the_start_page_shows_what_one_did_last(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.name().fill("Recently Renamed");
        student.saveAndContinue();

        // WHEN
        ada.page().navigate("/");

        // THEN
        assertThat(new HistoryPage(ada.page())
                        .actions()
                        .filter(new Locator.FilterOptions().setHasText("Recently Renamed")))
                .hasCount(1);
    }

    @Test
    void C12_a_deleted_student_is_restored_with_links_and_grades(Visitor ada) {
        // GIVEN
        var someone = School.gradedStudent();
        var deletion = DeletionPage.open(ada.page(), DeletionPage.STUDENT, someone.id());
        deletion.typed().fill(someone.number());
        deletion.delete();
        assertThat(deletion.messages()).containsText("was deleted.");

        // WHEN
        var history = HistoryPage.openAt(ada.page(), "student=" + someone.id());
        history.restore("Student deleted");
        assertThat(ada.page().locator("#form")).containsText("3 enrollments come back with it");
        history.agree();

        // THEN the page of the student is there again, with its number, its links and their grades
        var student = new StudentPage(ada.page());
        assertThat(student.messages()).containsText("is back, with 3 enrollments.");
        assertThat(student.name()).hasValue(someone.name());
        assertThat(student.table().grade("C-001")).hasValue("A");
        assertThat(HistoryPage.openAt(ada.page(), "student=" + someone.id())
                        .actions()
                        .first())
                .containsText("Student restored");
    }

    @Test
    void what_is_there_cannot_be_restored_a_second_time(Visitor ada, Visitor bo) {
        // GIVEN both see the deletion
        var someone = School.gradedStudent();
        var deletion = DeletionPage.open(ada.page(), DeletionPage.STUDENT, someone.id());
        deletion.typed().fill(someone.number());
        deletion.delete();
        assertThat(deletion.messages()).containsText("was deleted.");
        var hers = HistoryPage.openAt(ada.page(), "student=" + someone.id());
        hers.restore("Student deleted");
        var his = HistoryPage.openAt(bo.page(), "student=" + someone.id());
        his.restore("Student deleted");
        assertThat(bo.page().locator("#form")).isVisible();
        hers.agree();
        assertThat(hers.messages()).containsText("is back");

        // WHEN
        his.agree();

        // THEN
        assertThat(his.messages()).containsText("already exists");
    }

    @Test
    void an_action_on_several_rows_is_undone_once_it_is_decided_what_was_changed_since(Visitor ada, Visitor bo) {
        // GIVEN she renames a student and gives a grade in one save, and he renames the student again
        var someone = School.gradedStudent();
        var hers = StudentPage.open(ada.page(), someone.id());
        hers.name().fill("Her Name");
        hers.table().grade("C-003").selectOption("A");
        hers.saveAndContinue();
        var his = StudentPage.open(bo.page(), someone.id());
        his.name().fill("His Name");
        his.saveAndContinue();
        var history = HistoryPage.openAt(ada.page(), "student=" + someone.id());
        history.actions().nth(1).getByText("Undo this action").click();
        assertThat(ada.page().locator("#form")).containsText("1 enrollment will get the former values");
        assertThat(ada.page().locator("#form"))
                .containsText("before " + someone.name() + ", then Her Name, now His Name");

        // WHEN she decides nothing
        ada.page().locator("[id='form:undo']").click();

        // THEN
        assertThat(history.messages()).containsText("Decide what to do with");

        // WHEN
        ada.page().getByLabel("Keep it as it is now").check();
        ada.page().locator("[id='form:undo']").click();

        // THEN the grade is gone again, and his name stays
        assertThat(history.messages()).containsText("1 set back, 0 restored, 1 kept");
        var student = StudentPage.open(ada.page(), someone.id());
        assertThat(student.name()).hasValue("His Name");
        assertThat(student.table().grade("C-003")).hasValue("");
        assertThat(HistoryPage.openAt(ada.page(), "student=" + someone.id())
                        .actions()
                        .first())
                .containsText("Undid the action of");
    }

    @Test
    void history_is_searched_and_taken_along_as_a_file(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.name().fill("Sought Person");
        student.saveAndContinue();
        var history = HistoryPage.openAt(ada.page(), "q=sought+person&kind=student&by=ada");
        assertThat(history.actions()).hasCount(1);

        // WHEN
        var file = ada.page().request().get(history.export().getAttribute("href"));

        // THEN
        assertThat(file.headers()).containsEntry("content-type", "text/csv;charset=UTF-8");
        assertThat(new String(file.body(), StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("\uFEFFdone_at,"))
                .last()
                .asString()
                .contains("Sought Person");
        assertThat(HistoryPage.openAt(ada.page(), "q=sought+person&kind=course").actions())
                .hasCount(0);
    }

    @Test
    void a_filter_that_says_nothing_is_told_and_left_out(Visitor ada) {
        var history = HistoryPage.openAt(ada.page(), "from=yesterday&kind=house&student=-1&page=x&q=%25");
        assertThat(history.messages()).containsText("Unknown value “yesterday” of the filter “from”");
        assertThat(history.messages()).containsText("Unknown value “house” of the filter “kind”");
        assertThat(history.messages()).containsText("Unknown value “-1” of the filter “student”");
    }

    @Test
    void what_was_never_deleted_is_told(Visitor ada) {
        ada.expectComplaint("404");
        ada.page().navigate(HistoryPage.RESTORE + "?change=" + School.FIRST_ID);
        assertThat(ada.page().locator("h1")).hasText("There is no such page");
        assertThat(ada.page().locator("main"))
                .containsText("The value “" + School.FIRST_ID + "” of the parameter “change”");
    }
}

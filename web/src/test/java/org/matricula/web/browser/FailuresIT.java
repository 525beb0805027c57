package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.StudentPage;

/** Users get a clear answer when rows are locked, or when the database connection breaks during a commit. */
@BrowserTest
class FailuresIT {

    private static final String LOCKED = FaultyDriver.LOCKED + "FOR UPDATE";
    private static final String TRY_AGAIN =
            "Someone else is saving the same data right now. Your input is kept: save again.";
    private static final String UNCERTAIN =
            "It is not certain whether your change was saved. Check before you repeat it.";

    /** Presses it while the database fails, and waits for the answer. */
    private static int answer(Premises premises, String fault, Page page, Runnable press) {
        return premises.desk().failing(fault, () -> page.waitForResponse(
                        each -> "POST".equals(each.request().method()), press)
                .status());
    }

    private static void expectReadableOnPhone(Visitor ada) {
        Accessibility.expectReadable(ada);
        ada.page().setViewportSize(360, 740);
        assertThat(EveryPageIT.wider(ada)).isEmpty();
    }

    @Test
    void a_form_whose_row_others_hold_keeps_what_was_typed_and_is_saved_by_the_next_press(
            Visitor ada, Premises premises) {
        // GIVEN
        var supplies = new Supplies(new PlainBrowser(premises.desk(), ada));
        var name = Supplies.name();
        var student = StudentPage.open(ada.page(), Long.parseLong(supplies.student(name)));
        student.name().fill(name + "-typed");

        // WHEN
        int status = answer(premises, LOCKED, ada.page(), student::pressSave);

        // THEN
        assertThat(status).isEqualTo(200);
        assertThat(student.messages()).containsText(TRY_AGAIN);
        assertThat(student.name()).hasValue(name + "-typed");
        expectReadableOnPhone(ada);
        student.saveAndContinue();
        assertThat(student.name()).hasValue(name + "-typed");
    }

    @Test
    void a_form_whose_commit_got_lost_says_so_keeps_what_was_typed_and_makes_nothing_twice(
            Visitor ada, Premises premises) {
        // GIVEN
        var name = Supplies.name();
        var student = StudentPage.openNew(ada.page());
        student.name().fill(name);
        student.age().fill("20");

        // WHEN
        int status = answer(premises, FaultyDriver.LOST_COMMIT, ada.page(), student::pressSave);

        // THEN
        assertThat(status).isEqualTo(200);
        assertThat(student.messages()).containsText(UNCERTAIN);
        assertThat(student.name()).hasValue(name);
        assertThat(student.age()).hasValue("20");
        expectReadableOnPhone(ada);

        // WHEN it is sent once more
        student.pressSave();

        // THEN
        assertThat(student.messages()).containsText("is already saved");
        var list = new PlainBrowser(premises.desk(), ada).get("/student/list?q=" + name);
        assertThat(list.page().select("tbody tr:contains(" + name + ")")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/student/edit, name, INTO student",
        "/course/edit, code, INTO course",
        "/grade/edit, code, INTO grade",
        "/list/saved?of=course&list=q%3Dc, name, INTO saved_list"
    })
    void every_form_that_makes_something_new_tells_both_and_keeps_what_was_typed(
            String path, String field, String statement, Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var name = Supplies.name();
        var typed = path.startsWith("/course")
                ? Map.of("form:code", name, "form:name", name)
                : Map.of("form:" + field, name);
        var form = browser.get(path);

        // WHEN
        var held = premises.desk()
                .failing(FaultyDriver.LOCKED + statement, () -> browser.send(form, "form", "form:save", typed));
        var lost =
                premises.desk().failing(FaultyDriver.LOST_COMMIT, () -> browser.send(held, "form", "form:save", typed));

        // THEN
        assertThat(held.said()).contains(TRY_AGAIN);
        assertThat(lost.said()).contains(UNCERTAIN);
        assertThat(List.of(held, lost)).allSatisfy(each -> {
            assertThat(each.status()).isEqualTo(200);
            assertThat(each.value("form:" + field)).isEqualTo(name);
        });

        // WHEN
        var again = browser.send(lost, "form", "form:save", typed);

        // THEN
        assertThat(again.said()).containsAnyOf("already saved", "The list was saved as");
    }

    @Test
    void a_cell_of_the_roster_tells_both_and_keeps_what_was_typed(Visitor ada, Premises premises) {
        // GIVEN
        var supplies = new Supplies(new PlainBrowser(premises.desk(), ada));
        var course = CoursePage.open(ada.page(), Long.parseLong(supplies.of("course")));
        var row = course.roster().rows().first();
        var grade = row.locator("[data-cell=grade]");

        // WHEN, THEN
        grade.fill("A");
        assertThat(answer(premises, LOCKED, ada.page(), () -> grade.press("Enter")))
                .isEqualTo(200);
        assertThat(row.locator(".mark")).containsText("Someone else saved at the same moment.");
        assertThat(grade).hasValue("A");
        grade.press("Enter");
        assertThat(row.locator(".mark")).containsText("Grade saved");

        // WHEN, THEN
        grade.fill("B");
        assertThat(answer(premises, FaultyDriver.LOST_COMMIT, ada.page(), () -> grade.press("Enter")))
                .isEqualTo(200);
        assertThat(row.locator(".mark")).containsText("It is not certain whether this was saved.");
        assertThat(grade).hasValue("B");
        expectReadableOnPhone(ada);
        grade.press("Enter");
        assertThat(row.locator(".mark")).not().containsText("It is not certain");
        course.quiet();
        course.reload();
        assertThat(grade).hasValue("B");
    }

    @ParameterizedTest
    @CsvSource({"/student/edit?id=", "/student/delete?id="})
    void a_page_whose_data_others_hold_is_answered_with_try_again(String path, Visitor ada, Premises premises) {
        // GIVEN
        ada.expectComplaint("503");
        var id = new Supplies(new PlainBrowser(premises.desk(), ada)).student(Supplies.name());

        // WHEN
        var answer = premises.desk()
                .failing(FaultyDriver.LOCKED + "FROM student", () -> ada.page().navigate(path + id));

        // THEN
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("Try again in a moment").doesNotContain("\tat ");
        expectReadableOnPhone(ada);
    }

    @Test
    void a_deletion_whose_commit_got_lost_is_answered_with_what_to_do(Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var id = new Supplies(browser).student(Supplies.name());
        var question = browser.get("/student/delete?id=" + id);

        // WHEN
        var answer = premises.desk()
                .failing(FaultyDriver.LOST_COMMIT, () -> browser.send(question, "form", "form:delete", Map.of()));

        // THEN
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().text()).contains(UNCERTAIN);
        assertThat(answer.body()).doesNotContain("\tat ");
    }
}

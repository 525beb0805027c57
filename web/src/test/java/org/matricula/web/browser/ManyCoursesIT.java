package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.StudentPage;

/** A student with 300 courses: a move sends and draws what it changes, and leaves alone what stands in the other rows. */
@BrowserTest
class ManyCoursesIT {

    private static boolean isFaces(Response response) {
        return "POST".equals(response.request().method());
    }

    @Test
    void a_pick_adds_its_row_to_300_others_and_all_of_them_are_saved(Visitor ada) {
        // GIVEN values typed in rows far apart, and one of these rows struck through
        var student = StudentPage.open(ada.page(), School.busyStudent().id());
        assertThat(student.table().rows()).hasCount(300);
        student.table().give("C-007", "A-");
        student.table().enrolledOn("C-299").fill("2026-12-24");
        student.table().give("C-150", "F");
        student.table().remove("C-150");
        student.table().expectRemoved("C-150");
        student.picker().find("C-310");

        // WHEN a course is picked, and another value is typed before the answer is there
        ada.holdAnswers();
        student.picker().choose("C-310");
        student.table().give("C-008", "B+");
        student.table().enrolledOn("C-298").focus();
        var answer = ada.page().waitForResponse(ManyCoursesIT::isFaces, ada::letGo);
        ada.holdNoMore();

        // THEN the answer has the new row and no other, and the rows that were there are the same as before
        student.table().expectNew("C-310");
        assertThat(answer.text()).contains("C-310 ").doesNotContain("C-007 ");
        assertThat(student.table().rows()).hasCount(301);
        assertThat(student.table().row("C-310").locator(".ui-column-title"))
                .hasText(new String[] {"Course", "Grade", "Status", "Enrolled", "Ended", "Remove"});
        assertThat(student.table().enrolledOn("C-298")).isFocused();
        expectValues(student);

        // WHEN the struck row is brought back, the new one gets a grade, and all is saved
        student.table().act("C-150").click();
        student.table().expectPlain("C-150");
        assertThat(student.table().grade("C-150")).hasValue("F");
        student.table().give("C-310", "D");
        student.quiet();
        student.saveAndContinue();

        // THEN every value stands in its own row
        assertThat(student.table().rows()).hasCount(301);
        expectValues(student);
        assertThat(student.table().grade("C-150")).hasValue("F");
        assertThat(student.table().grade("C-310")).hasValue("D");
        assertThat(student.table().grade("C-009")).hasValue("");
    }

    private static void expectValues(StudentPage student) {
        assertThat(student.table().grade("C-007")).hasValue("A-");
        assertThat(student.table().grade("C-008")).hasValue("B+");
        assertThat(student.table().enrolledOn("C-299")).hasValue("2026-12-24");
    }

    @Test
    void what_was_typed_before_a_removal_survives_a_save_that_failed(Visitor ada) {
        // GIVEN a row that was graded and then removed
        var student = StudentPage.open(ada.page(), School.freshStudent().id());
        student.table().give("C-010", "A");
        student.table().remove("C-010");
        student.table().expectRemoved("C-010");
        student.name().fill("");
        student.quiet();

        // WHEN the save fails and the removal is taken back
        student.pressSave();
        assertThat(ada.page().locator("#errors")).containsText("Name");
        student.table().act("C-010").click();
        student.table().expectPlain("C-010");

        // THEN the grade is there again
        assertThat(student.table().grade("C-010")).hasValue("A");
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.ChosenPage;
import org.matricula.web.browser.page.EnrollmentListPage;

/** Rows that were chosen stay chosen while the list is paged, sorted and searched, until they are let go or something is done with them. */
@BrowserTest
class ChosenAcrossPagesIT {

    private static EnrollmentListPage open(Visitor ada, String state) {
        var list = new EnrollmentListPage(ada.page());
        list.openAt(state);
        return list;
    }

    @Test
    void chosen_rows_of_other_pages_go_along_with_the_action(Visitor ada) {
        // GIVEN one chosen row on each of two pages
        var student = School.gradedStudent();
        var state = "student=" + student.number() + "&rows=1";
        var list = open(ada, state);
        list.chosen().tickPage();
        list.turnTo(2);
        assertThat(list.chosen().count()).hasText("1 selected, 1 of them not on this page");
        list.chosen().tickPage();

        // WHEN the list is sorted, and paged again
        list.sortBy("Course");
        assertThat(list.chosen().count()).containsText("2 selected");
        list.turnTo(3);
        assertThat(list.chosen().count()).containsText("2 selected");
        var page = list.chosen().go("Grade");

        // THEN
        assertThat(page.rows()).hasCount(2);
        page.field("Grade").selectOption("C");
        page.press("Grade");
        assertThat(list.messages()).containsText("2");

        // THEN nothing is chosen any more
        assertThat(list.chosen().count()).hasText("0 selected");
    }

    @Test
    void the_selection_is_kept_on_the_way_back_and_cleared_by_its_button(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var list = open(ada, "student=" + student.number() + "&rows=1");
        list.chosen().tickPage();
        list.turnTo(2);

        // WHEN the action is left without doing anything
        list.chosen().go("Grade").backFrom(ChosenPage.ENROLLMENTS);

        // THEN
        assertThat(list.chosen().count()).hasText("1 selected, 1 of them not on this page");

        // WHEN
        list.chosen().clear();

        // THEN
        assertThat(list.chosen().count()).hasText("0 selected");
        list.turnTo(1);
        assertThat(list.chosen().count()).hasText("0 selected");
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CoursePage;

/** Input in the roster is kept while its table is being replaced. */
@BrowserTest
class RosterUnderWayIT {

    private static CoursePage open(Visitor ada, String searched, int rows) {
        var course = CoursePage.open(ada.page(), School.bigCourse().id());
        course.roster().sortBy("Number");
        assertThat(course.roster().row("S-00000")).isVisible();
        course.roster().search(searched, rows);
        course.quiet();
        return course;
    }

    private static CoursePage openSorting(Visitor ada, String searched) {
        var course = open(ada, searched, 10);
        ada.holdAnswers();
        course.roster().sortBy("Name");
        ada.awaitHeld();
        return course;
    }

    private static void type(Visitor ada, CoursePage course, String number, String text) {
        course.roster().grade(number).focus();
        ada.page().keyboard().press("Control+a");
        ada.page().keyboard().type(text);
    }

    @Test
    void a_search_typed_before_the_page_is_complete_is_answered(Visitor ada) {
        ada.typesEarly("form:rosterSearch", "S-0170");
        var course = CoursePage.open(ada.page(), School.bigCourse().id());
        assertThat(course.roster().rows()).hasCount(10);
    }

    @Test
    void a_grade_entered_before_the_page_is_complete_is_saved(Visitor ada) {
        // GIVEN a page whose script is slow to arrive
        var held = new ArrayList<Route>();
        ada.page().route("**/roster.js*", held::add);
        ada.page()
                .navigate(
                        CoursePage.PATH + "?id=" + School.gradedCourse().id(),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        var course = new CoursePage(ada.page());
        var number = "S-00000";

        // WHEN
        course.roster().type(number, "D");
        ada.page().waitForCondition(() -> !held.isEmpty());
        assertThat(course.roster().mark(number)).isEmpty();
        held.get(0).resume();

        // THEN
        assertThat(course.roster().mark(number)).containsText("Grade saved");
        ada.holdNoMore();
        course.reload();
        assertThat(course.roster().grade(number)).hasValue("D");
    }

    @Test
    void typing_goes_on_where_it_was(Visitor ada) {
        // GIVEN a table that is being sorted
        var course = openSorting(ada, "S-0170");

        // WHEN half a grade is typed, the table is drawn, and the other half is typed
        type(ada, course, "S-01704", "B");
        ada.letGo();
        assertThat(course.roster().rows().first()).containsText("Amira Dahl 1704");
        ada.holdNoMore();
        assertThat(course.roster().grade("S-01704")).isFocused();
        ada.page().keyboard().type("+");
        assertThat(course.roster().grade("S-01704")).hasValue("B+");
        ada.page().keyboard().press("Enter");

        // THEN the whole grade is saved
        assertThat(course.roster().mark("S-01704")).containsText("Grade saved");
        course.reload();
        course.roster().search("S-0170", 10);
        assertThat(course.roster().grade("S-01704")).hasValue("B+");
    }

    @Test
    void a_grade_whose_row_left_the_page_is_saved(Visitor ada) {
        // GIVEN a search that is under way
        var course = open(ada, "S-0181", 10);
        ada.holdAnswers();
        ada.page().locator("[id='form:rosterSearch']").fill("S-0182");
        ada.awaitHeld();

        // WHEN a grade is typed into a row that the search does not find
        type(ada, course, "S-01815", "C");
        ada.letGo();
        assertThat(course.roster().row("S-01820")).isVisible();
        ada.holdNoMore();
        course.quiet();

        // THEN it is saved
        course.reload();
        course.roster().search("S-0181", 10);
        assertThat(course.roster().grade("S-01815")).hasValue("C");
    }

    @Test
    void a_text_that_is_refused_stands_in_its_cell(Visitor ada) {
        // GIVEN a table that is being sorted
        var course = openSorting(ada, "S-0191");

        // WHEN something is entered that is no grade
        type(ada, course, "S-01916", "Zebra");
        ada.page().keyboard().press("Enter");
        ada.letGo();
        ada.letGo();
        ada.holdNoMore();

        // THEN it is told, and the text can be mended
        assertThat(course.roster().mark("S-01916")).containsText("“Zebra” is not a grade of the scale.");
        assertThat(course.roster().grade("S-01916")).hasValue("Zebra");
        course.roster().grade("S-01916").press("Escape");
        course.quiet();
    }

    @Test
    void a_phone_offers_what_to_sort_by(Visitor ada) {
        // GIVEN a narrow screen
        ada.page().setViewportSize(390, 844);
        var course = open(ada, "S-0200", 10);

        // WHEN it is sorted by name
        course.roster().sortBy("Name");

        // THEN the first name stands first
        assertThat(course.roster().rows().first()).containsText("Amira");
    }

    @Test
    void half_a_date_stays_in_its_cell_when_the_table_is_drawn_anew(Visitor ada) {
        // GIVEN a table that is being sorted
        var course = openSorting(ada, "S-0172");
        var date = course.roster().row("S-01721").locator("[data-cell=enrolledOn]");

        // WHEN
        FieldValidityIT.halve(date);
        ada.letGo();
        ada.holdNoMore();
        course.quiet();

        // THEN
        assertThat(course.roster().mark("S-01721")).containsText(FieldValidityIT.COMPLETE);
        assertThat((Boolean) date.evaluate("each => each.validity.badInput")).isTrue();
    }

    @Test
    void half_a_date_keeps_the_roster_on_its_page_in_its_order_and_with_its_filter(Visitor ada) {
        // GIVEN
        var course = CoursePage.open(ada.page(), School.bigCourse().id());
        var roster = course.roster();
        var rows = roster.rows();
        assertThat(rows).hasCount(100);
        var first = rows.first().innerText();
        var date = rows.first().locator("[data-cell=enrolledOn]");
        var turned = new ArrayList<String>();
        ada.page().onRequest(request -> {
            if ("POST".equals(request.method())) {
                turned.add(request.postData());
            }
        });

        // WHEN
        for (Runnable turn :
                List.<Runnable>of(roster::nextPage, () -> roster.sortBy("Name"), roster::onlyNotGraded, () -> ada.page()
                        .locator("[id='form:rosterSearch']")
                        .fill("student"))) {
            FieldValidityIT.halve(date);
            turn.run();

            // THEN
            assertThat(date).isFocused();
            assertThat(rows.first().locator(".mark")).containsText(FieldValidityIT.COMPLETE);
        }
        assertThat(turned).isEmpty();
        assertThat(ada.page().locator("[id='form:rosterSearch']")).hasValue("");
        assertThat(ada.page().locator("[id='form:rosterGrade']")).hasValue("");

        // WHEN it is put back
        date.press("Escape");
        course.quiet();
        assertThat(rows.first()).containsText(first.substring(0, 7));
        roster.nextPage();

        // THEN
        assertThat(rows.first()).not().containsText(first.substring(0, 7));
    }
}

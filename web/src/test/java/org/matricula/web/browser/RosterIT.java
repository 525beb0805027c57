package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CoursePage;

/** The roster of a course: of any length, and graded by keyboard. */
@BrowserTest
class RosterIT {

    private static final Logger LOG = Logger.getLogger(RosterIT.class.getName());
    private static final int UNGRADED = (School.BIG + 2) / 3;

    private static CoursePage openBig(Visitor ada) {
        var course = CoursePage.open(ada.page(), School.bigCourse().id());
        course.roster().sortBy("Number");
        assertThat(course.roster().row("S-00000")).isVisible();
        return course;
    }

    private static boolean isFaces(Response response) {
        return "POST".equals(response.request().method());
    }

    @Test
    void a_course_with_2498_students_opens_by_the_page(Visitor ada) {
        // WHEN the course with the most students is opened
        var answer = ada.page()
                .navigate(CoursePage.PATH + "?id=" + School.bigCourse().id());
        var course = new CoursePage(ada.page());

        // THEN one page of it is sent, and the heading counts all
        int bytes = answer.body().length;
        LOG.log(Level.INFO, "the page of a course with {0} students: {1} bytes", new Object[] {School.BIG, bytes});
        assertThat(bytes).isLessThan(400_000);
        assertThat(course.counts()).containsText("2,498 enrolled");
        assertThat(course.roster().rows()).hasCount(100);
        var first = course.roster().rows().first().innerText();
        course.roster().nextPage();
        assertThat(course.roster().rows().first()).not().hasText(first);
        assertThat(course.roster().rows()).hasCount(100);
    }

    @Test
    void sorts_and_searches_all_of_them_on_the_server(Visitor ada) {
        var course = openBig(ada);

        // WHEN it is sorted by name
        course.roster().sortBy("Name");

        // THEN the first of all stands first
        assertThat(course.roster().rows().first()).containsText("Amira Abel 0");

        // WHEN it is searched
        course.roster().search("S-0249", 8);

        // THEN the last page's students are found
        assertThat(course.roster().row("S-02497")).isVisible();
    }

    @Test
    void shows_those_without_a_grade(Visitor ada) {
        var course = openBig(ada);
        course.roster().onlyNotGraded();
        assertThat(course.roster().row("S-00297")).isVisible();
        assertThat(course.roster().row("S-00001")).hasCount(0);
        assertThat(course.counts()).containsText("not graded");
        assertThat(UNGRADED).isEqualTo(833);
    }

    @Test
    void grades_by_keyboard_alone_with_small_answers(Visitor ada) {
        // GIVEN ten rows of the big course
        var course = openBig(ada);
        course.roster().search("S-0120", 10);

        // WHEN grades are typed one below the other
        course.roster().grade("S-01200").focus();
        var answer = ada.page()
                .waitForResponse(RosterIT::isFaces, () -> course.roster().typeOn("A"));
        assertThat(course.roster().grade("S-01201")).isFocused();
        course.roster().typeOn("b+");
        assertThat(course.roster().grade("S-01202")).isFocused();
        course.roster().typeOn("F");

        // THEN each is saved by itself with a small answer
        assertThat(course.roster().mark("S-01200")).containsText("Grade saved");
        assertThat(course.roster().mark("S-01202")).containsText("Grade saved");
        int bytes = answer.body().length;
        LOG.log(Level.INFO, "the answer to a grade in the big course: {0} bytes", bytes);
        assertThat(bytes).isLessThan(10_000);
        course.reload();
        course.roster().search("S-0120", 10);
        assertThat(course.roster().grade("S-01200")).hasValue("A");
        assertThat(course.roster().grade("S-01201")).hasValue("B+");
        assertThat(course.roster().grade("S-01202")).hasValue("F");
    }

    @Test
    void the_arrows_move_and_escape_puts_the_old_value_back(Visitor ada) {
        // GIVEN a row with a grade
        var course = openBig(ada);
        course.roster().search("S-0131", 10);
        var before = course.roster().grade("S-01310").inputValue();

        // WHEN another grade is typed and taken back, and the arrows go down and up
        course.roster().grade("S-01310").focus();
        ada.page().keyboard().type("D");
        ada.page().keyboard().press("Escape");
        assertThat(course.roster().grade("S-01310")).hasValue(before);
        ada.page().keyboard().press("ArrowDown");
        assertThat(course.roster().grade("S-01311")).isFocused();
        ada.page().keyboard().press("ArrowUp");

        // THEN nothing was changed
        assertThat(course.roster().grade("S-01310")).isFocused();
        course.quiet();
        course.reload();
        course.roster().search("S-0131", 10);
        assertThat(course.roster().grade("S-01310")).hasValue(before);
    }

    @Test
    void a_grade_outside_the_scale_is_told_at_its_row_and_not_saved(Visitor ada) {
        // WHEN
        var course = openBig(ada);
        course.roster().search("S-01403", 1);
        var before = course.roster().grade("S-01403").inputValue();
        course.roster().type("S-01403", "Zebra");

        // THEN it is told, it stays in the cell, and the page cannot be saved meanwhile
        assertThat(course.roster().mark("S-01403")).containsText("“Zebra” is not a grade of the scale.");
        assertThat(course.roster().grade("S-01403")).hasValue("Zebra");
        course.pressSave();
        assertThat(course.messages()).containsText("not saved yet");

        // WHEN it is put back
        course.roster().search("S-01403", 1);
        course.roster().grade("S-01403").press("Escape");

        // THEN the old grade stands there
        assertThat(course.roster().grade("S-01403")).hasValue(before);
        course.quiet();
    }

    @Test
    void the_scale_is_offered_for_the_mouse_and_on_request_only(Visitor ada) {
        // GIVEN
        var course = openBig(ada);
        course.roster().search("S-0150", 10);

        // WHEN a cell is clicked
        course.roster().grade("S-01500").click();

        // THEN it offers the scale; in each cell that a key leads to, that would make the browser lay out the page
        assertThat(course.roster().grade("S-01500")).hasAttribute("list", "scale");
        course.roster().grade("S-01500").press("ArrowDown");
        assertThat(course.roster().grade("S-01501")).isFocused();
        assertThat(ada.page().locator("[list]")).hasCount(0);

        // WHEN it is asked for
        course.roster().grade("S-01501").press("Alt+ArrowDown");

        // THEN
        assertThat(course.roster().grade("S-01501")).hasAttribute("list", "scale");
    }

    @Test
    void a_saved_grade_can_be_undone(Visitor ada) {
        // GIVEN a grade that was changed
        var course = openBig(ada);
        course.roster().search("S-01504", 1);
        var before = course.roster().grade("S-01504").inputValue();
        course.roster().type("S-01504", "A+".equals(before) ? "F" : "A+");
        assertThat(course.roster().mark("S-01504")).containsText("Grade saved");

        // WHEN
        course.roster().press("S-01504", "Undo").click();

        // THEN
        assertThat(course.roster().grade("S-01504")).hasValue(before);
        course.quiet();
        course.reload();
        course.roster().search("S-01504", 1);
        assertThat(course.roster().grade("S-01504")).hasValue(before);
    }

    @Test
    void two_who_grade_the_same_student_are_told_and_one_decides(Visitor ada, Visitor bo) {
        // GIVEN two who look at the same row
        var hers = openBig(ada);
        var his = openBig(bo);
        hers.roster().search("S-01605", 1);
        his.roster().search("S-01605", 1);

        // WHEN she grades it, and then he does
        hers.roster().type("S-01605", "A+");
        assertThat(hers.roster().mark("S-01605")).containsText("Grade saved");
        his.roster().type("S-01605", "D");

        // THEN he sees both and nothing of hers is lost until he says so
        assertThat(his.roster().mark("S-01605")).containsText("theirs A+, yours D");
        his.roster().press("S-01605", "Use mine").click();
        assertThat(his.roster().mark("S-01605")).containsText("Grade saved");
        his.reload();
        his.roster().search("S-01605", 1);
        assertThat(his.roster().grade("S-01605")).hasValue("D");
    }

    @Test
    void a_grade_that_somebody_added_meanwhile_can_be_given(Visitor ada, Visitor bea) {
        // GIVEN
        var course = CoursePage.open(ada.page(), School.gradedCourse().id());
        assertThat(course.roster().row("S-00002")).isVisible();

        // WHEN
        var code = OwnGrades.added(bea);
        course.roster().type("S-00002", code);

        // THEN
        assertThat(course.roster().mark("S-00002")).containsText("Grade saved");
    }
}

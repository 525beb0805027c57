package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.web.browser.page.CourseListPage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.StudentListPage;
import org.matricula.web.browser.page.StudentPage;

/** A1 to A16, C8, C17: what Django's lists have, and what they miss. */
@BrowserTest
class ListFilterIT {

    @Test
    void A3_a_second_column_sorts_where_the_first_is_alike(Visitor ada) {
        // GIVEN
        var list = new StudentListPage(ada.page());
        list.openAt("q=lister");

        // WHEN
        list.sortBy("Courses");
        list.sortThenBy("Number");

        // THEN both have their rank, and the address says so
        assertThat(list.arrow("Courses")).hasText("▲1");
        assertThat(list.arrow("Number")).hasText("▲2");
        assertThat(list.firstCell("Number")).containsText("LIST-031");
        assertThat(ada.page()).hasURL(Pattern.compile("sort=courses%2Cnumber"));

        // WHEN the second one is turned, and the first one taken away
        list.sortBy("Number");
        assertThat(list.firstCell("Number")).containsText("LIST-230");
        list.sortWithout("Courses");

        // THEN
        assertThat(list.arrow("Number")).hasText("▼");
        assertThat(list.arrow("Courses")).hasText("");
    }

    @Test
    void A3_shift_and_a_click_add_a_column(Visitor ada) {
        var list = new StudentListPage(ada.page());
        list.openAt("q=lister&sort=courses");
        list.sortWithShiftBy("Number");
        assertThat(list.arrow("Number")).hasText("▲2");
    }

    @Test
    void A7_the_number_of_all_leads_back_to_all(Visitor ada) {
        var list = new StudentListPage(ada.page());
        list.openAt("q=lister&sort=-name");
        assertThat(list.total()).hasText("230");
        list.clear();
        assertThat(list.total()).not().hasText("230");
        assertThat(list.arrow("Name")).hasText("▼");
    }

    @ParameterizedTest
    @CsvSource({
        "q=lister&age=none, 23, Age unknown ✕",
        "q=lister&age.from=60, 36, Age from 60 ✕",
        "q=lister&course=LES-002, 30, Course LES-002 Lesson 119 ✕",
        "q=lister&course=none, 0, Course in no course ✕",
        "q=lister&age.from=21&age.to=21, 5, Age from 21 ✕",
    })
    void A10_A11_students_are_filtered_by_course_and_age(String state, String total, String chip, Visitor ada) {
        var list = new StudentListPage(ada.page());
        list.openAt(state);
        assertThat(list.total()).hasText(total);
        assertThat(list.chips().first()).hasText(chip);
    }

    @Test
    void A10_C8_a_course_is_found_on_the_server_while_its_name_is_typed(Visitor ada) {
        // GIVEN
        var list = StudentListPage.open(ada.page());
        var filter = list.filter("course").open();

        // WHEN
        filter.words().pressSequentially("lesson 11");

        // THEN what matches is offered, by code
        assertThat(filter.offered()).hasCount(20);
        assertThat(filter.offered().first()).hasAttribute("value", "LES-002");

        // WHEN one is taken
        filter.name("LES-002");

        // THEN
        assertThat(list.total()).hasText("30");
        assertThat(list.chips()).hasText("Course LES-002 Lesson 119 ✕");
    }

    @Test
    void A12_courses_that_wait_for_grades_are_a_filter_of_their_own(Visitor ada) {
        // GIVEN
        var list = new CourseListPage(ada.page());
        list.openAt("q=lesson");

        // WHEN
        list.filter("work").choose("Not graded");

        // THEN
        assertThat(list.total()).hasText("2");
        assertThat(list.column("Code")).containsExactly("LES-001", "LES-002");
    }

    @Test
    void A13_each_choice_says_how_many_rows_it_would_leave(Visitor ada) {
        // GIVEN
        var list = new EnrollmentListPage(ada.page());
        list.openAt("course=LES-001&status=active");

        // WHEN
        var view = list.filter("view").open();
        view.box("Show the number of rows beside each filter value").check();
        view.show();

        // THEN under the course, and not under its own choice
        assertThat(list.filter("status").open().boxes())
                .hasText(new String[] {"Active 77", "Completed 77", "Withdrawn 76"});
        assertThat(ada.page()).hasURL(Pattern.compile("counts=on"));
    }

    @Test
    void A14_one_filter_is_open_at_a_time_and_escape_closes_it(Visitor ada) {
        // GIVEN
        var list = EnrollmentListPage.open(ada.page());

        // WHEN
        list.filter("grade").open();
        list.filter("status").open();

        // THEN
        assertThat(list.filter("grade").boxes().first()).isHidden();
        assertThat(list.filter("status").boxes().first()).isVisible();

        // WHEN
        ada.page().keyboard().press("Escape");

        // THEN
        assertThat(list.filter("status").boxes().first()).isHidden();
    }

    @Test
    void A14_the_filter_that_is_open_stays_so_until_it_is_closed(Visitor ada) {
        // WHEN
        var list = EnrollmentListPage.open(ada.page());
        list.filter("status").choose("Completed");

        // THEN it is open, beside the rows and not above them; on this list only
        assertThat(list.chips()).hasText("Status Completed ✕");
        assertThat(list.filter("status").boxes().first()).isVisible();
        list.firstCell("Number").locator("a").click();
        list.backFrom(StudentPage.PATH);
        assertThat(list.filter("status").boxes().first()).isVisible();
        CourseListPage.open(ada.page());
        assertThat(ada.page().locator(".drop[open]")).hasCount(0);

        // WHEN
        EnrollmentListPage.open(ada.page()).filter("status").close();
        list.reload();

        // THEN
        assertThat(ada.page().locator(".drop[open]")).hasCount(0);
    }

    @Test
    void A15_all_rows_are_shown_where_they_are_few(Visitor ada) {
        // GIVEN
        var list = new CourseListPage(ada.page());
        list.openAt("q=lesson");

        // WHEN
        list.showAll();

        // THEN
        assertThat(list.rows()).hasCount(ListedSchool.COURSES);
        assertThat(list.currentPage()).hasCount(0);
    }

    @Test
    void A16_the_calendar_leads_from_year_to_day_and_back(Visitor ada) {
        // GIVEN
        var list = new EnrollmentListPage(ada.page());
        list.openAt("course=LES-001");

        // WHEN there is but one year, its months are shown at once
        list.step("2025-12");
        assertThat(list.chips()).hasText(new String[] {"Course LES-001 Lesson 120 ✕", "Enrolled 2025-12 ✕"});
        list.step("2025-12-01");

        // THEN
        assertThat(ada.page()).hasURL(Pattern.compile("enrolledOn=2025-12-01$"));
        assertThat(list.firstCell("Enrolled")).isVisible();
        assertThat(list.column("Enrolled")).containsOnly("2025-12-01");

        // WHEN
        list.step("‹ 2025-12");

        // THEN
        assertThat(ada.page()).hasURL(Pattern.compile("enrolledOn=2025-12$"));
        list.step("‹ all days");
        assertThat(list.total()).hasText("230");
    }

    @Test
    void A9_days_are_filtered_from_and_to(Visitor ada) {
        // GIVEN
        var list = new EnrollmentListPage(ada.page());
        list.openAt("course=LES-001");

        // WHEN
        var days = list.filter("enrolledOn").open();
        days.from().fill("2025-09-02");
        days.to().fill("2025-09-03");
        days.show();

        // THEN
        assertThat(list.total()).hasText("6");
        assertThat(list.chips()).hasCount(3);
    }

    @Test
    void C17_columns_are_chosen_and_stand_in_the_address(Visitor ada, Visitor bo) {
        // GIVEN
        var list = CourseListPage.open(ada.page());

        // WHEN
        var view = list.filter("view").open();
        view.box("Description").check();
        view.box("Students").uncheck();
        view.show();

        // THEN
        assertThat(list.heads())
                .hasText(Pattern.compile("Selected.*Code.*Name.*Description.*Not graded", Pattern.DOTALL));

        // WHEN somebody else opens the same address
        bo.page().navigate(ada.page().url());

        // THEN
        assertThat(new CourseListPage(bo.page()).heads()).hasText(Pattern.compile("Description"));
    }

    @Test
    void an_address_holds_what_was_filled_in_and_nothing_else(Visitor ada) {
        var list = StudentListPage.open(ada.page());
        list.search("lister 1");
        assertThat(ada.page()).hasURL(Pattern.compile("/student/list\\?q=lister\\+1$"));
        assertThat(list.rows()).not().hasCount(0);
        assertThat(list.total().innerText()).isNotEqualTo("0");
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.web.browser.page.CourseListPage;
import org.matricula.web.browser.page.EnrollmentListPage;

/** The filters of the enrollment list: each by itself and all of them together, in the fields and in the address. */
@BrowserTest
class EnrollmentFilterIT {

    @ParameterizedTest
    @CsvSource({
        "q=lister, 260",
        "q=lister+230, 3",
        "course=LES-001, 230",
        "course=les-002, 30",
        "course=LES-003, 0",
        "student=LIST-007, 2",
        "student=LIST-200, 1",
        "course=LES-001&student=LIST-007, 1",
        "course=LES-002&student=LIST-200, 0",
        "course=LES-001&grade=none, 57",
        "course=LES-001&grade=any, 173",
        "course=LES-001&grade=A, 58",
        "course=LES-001&grade=A-, 0",
        "course=LES-001&status=active, 77",
        "course=LES-001&status=completed, 77",
        "course=LES-001&status=withdrawn, 76",
        "course=LES-001&status=active&status=completed, 154",
        "course=LES-001&grade=none&status=active&status=completed, 38",
        "q=lister&grade=none&status=active&status=completed, 68",
        "course=LES-001&course=LES-002, 260",
    })
    void each_filter_narrows_the_list_to_those_that_have_it(String state, String total, Visitor ada) {
        var list = new EnrollmentListPage(ada.page());
        list.openAt(state);
        assertThat(list.total()).hasText(total);
    }

    @Test
    void the_fields_add_up_and_each_filter_can_be_taken_away(Visitor ada) {
        // GIVEN
        var list = EnrollmentListPage.open(ada.page());

        // WHEN one after the other is filled in
        list.filter("course").name("LES-001");
        assertThat(list.total()).hasText("230");
        list.filter("grade").choose("not graded");
        assertThat(list.total()).hasText("57");
        list.filter("status").open().boxes().getByText("Active").click();
        list.filter("status").choose("Completed");
        list.search("lister");

        // THEN all of them count, and each still stands in its field
        assertThat(list.total()).hasText("38");
        assertThat(list.chips()).hasText(new String[] {
            "Course LES-001 Lesson 120 ✕", "Grade not graded ✕", "Status Active ✕", "Status Completed ✕"
        });
        assertThat(list.filter("course").open().boxes().first().locator("input"))
                .isChecked();

        // WHEN the course is taken away
        list.without("LES-001");

        // THEN the others stay
        assertThat(list.total()).hasText("68");
        assertThat(list.chips()).hasCount(3);

        // WHEN the browser goes back
        list.back();

        // THEN it is there again
        assertThat(list.total()).hasText("38");
        assertThat(list.chips()).hasCount(4);

        // WHEN everything is taken away
        list.clear();

        // THEN
        assertThat(list.chips()).hasCount(0);
        assertThat(list.searched()).hasValue("");
    }

    @Test
    void the_filters_stay_while_the_list_is_sorted_and_turned(Visitor ada) {
        // GIVEN
        var list = new EnrollmentListPage(ada.page());
        list.openAt("course=LES-001&grade=any");

        // WHEN
        list.sortBy("Number");
        assertThat(list.firstCell("Number")).containsText("LIST-001");
        list.turnTo(2);

        // THEN
        assertThat(list.rows()).hasCount(73);
        assertThat(list.total()).hasText("173");
        assertThat(list.arrow("Number")).hasText("▲");
        assertThat(list.chips()).hasCount(2);

        // WHEN the list is filtered further from its second page
        list.filter("status").choose("Withdrawn");

        // THEN its first page is shown, in the same order
        assertThat(list.total()).hasText("57");
        assertThat(list.firstCell("Number")).containsText("LIST-003");
        assertThat(list.arrow("Number")).hasText("▲");
    }

    @Test
    void words_that_several_match_ask_who_is_meant(Visitor ada) {
        // WHEN
        var list = EnrollmentListPage.open(ada.page());
        list.filter("student").name("lister 22");

        // THEN
        assertThat(list.notice()).containsText("“lister 22” matches 24: choose one");

        // WHEN
        list.mean("LIST-225");

        // THEN
        assertThat(list.total()).hasText("1");
        assertThat(list.chips()).containsText("LIST-225 Lister 006");
        assertThat(list.notice()).hasCount(0);
    }

    @Test
    void words_that_only_one_matches_mean_that_one(Visitor ada) {
        // WHEN
        var list = EnrollmentListPage.open(ada.page());
        list.filter("course").name("everybody course");

        // THEN
        assertThat(list.total()).hasText("2,498");
        assertThat(list.chips()).containsText("BIG-2498 Everybody's course");
    }

    @Test
    void the_numbers_in_the_list_of_courses_lead_to_what_they_count(Visitor ada) {
        // GIVEN
        var courses = new CourseListPage(ada.page());
        courses.openAt("q=LES-001");
        assertThat(courses.firstCell("Not graded")).hasText(Pattern.compile("38$"));

        // WHEN
        var list = courses.followUngraded();

        // THEN
        assertThat(list.total()).hasText("38");
        assertThat(list.chips().first()).containsText("LES-001");
    }
}

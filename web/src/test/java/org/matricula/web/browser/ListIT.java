package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.web.browser.page.CourseListPage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.ListPage;
import org.matricula.web.browser.page.StudentListPage;

/** The lists of students, courses and enrollments: searched, sorted and turned on the server, with all of it in the address. */
@BrowserTest
class ListIT {

    /** Each list, with a search that finds more than two pages of rows that no test changes. */
    enum Listed {
        STUDENTS("lister", ListedSchool.STUDENTS, "Number"),
        COURSES("lesson", ListedSchool.COURSES, "Code"),
        ENROLLMENTS("lister", ListedSchool.STUDENTS + ListedSchool.IN_SECOND, "Number");

        private static final int PAGE = 100;

        private final String text;
        private final int total;
        private final String key;

        Listed(String text, int total, String key) {
            this.text = text;
            this.total = total;
            this.key = key;
        }

        ListPage shownTo(Visitor someone) {
            return switch (this) {
                case STUDENTS -> new StudentListPage(someone.page());
                case COURSES -> new CourseListPage(someone.page());
                case ENROLLMENTS -> new EnrollmentListPage(someone.page());
            };
        }

        ListPage open(Visitor someone) {
            var opened = shownTo(someone);
            opened.openAt("");
            return opened;
        }

        /** Opened with the search, and, after an ampersand each, with more. */
        ListPage openFound(Visitor ada, String more) {
            var opened = shownTo(ada);
            opened.openAt("q=" + text + more);
            assertThat(opened.total()).hasText(String.valueOf(total));
            return opened;
        }

        int pages() {
            return (total + PAGE - 1) / PAGE;
        }

        int onLastPage() {
            return total - (pages() - 1) * PAGE;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_search_counts_all_that_match_and_shows_the_first_hundred(Listed which, Visitor ada) {
        // GIVEN
        var list = which.open(ada);

        // WHEN
        list.search(which.text.toUpperCase(Locale.ROOT));

        // THEN
        assertThat(list.total()).hasText(String.valueOf(which.total));
        assertThat(list.rows()).hasCount(Listed.PAGE);
        assertThat(list.currentPage()).hasText("1");

        // WHEN
        list.clear();

        // THEN
        assertThat(list.searched()).hasValue("");
        assertThat(list.total()).not().hasText(String.valueOf(which.total));
    }

    @ParameterizedTest
    @EnumSource
    void a_search_without_a_match_says_so(Listed which, Visitor ada) {
        // WHEN
        var list = which.open(ada);
        list.search(which.text + " nobody");

        // THEN
        assertThat(list.total()).hasText("0");
        assertThat(list.rows()).hasText("Nothing matches.");
        assertThat(list.currentPage()).hasCount(0);
        assertThat(list.searched()).hasValue(which.text + " nobody");
    }

    @ParameterizedTest
    @EnumSource
    void pages_are_turned_forth_and_back(Listed which, Visitor ada) {
        // GIVEN
        var list = which.openFound(ada, "");
        var first = list.column(which.key);

        // WHEN the last page is turned to
        list.turnTo(which.pages());

        // THEN it has the rest
        assertThat(list.currentPage()).hasText(String.valueOf(which.pages()));
        assertThat(list.rows()).hasCount(which.onLastPage());
        assertThat(list.total()).hasText(String.valueOf(which.total));

        // WHEN the browser goes back
        list.back();

        // THEN the first page is there as it was
        assertThat(list.currentPage()).hasText("1");
        assertThat(list.column(which.key)).isEqualTo(first);
    }

    @Test
    void no_row_stands_on_two_pages_and_none_on_no_page(Visitor ada) {
        // GIVEN an order in which nearly all are alike
        var list = Listed.STUDENTS.openFound(ada, "&sort=courses");

        // WHEN
        var numbers = new HashSet<>(list.column("Number"));
        for (int page = 2; page <= Listed.STUDENTS.pages(); page++) {
            list.turnTo(page);
            assertThat(list.currentPage()).hasText(String.valueOf(page));
            numbers.addAll(list.column("Number"));
        }

        // THEN
        assertThat(numbers).hasSize(ListedSchool.STUDENTS);
    }

    /** The first row of the list sorted by a column in both directions; empty values come last. */
    @ParameterizedTest
    @CsvSource({
        "STUDENTS, Number, LIST-001, LIST-230",
        "STUDENTS, Name, Lister 001, Lister 230",
        "STUDENTS, Age, 21, –",
        "STUDENTS, Courses, 1, 2",
        "COURSES, Code, LES-001, LES-120",
        "COURSES, Name, Lesson 001, Lesson 120",
        "COURSES, Students, 0, 230",
        "COURSES, Not graded, 0, 38",
        "ENROLLMENTS, Number, LIST-001, LIST-230",
        "ENROLLMENTS, Student, Lister 001, Lister 230",
        "ENROLLMENTS, Code, LES-001, LES-002",
        "ENROLLMENTS, Course, Lesson 119, Lesson 120",
        "ENROLLMENTS, Grade, A, –",
        "ENROLLMENTS, Status, Active, Withdrawn",
        "ENROLLMENTS, Enrolled, 2025-09-01, 2025-12-09",
        "ENROLLMENTS, Ended, 2025-09-05, –",
    })
    void sorts_by_every_column_both_ways(Listed which, String column, String first, String last, Visitor ada) {
        // GIVEN
        var list = which.openFound(ada, "&page=2");

        // WHEN
        list.sortBy(column);

        // THEN the first page is shown again
        assertThat(list.arrow(column)).hasText("▲");
        assertThat(list.firstCell(column)).containsText(first);
        assertThat(list.currentPage()).hasText("1");

        // WHEN
        list.sortBy(column);

        // THEN
        assertThat(list.arrow(column)).hasText("▼");
        assertThat(list.firstCell(column)).containsText(last);
        assertThat(list.total()).hasText(String.valueOf(which.total));
    }

    @ParameterizedTest
    @EnumSource
    void the_address_holds_the_whole_state_for_a_reload_the_way_back_and_somebody_else(
            Listed which, Visitor ada, Visitor bo) {
        // GIVEN a search, an order and a page
        var list = which.open(ada);
        list.search(which.text);
        assertThat(list.total()).hasText(String.valueOf(which.total));
        list.sortBy(which.key);
        assertThat(list.arrow(which.key)).hasText("▲");
        list.sortBy(which.key);
        assertThat(list.arrow(which.key)).hasText("▼");
        list.turnTo(2);
        assertThat(list.currentPage()).hasText("2");
        var shown = list.column(which.key);
        var address = ada.page().url();

        // WHEN it is reloaded, left for another page and come back to
        list.reload();
        list.firstCell(which.key).locator("a").click();
        list.backFrom("/edit");

        // THEN it is as it was
        assertThat(ada.page()).hasURL(address);
        assertThat(list.column(which.key)).isEqualTo(shown);
        assertThat(list.searched()).hasValue(which.text);

        // WHEN someone else opens the address
        bo.page().navigate(address);

        // THEN both see the same
        assertThat(which.shownTo(bo).column(which.key)).isEqualTo(shown);
        assertThat(bo.page()).hasURL(Pattern.compile(".*page=2.*"));
    }
}

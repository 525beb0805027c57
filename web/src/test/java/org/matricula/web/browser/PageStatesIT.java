package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.matricula.web.browser.Accessibility.expectReadable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.web.browser.page.CellsPage;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.StudentListPage;

/** Pages in the middle of work are as readable as those that were just opened. */
@BrowserTest
class PageStatesIT {

    @Test
    void a_filtered_and_sorted_list_with_chosen_rows_is_readable(Visitor ada) {
        var list = new StudentListPage(ada.page());
        list.openAt("q=lister&sort=-name,number&age.from=21&rows=25&page=2");
        list.chosen().tickPage();
        expectReadable(ada);
        ada.page().setViewportSize(360, 740);
        expectReadable(ada);
    }

    @Test
    void a_filter_with_half_a_date_in_it_is_readable(Visitor ada) {
        var list = EnrollmentListPage.open(ada.page());
        var filter = list.filter("enrolledOn").open();
        filter.from().fill("2026-09-01");
        filter.from().press("Backspace");
        filter.show();
        assertThat(filter.from()).hasAttribute("aria-invalid", "true");
        expectReadable(ada);
    }

    @Test
    void a_roster_with_a_saved_a_refused_and_a_contested_cell_is_readable(Visitor ada, Visitor bo) {
        // GIVEN
        var course = School.gradedCourse();
        var hers = CoursePage.open(ada.page(), course.id());
        var his = CoursePage.open(bo.page(), course.id());
        his.roster().type("S-00000", "C");
        assertThat(his.roster().mark("S-00000")).containsText("saved");

        // WHEN
        hers.roster().type("S-00000", "D");
        hers.roster().type("S-00001", "Zebra");
        hers.roster().type("S-00002", "A");
        hers.quiet();
        hers.roster().row("S-00002").locator("[data-cell=enrolledOn]").focus();

        // THEN
        assertThat(hers.roster().mark("S-00000")).containsText("theirs");
        expectReadable(ada);
        ada.page().setViewportSize(360, 740);
        expectReadable(ada);
    }

    @Test
    void a_list_that_is_edited_is_readable_with_an_error_in_it(Visitor ada) {
        var cells = CellsPage.open(
                ada.page(), "student", "q=" + School.gradedStudent().number());
        cells.cell("Graded", "age").fill("999");
        cells.saveButton().click();
        assertThat(cells.errors()).isVisible();
        expectReadable(ada);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/student/list", "/enrollment/list", "/history/list"})
    void a_page_without_state_loads_no_script_of_the_components(String path, Visitor ada) {
        ada.page().navigate(path);
        assertThat(ada.page().locator("#session\\:signOut")).isVisible();
        assertThat(ada.page().locator("script[src*='components.js'], script[src*='jquery']"))
                .hasCount(0);
    }
}

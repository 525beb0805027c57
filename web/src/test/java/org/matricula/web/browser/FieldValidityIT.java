package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CellsPage;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.StudentPage;

/** Half a date, a date of another century, keys of an input method: what is not meant is neither sent nor saved. */
@BrowserTest
class FieldValidityIT {

    static final String NUMBER = "S-00001";
    private static final String SEEDED_DAY = "2026-09-01";
    static final String COMPLETE = "Enter a complete date from 1900-01-01 to ";

    /** Sends a key to every field and box as an input method does; returns those whose key somebody swallowed. */
    private static final String COMPOSE = """
            key => [...document.querySelectorAll('#main :is(input, select, textarea, [role=listbox], summary, th)')].filter(field => {
              const event = new KeyboardEvent('keydown', { key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true });
              field.focus();
              field.dispatchEvent(event);
              return event.defaultPrevented;
            }).map(field => field.id + field.className)""";

    static Locator cell(CoursePage course, String name) {
        return course.roster().row(NUMBER).locator("[data-cell=" + name + "]");
    }

    private static List<String> posts(Visitor ada) {
        var posts = new ArrayList<String>();
        ada.page().onRequest(request -> {
            if ("POST".equals(request.method())) {
                posts.add(request.postData());
            }
        });
        return posts;
    }

    /** Clears the month, as Backspace does in the first part of the field. */
    static void halve(Locator date) {
        date.focus();
        date.press("Backspace");
        assertThat((Boolean) date.evaluate("each => each.validity.badInput")).isTrue();
    }

    @Test
    void half_a_date_in_the_roster_is_told_at_its_row_and_not_saved(Visitor ada) {
        // GIVEN
        var school = School.gradedCourse();
        var course = CoursePage.open(ada.page(), school.id());
        var posts = posts(ada);

        // WHEN
        halve(cell(course, "enrolledOn"));
        cell(course, "status").focus();

        // THEN
        assertThat(course.roster().mark(NUMBER)).containsText(COMPLETE);
        assertThat(cell(course, "enrolledOn")).hasAttribute("aria-invalid", "true");
        assertThat(posts).isEmpty();

        // WHEN another cell of the row is saved, and the page is to be saved
        course.roster().type(NUMBER, "C");
        assertThat(course.roster().mark(NUMBER)).containsText("Grade saved");
        course.pressSave();

        // THEN it is still said, and the field has the focus
        assertThat(course.roster().mark(NUMBER)).containsText(COMPLETE);
        assertThat(cell(course, "enrolledOn")).isFocused();

        // WHEN it is put back
        cell(course, "enrolledOn").press("Escape");

        // THEN
        assertThat(cell(course, "enrolledOn")).hasValue(SEEDED_DAY);
        assertThat(course.roster().mark(NUMBER)).not().containsText(COMPLETE);
        course.quiet();
        course.reload();
        assertThat(cell(course, "enrolledOn")).hasValue(SEEDED_DAY);
    }

    @Test
    void a_year_of_three_figures_is_told_and_not_saved_in_the_roster(Visitor ada) {
        // GIVEN
        var course = CoursePage.open(ada.page(), School.gradedCourse().id());

        // WHEN
        cell(course, "enrolledOn").fill("0202-09-01");
        cell(course, "enrolledOn").press("Enter");

        // THEN
        assertThat(course.roster().mark(NUMBER)).containsText(COMPLETE);
        assertThat(cell(course, "enrolledOn")).isFocused();

        // WHEN it is left
        cell(course, "enrolledOn").press("Escape");
        course.quiet();
        course.reload();

        // THEN
        assertThat(cell(course, "enrolledOn")).hasValue(SEEDED_DAY);
    }

    @Test
    void half_a_date_keeps_the_form_of_a_student_on_its_page(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        var posts = posts(ada);
        halve(student.table().enrolledOn("C-001"));

        // WHEN something else is sent meanwhile
        student.strike("C-003");
        student.quiet();

        // THEN
        assertThat(posts).isNotEmpty().noneMatch(each -> each.contains("enrolledOn="));

        // WHEN
        posts.clear();
        student.pressSave();

        // THEN
        assertThat(student.table().enrolledOn("C-001")).isFocused();
        assertThat(student.table().row("C-001").locator(".wrong")).containsText(COMPLETE);
        assertThat(posts).isEmpty();

        // WHEN it is complete, and of another century
        student.table().enrolledOn("C-001").fill(SEEDED_DAY);
        assertThat(student.table().row("C-001").locator(".wrong")).hasCount(0);
        student.table().enrolledOn("C-001").fill("1899-12-31");
        ada.page()
                .evaluate(
                        "() => document.querySelectorAll('input[type=date]').forEach(each => each.removeAttribute('min'))");
        student.pressSave();

        // THEN the server says so
        assertThat(student.errors()).containsText("“1899-12-31” must be a date from 1900-01-01 to ");
    }

    @Test
    void a_stored_day_of_another_century_is_in_nobodys_way_until_it_is_edited(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.studentOfOldDays().id());
        assertThat(student.table().enrolledOn("C-003")).hasValue("0202-09-01");

        // WHEN
        student.table().grade("C-003").selectOption("B");
        student.saveAndContinue();

        // THEN
        assertThat(student.table().grade("C-003").locator("option:checked")).hasText("B");
        assertThat(student.table().enrolledOn("C-003")).hasValue("0202-09-01");

        // WHEN it is edited
        student.table().enrolledOn("C-003").fill("0203-09-01");
        ada.page()
                .evaluate(
                        "() => document.querySelectorAll('input[type=date]').forEach(each => each.removeAttribute('min'))");
        student.pressSave();

        // THEN
        assertThat(student.errors()).containsText("“0203-09-01” must be a date from 1900-01-01 to ");
    }

    @Test
    void half_a_date_is_sent_neither_from_a_list_that_is_edited_nor_from_a_filter(Visitor ada) {
        // GIVEN
        var number = School.gradedStudent().number();
        var cells = CellsPage.open(ada.page(), "enrollment", "student=" + number);
        var posts = posts(ada);
        var date = ada.page().locator("input[type=date]").first();

        // WHEN
        date.fill(SEEDED_DAY);
        halve(date);
        cells.saveButton().click();

        // THEN
        assertThat(date).isFocused();
        assertThat(date).hasAttribute("aria-invalid", "true");
        assertThat(posts).isEmpty();

        // WHEN in a filter
        date.fill(SEEDED_DAY);
        ada.page().onDialog(dialog -> dialog.accept());
        var list = EnrollmentListPage.open(ada.page());
        var address = ada.page().url();
        var filter = list.filter("enrolledOn").open();
        filter.from().fill(SEEDED_DAY);
        halve(filter.from());
        filter.show();

        // THEN
        assertThat(filter.from()).isFocused();
        assertThat(ada.page().url()).isEqualTo(address);
    }

    @Test
    void a_status_that_the_arrows_pass_is_not_saved_until_the_menu_is_left(Visitor ada) {
        // GIVEN
        var school = School.gradedCourse();
        var course = CoursePage.open(ada.page(), school.id());
        var posts = posts(ada);
        cell(course, "status").focus();

        // WHEN
        ada.page().keyboard().press("ArrowDown");
        ada.page().keyboard().press("ArrowDown");
        ada.page().keyboard().press("ArrowUp");
        assertThat(posts).isEmpty();
        ada.page().keyboard().press("Tab");

        // THEN one change is saved
        assertThat(course.roster().mark(NUMBER)).containsText("Status saved");
        assertThat(posts).hasSize(1);
        ada.page().navigate("/history/list?course=" + school.id());
        assertThat(ada.page().locator(".changes .change")).hasCount(1);

        // WHEN Enter ends it
        course = CoursePage.open(ada.page(), school.id());
        cell(course, "status").focus();
        ada.page().keyboard().press("ArrowUp");
        ada.page().keyboard().press("Enter");

        // THEN
        assertThat(course.roster().mark(NUMBER)).containsText("Status saved");
    }

    @Test
    void keys_of_an_input_method_are_no_commands_on_any_page_with_keys_of_its_own(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        for (var address : List.of(
                StudentPage.PATH + "?id=" + student.id(),
                CoursePage.PATH + "?id=" + School.gradedCourse().id(),
                "/student/list",
                "/student/cells?list=q%3D" + student.number())) {
            ada.page().navigate(address);
            ada.page().locator("details").evaluateAll("all => all.forEach(each => { each.open = true; })");
            var posts = posts(ada);

            // THEN
            for (var key : List.of("Enter", "Escape", "ArrowDown", "ArrowRight", "Delete", " ", "t")) {
                assertThat((List<?>) ada.page().evaluate(COMPOSE, key))
                        .as(address + key)
                        .isEmpty();
            }
            // but a picker that is unfolded asks for its first matches
            assertThat(posts).allMatch(each -> each.contains("jakarta.faces.behavior.event=input"));
        }

        // WHEN a candidate is accepted in the search of the picker
        var page = StudentPage.open(ada.page(), student.id());
        ada.page().locator("[id='form:coursesSearch']").fill("C-301");
        page.quiet();
        ada.page().locator("[id='form:coursesSearch']").evaluate("""
                each => each.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }))""");

        // THEN no match moves
        assertThat(page.picker().chosenCodes()).hasSize(student.courses().size());
    }
}

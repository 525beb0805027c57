package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CourseListPage;
import org.matricula.web.browser.page.StudentListPage;
import org.matricula.web.browser.page.StudentPage;

/** The two boxes above the enrollment table: what they show, what moves, and what is saved in the end. */
@BrowserTest
class PickerIT extends TwelveCourses {

    @Test
    void B59_A32_opens_with_the_unselected_left_and_the_selected_right(Visitor ada) {
        // GIVEN
        var courses = Integer.parseInt(CourseListPage.open(ada.page()).total().innerText());

        // WHEN the page of a student with twelve courses is opened
        var student = open(ada);

        // THEN the left box shows a page of the others in the order of the server, the right one the twelve
        var picker = student.picker();
        assertThat(picker.shown(picker.available())).hasCount(20);
        assertThat(picker.item(picker.available(), "C-001")).isVisible();
        assertThat(picker.item(picker.available(), "C-010")).hasCount(0);
        assertThat(picker.more()).hasText(courses - 12 - 20 + " more match: go on typing");
        assertThat(picker.chosenCodes()).containsExactlyElementsOf(someone.codes());
        assertThat(student.table().codes()).containsExactlyElementsOf(someone.codes());
    }

    @Test
    void B59_what_moves_is_appended(Visitor ada) {
        var student = open(ada);

        // WHEN a course is chosen that the order of the server would put first
        student.picker().choose("C-001");

        // THEN it stands last in the box and in the table
        student.table().expectNew("C-001");
        assertThat(student.picker().chosenCodes()).containsExactlyElementsOf(twelveAnd("C-001"));
        assertThat(student.table().codes()).containsExactlyElementsOf(twelveAnd("C-001"));
    }

    @Test
    void B60_double_click_button_and_choose_all_make_new_rows_at_once(Visitor ada) {
        // GIVEN the page of a student
        var student = open(ada);
        var picker = student.picker();

        // WHEN courses are chosen in three ways
        picker.choose("C-001");
        student.table().expectNew("C-001");
        assertThat(student.table().row("C-001")).containsText("new");
        picker.item(picker.available(), "C-002").click();
        picker.choose().click();
        student.table().expectNew("C-002");
        picker.find("C-399");
        picker.search().fill("C-39");
        assertThat(picker.shown(picker.available())).hasCount(10);
        picker.chooseAll().click();

        // THEN each is a new row, and saving makes them plain ones
        assertThat(student.table().rows()).hasCount(24);
        assertThat(student.unsaved()).hasText("Unsaved: 12 added, 0 removed");
        student.quiet();
        student.saveAndContinue();
        student.table().expectPlain("C-395");
        assertThat(student.table().rows()).hasCount(24);
        assertThat(student.unsaved()).hasText("");
    }

    @Test
    void B60_a_double_click_chooses_from_a_box_that_ends_below_the_window(Visitor ada) {
        // GIVEN
        var student = open(ada);
        var box = student.picker().available().boundingBox();
        ada.page().setViewportSize(ada.page().viewportSize().width, (int) (box.y + box.height / 2));

        // WHEN
        student.picker().choose("C-001");

        // THEN
        student.table().expectNew("C-001");
    }

    @Test
    void B60_removing_and_removing_all_strikes_saved_rows_through(Visitor ada) {
        var student = open(ada);
        var picker = student.picker();

        // WHEN one is removed with the button, one by double click, and then all
        picker.item(picker.chosen(), "C-020").click();
        picker.remove().click();
        student.table().expectRemoved("C-020");
        picker.remove("C-030");
        student.table().expectRemoved("C-030");
        picker.removeAll().click();

        // THEN all rows are struck through, and are gone when saved
        student.table().expectRemoved("C-120");
        assertThat(picker.shown(picker.chosen())).hasCount(0);
        student.quiet();
        expectSaved(student, List.of());
    }

    @Test
    void B60_buttons_are_disabled_when_they_would_do_nothing_and_have_names(Visitor ada) {
        var student = open(ada);
        var picker = student.picker();

        // THEN nothing is selected, so only "all" can do something
        assertThat(picker.choose()).isDisabled();
        assertThat(picker.remove()).isDisabled();
        assertThat(picker.chooseAll()).isEnabled();
        assertThat(picker.removeAll()).isEnabled();
        for (var button : picker.buttons()) {
            assertThat(button).hasAttribute("title", Pattern.compile("\\w+"));
        }

        // WHEN something is selected, and then nothing is found
        picker.item(picker.available(), "C-001").click();
        assertThat(picker.choose()).isEnabled();
        picker.search().fill("no such course");
        assertThat(picker.more()).hasText("Nothing matches");

        // THEN there is nothing to choose
        assertThat(picker.shown(picker.available())).hasCount(0);
        assertThat(picker.choose()).isDisabled();
        assertThat(picker.chooseAll()).isDisabled();
    }

    @Test
    void B60_works_by_keyboard_alone(Visitor ada) {
        // GIVEN the search field, where typing finds something
        var student = open(ada);
        var picker = student.picker();
        picker.search().focus();
        ada.page().keyboard().type("C-31");
        assertThat(picker.item(picker.available(), "C-319")).isVisible();

        // WHEN Down enters the box and Enter chooses, twice, then Shift marks three and Right moves them
        picker.press("ArrowDown");
        assertThat(picker.available()).isFocused();
        picker.press("ArrowDown", "Enter", "Enter");
        assertThat(picker.shown(picker.chosen())).hasCount(14);
        picker.press("Shift+ArrowDown", "Shift+ArrowDown", "ArrowRight");

        // THEN five rows are new, and the focus is still in the box
        assertThat(picker.shown(picker.chosen())).hasCount(17);
        assertThat(student.table().rows()).hasCount(17);
        assertThat(picker.available()).isFocused();

        // WHEN Up leaves the box for the search, Tab goes to the right box, and keys remove two of it
        picker.press("Home", "ArrowUp");
        assertThat(picker.search()).isFocused();
        for (int i = 0; i < 8 && !isFocused(picker.chosen()); i++) {
            picker.press("Tab");
        }
        assertThat(picker.chosen()).isFocused();
        picker.press("ArrowDown", "Delete", "ArrowLeft");

        // THEN the two are struck through, and the rest can be saved
        assertThat(picker.shown(picker.chosen())).hasCount(15);
        assertThat(picker.chosen()).isFocused();
        student.quiet();
        student.saveAndContinue();
        assertThat(student.table().rows()).hasCount(15);
    }

    private static boolean isFocused(Locator box) {
        return (boolean) box.evaluate("box => box === document.activeElement");
    }

    @Test
    void B60_everything_chosen_is_removed_by_two_keys(Visitor ada) {
        var student = open(ada);
        student.picker().chosen().focus();

        // WHEN all are marked and removed
        student.picker().press("Control+a", "Delete");

        // THEN the box is empty and keeps the focus
        assertThat(student.picker().shown(student.picker().chosen())).hasCount(0);
        assertThat(student.table().act("C-010")).hasText("Undo");
        assertThat(student.picker().chosen()).isFocused();
    }

    @Test
    void B64_items_have_their_full_text_as_tooltip_and_a_long_list_keeps_its_place(Visitor ada) {
        // GIVEN a long right box that was scrolled
        var student = StudentPage.open(ada.page(), School.busyStudent().id());
        var picker = student.picker();
        picker.chosen().evaluate("box => box.scrollTop = 700");

        // WHEN something is chosen
        student.pick("C-420");

        // THEN the box stands where it stood, and each item says its whole text
        assertThat(picker.chosen().evaluate("box => box.scrollTop")).isEqualTo(700);
        for (var box : List.of(picker.available(), picker.chosen())) {
            assertThat(box.evaluate(
                            "box => [...box.children].filter(each => each.title !== each.textContent.trim()).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void B65_buttons_never_change_the_address_and_a_reload_shows_box_and_table_alike(Visitor ada) {
        var student = open(ada);
        var address = ada.page().url();

        // WHEN things are moved by all buttons, and the page is loaded again unsaved
        student.picker().item(student.picker().available(), "C-001").click();
        student.picker().choose().click();
        student.table().expectNew("C-001");
        student.table().remove("C-020");
        student.table().expectRemoved("C-020");
        assertThat(ada.page()).hasURL(address);
        student.quiet();
        student.reload();

        // THEN it shows what is saved, in both views, and nothing half
        assertThat(ada.page()).hasURL(address);
        assertThat(student.picker().chosenCodes()).containsExactlyElementsOf(someone.codes());
        assertThat(student.table().codes()).containsExactlyElementsOf(someone.codes());
        expectSaved(student, someone.codes());
    }

    @Test
    void B65_back_after_saving_shows_box_and_table_alike_and_saving_again_loses_nothing(Visitor ada) {
        // GIVEN a course that was added and saved
        var student = open(ada);
        student.pick("C-201");
        student.save();
        assertThat(student.messages()).containsText("was saved");

        // WHEN the user goes back and saves once more
        student.backFrom(StudentListPage.PATH);
        assertThat(student.picker().search()).isVisible();
        assertThat(student.picker().chosenCodes()).isEqualTo(student.table().codes());
        student.pressSave();

        // THEN the course is still there
        student = StudentPage.open(ada.page(), someone.id());
        assertThat(student.picker().chosenCodes()).containsExactlyInAnyOrderElementsOf(twelveAnd("C-201"));
    }

    @Test
    void B66_A31_saves_exactly_the_right_box(Visitor ada) {
        var student = open(ada);

        // WHEN some come and some go, one of them both ways
        student.pick("C-301");
        student.pick("C-302");
        student.picker().remove("C-301");
        assertThat(student.table().row("C-301")).isHidden();
        student.table().remove("C-020");
        student.table().expectRemoved("C-020");
        student.table().remove("C-030");
        student.table().expectRemoved("C-030");
        student.table().act("C-030").click();
        student.table().expectPlain("C-030");
        var right = student.picker().chosenCodes();
        student.quiet();

        // THEN the right box is what is saved
        assertThat(right)
                .doesNotContain("C-301", "C-020")
                .contains("C-302", "C-030")
                .hasSize(12);
        expectSaved(student, right);
    }
}

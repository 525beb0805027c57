package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.School.SeededStudent;
import org.matricula.web.browser.page.StudentPage;

/** The rows of a student's enrollments: the other view of the right box, with grade, status and dates. */
@BrowserTest
class EnrollmentTableIT {

    private final SeededStudent someone = School.freshStudent();

    private StudentPage open(Visitor ada) {
        return StudentPage.open(ada.page(), someone.id());
    }

    @Test
    void B67_shows_the_existing_rows_and_no_blank_one(Visitor ada) {
        var student = open(ada);
        assertThat(student.table().codes()).containsExactlyElementsOf(someone.codes());
        assertThat(student.table().grade("C-010")).hasValue("");
        assertThat(student.table().status("C-010")).hasValue("ACTIVE");
        assertThat(student.table().enrolledOn("C-010")).hasValue("2026-09-01");
    }

    @Test
    void B67_a_new_student_has_none_and_can_be_saved_with_several(Visitor ada) {
        // GIVEN the form for a new student
        var student = StudentPage.openNew(ada.page());
        assertThat(student.table().rows()).hasCount(0);

        // WHEN fields, courses and a grade are entered and saved at once
        student.name().fill("Newcomer with courses");
        student.age().fill("33");
        student.pick("C-001");
        student.pick("C-002");
        student.table().give("C-002", "B+");
        student.quiet();
        student.saveAndContinue();

        // THEN all of it is there
        student.reload();
        assertThat(student.name()).hasValue("Newcomer with courses");
        assertThat(student.age()).hasValue("33");
        assertThat(student.table().codes()).containsExactlyInAnyOrder("C-001", "C-002");
        assertThat(student.table().grade("C-002")).hasValue("B+");
    }

    @Test
    void B68_a_row_that_was_picked_and_put_back_is_ignored(Visitor ada) {
        // GIVEN a pick with a value that could not be saved
        var student = open(ada);
        student.pick("C-001");
        student.table().endedOn("C-001").fill("1999-01-01");

        // WHEN it is put back and the page is saved
        student.table().remove("C-001");
        assertThat(student.table().row("C-001")).isHidden();
        student.quiet();
        student.saveAndContinue();

        // THEN nothing of it is left
        assertThat(student.table().row("C-001")).hasCount(0);
        assertThat(student.table().rows()).hasCount(12);
    }

    @Test
    void B69_A33_rows_keep_their_values_when_others_come_and_go(Visitor ada) {
        // GIVEN values typed in rows
        var student = open(ada);
        student.table().give("C-020", "A-");
        student.table().enrolledOn("C-030").fill("2026-12-24");

        // WHEN rows are added and removed around them
        student.pick("C-001");
        student.table().give("C-001", "B+");
        student.table().remove("C-010");
        student.table().expectRemoved("C-010");
        student.pick("C-301");
        student.table().remove("C-301");
        assertThat(student.table().row("C-301")).isHidden();
        student.pick("C-302");
        student.table().give("C-302", "F");

        // THEN each value stands in its own row, before and after saving
        student.quiet();
        expectValues(student);
        student.saveAndContinue();
        student.reload();
        expectValues(student);
        assertThat(student.table().rows()).hasCount(13);
    }

    private static void expectValues(StudentPage student) {
        assertThat(student.table().grade("C-020")).hasValue("A-");
        assertThat(student.table().enrolledOn("C-030")).hasValue("2026-12-24");
        assertThat(student.table().grade("C-001")).hasValue("B+");
        assertThat(student.table().grade("C-302")).hasValue("F");
        assertThat(student.table().grade("C-040")).hasValue("");
    }

    @Test
    void a_new_row_that_was_put_back_and_picked_again_has_its_grade_again(Visitor ada) {
        // GIVEN
        var student = open(ada);
        student.pick("C-001");
        student.table().give("C-001", "B+");
        student.picker().remove("C-001");
        assertThat(student.table().row("C-001")).isHidden();

        // WHEN
        student.picker().choose("C-001");

        // THEN
        student.table().expectNew("C-001");
        assertThat(student.table().grade("C-001")).hasValue("B+");
    }

    @Test
    void removing_in_the_table_and_undo_move_the_item_of_the_box(Visitor ada) {
        // WHEN a row is removed in the table
        var student = open(ada);
        var picker = student.picker();
        student.table().remove("C-020");

        // THEN the box does not have it, and the row can be brought back even after another search
        student.table().expectRemoved("C-020");
        assertThat(picker.item(picker.chosen(), "C-020")).hasCount(0);
        assertThat(student.table().act("C-020")).hasText("Undo");
        assertThat(student.table().grade("C-020")).isDisabled();
        picker.find("C-301");
        student.table().act("C-020").click();
        student.table().expectPlain("C-020");
        assertThat(picker.item(picker.chosen(), "C-020")).isVisible();
    }

    @Test
    void work_that_overtakes_the_answer_to_an_undo_loses_no_grade(Visitor ada) {
        // GIVEN a graded row that was struck through
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.table().remove("C-001");
        student.table().expectRemoved("C-001");
        student.quiet();
        ada.holdAnswers();

        // WHEN another course is picked before the answer to the undo is there
        student.table().act("C-001").click();
        ada.awaitHeld();
        student.picker().choose("C-004");
        ada.letGo();
        student.table().expectPlain("C-001");
        ada.letGo();
        student.table().expectNew("C-004");
        ada.holdNoMore();
        assertThat(student.table().grade("C-001")).hasValue("A");
        student.quiet();
        student.saveAndContinue();

        // THEN the grade is still there
        assertThat(student.table().grade("C-001")).hasValue("A");
        assertThat(student.losses()).hasCount(0);
    }

    @Test
    void a_double_click_on_remove_removes_once(Visitor ada) {
        var student = open(ada);
        student.table().act("C-020").dblclick();
        student.quiet();
        student.table().expectRemoved("C-020");
        assertThat(student.picker().item(student.picker().chosen(), "C-020")).hasCount(0);
    }

    @Test
    void B70_A37_adds_changes_and_removes_together_with_the_student(Visitor ada) {
        // WHEN the name changes, and rows are added, changed and removed
        var student = open(ada);
        student.name().fill("Renamed " + someone.number());
        student.pick("C-001");
        student.table().give("C-010", "A");
        student.table().status("C-010").selectOption("COMPLETED");
        student.table().endedOn("C-010").fill("2026-10-31");
        student.table().remove("C-020");
        student.table().expectRemoved("C-020");
        student.quiet();
        student.saveAndContinue();

        // THEN one save did it all
        student.reload();
        assertThat(student.name()).hasValue("Renamed " + someone.number());
        student.table().expectPlain("C-001");
        assertThat(student.table().grade("C-010")).hasValue("A");
        assertThat(student.table().status("C-010")).hasValue("COMPLETED");
        assertThat(student.table().endedOn("C-010")).hasValue("2026-10-31");
        assertThat(student.table().row("C-020")).hasCount(0);
    }

    @Test
    void B70_an_error_in_one_part_saves_nothing_of_the_others(Visitor ada) {
        // WHEN a pick, a grade and a removal come with a name that is blank
        var student = open(ada);
        student.pick("C-001");
        student.table().give("C-010", "A");
        student.table().remove("C-020");
        student.table().expectRemoved("C-020");
        student.name().fill("");
        student.quiet();
        student.pressSave();

        // THEN the page says so and nothing is stored
        assertThat(ada.page().locator("#errors")).containsText("Name");
        student = open(ada);
        assertThat(student.name()).hasValue(someone.name());
        assertThat(student.table().codes()).containsExactlyElementsOf(someone.codes());
        assertThat(student.table().grade("C-010")).hasValue("");
    }

    @Test
    void B71_an_error_stands_at_its_row_and_every_input_keeps_its_value(Visitor ada) {
        // WHEN a row ends before it begins
        var student = open(ada);
        student.pick("C-001");
        student.table().give("C-001", "D");
        student.table().give("C-030", "B");
        student.table().enrolledOn("C-040").fill("2026-09-02");
        student.table().endedOn("C-040").fill("2026-08-01");
        student.quiet();
        student.pressSave();

        // THEN the row says so, nothing is lost, and it can be mended
        assertThat(student.table().row("C-040")).containsText("“2026-08-01” is before the first day, 2026-09-02.");
        assertThat(student.errors()).containsText("Ended, C-040");
        student.table().expectNew("C-001");
        assertThat(student.table().grade("C-001")).hasValue("D");
        assertThat(student.table().grade("C-030")).hasValue("B");
        assertThat(student.table().endedOn("C-040")).hasValue("2026-08-01");
        student.table().endedOn("C-040").fill("2026-10-01");
        student.saveAndContinue();
        assertThat(student.table().grade("C-001")).hasValue("D");
        assertThat(student.table().endedOn("C-040")).hasValue("2026-10-01");
    }

    @Test
    void B71_picks_and_grades_survive_an_error_of_a_field(Visitor ada) {
        // GIVEN a save that failed because of the age
        var student = open(ada);
        student.pick("C-001");
        student.table().give("C-001", "A");
        student.age().fill("old");
        student.quiet();
        student.pressSave();
        assertThat(ada.page().locator("#errors")).containsText("Age");

        // WHEN one more is picked and the age is mended
        student.pick("C-301");
        student.age().fill("44");
        student.quiet();
        student.saveAndContinue();

        // THEN both are saved
        student.reload();
        assertThat(student.age()).hasValue("44");
        assertThat(student.table().grade("C-001")).hasValue("A");
        student.table().expectPlain("C-301");
    }

    @Test
    void B72_A39_a_wrong_row_that_is_removed_does_not_block_the_save(Visitor ada) {
        // GIVEN a row that cannot be saved
        var student = open(ada);
        student.table().endedOn("C-020").fill("1999-01-01");

        // WHEN it is removed
        student.table().remove("C-020");
        student.table().expectRemoved("C-020");
        student.quiet();
        student.saveAndContinue();

        // THEN the rest is saved
        assertThat(student.table().row("C-020")).hasCount(0);
        assertThat(student.table().rows()).hasCount(11);
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.StudentPage;

/** C19: what the constraints of the database would refuse one after the other, saved at once. */
@BrowserTest
class SwappedRowsIT {

    @Test
    void C19_the_grades_of_two_rows_are_swapped_in_one_save(Visitor ada) {
        // GIVEN A in the one and B in the other
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());

        // WHEN
        student.table().give("C-001", "B");
        student.table().give("C-002", "A");
        student.saveAndContinue();

        // THEN
        student.reload();
        assertThat(student.table().grade("C-001")).hasValue("B");
        assertThat(student.table().grade("C-002")).hasValue("A");
    }

    @Test
    void C19_a_row_that_is_removed_and_picked_again_in_one_save_is_the_same_row(Visitor ada) {
        // GIVEN a graded row that was removed, and another course in its place
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.strike("C-001");
        student.pick("C-301");

        // WHEN it is picked again as any other course, with another grade
        student.picker().find("C-001");
        student.picker().choose("C-001");
        student.table().expectPlain("C-001");
        student.table().give("C-001", "D");
        student.quiet();
        student.saveAndContinue();

        // THEN nobody asked about a lost grade, and it has what was typed
        student.reload();
        assertThat(student.table().grade("C-001")).hasValue("D");
        assertThat(student.table().rows()).hasCount(4);
    }
}

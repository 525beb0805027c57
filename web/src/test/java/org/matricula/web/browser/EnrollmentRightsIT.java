package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.As;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.StudentPage;

/** A41, B74, B75, B78: the rights on enrollments on the pages of students and courses. */
@BrowserTest
class EnrollmentRightsIT {

    private static final String INPUTS = "input, select";

    /** Presses "save and continue" with the fields as they stand and these ones beside them, as no page sends it. */
    private static int post(Visitor someone, String... namesAndValues) {
        return (int) someone.page().evaluate("""
                        async more => {
                          const form = document.getElementById('form'), data = new URLSearchParams(new FormData(form));
                          data.set('form:saveAndContinue', 'form:saveAndContinue');
                          for (let i = 0; i < more.length; i += 2) data.append(more[i], more[i + 1]);
                          return (await fetch(form.action, { method: 'POST', body: data })).status;
                        }""", namesAndValues);
    }

    @Test
    void B74_without_a_right_on_enrollments_there_is_no_picker_no_table_and_no_roster(
            @As(Staff.CLERK) Visitor cleo, Visitor ada) {
        // GIVEN
        var someone = School.gradedStudent();
        var student = StudentPage.open(cleo.page(), someone.id());
        assertThat(student.picker().frame()).hasCount(0);
        assertThat(cleo.page().locator(".ui-datatable")).hasCount(0);

        // WHEN
        student.name().fill("Renamed");
        student.saveAndContinue();

        // THEN
        assertThat(StudentPage.open(ada.page(), someone.id()).table().grade("C-001"))
                .hasValue("A");
        var course = CoursePage.open(cleo.page(), School.gradedCourse().id());
        assertThat(course.name()).isVisible();
        assertThat(course.picker().frame()).hasCount(0);
        assertThat(course.counts()).hasCount(0);
        assertThat(cleo.page().locator(".roster")).hasCount(0);
    }

    @Test
    void B74_with_view_there_is_text_and_neither_add_nor_remove(@As(Staff.VIEWER) Visitor vic) {
        var student = StudentPage.open(vic.page(), School.gradedStudent().id());
        assertThat(student.picker().frame()).hasCount(0);
        assertThat(student.table().line("C-001").locator(INPUTS)).hasCount(0);
        assertThat(student.table().line("C-001").locator("button")).hasCount(0);
    }

    @Test
    void B75_with_add_only_there_are_new_rows_and_the_others_are_text(@As(Staff.ADDER) Visitor adam) {
        // GIVEN
        var student = StudentPage.open(adam.page(), School.gradedStudent().id());
        assertThat(student.table().line("C-001").locator(INPUTS)).hasCount(0);
        assertThat(student.table().line("C-001").locator("button")).hasCount(0);
        assertThat(student.picker().item(student.picker().chosen(), "C-001")).hasCount(0);

        // WHEN
        student.pick("C-301");
        student.table().expectNew("C-301");
        student.table().give("C-301", "B");
        student.pick("C-302");
        student.strikeNew("C-302");
        student.saveAndContinue();

        // THEN it is one of the others
        assertThat(student.table().line("C-301")).containsText("B");
        assertThat(student.table().line("C-301").locator(INPUTS)).hasCount(0);
        assertThat(student.table().line("C-001")).isVisible();
        assertThat(student.table().line("C-302")).hasCount(0);
    }

    @Test
    void B75_with_add_only_a_course_takes_students_and_its_roster_is_text(@As(Staff.ADDER) Visitor adam) {
        var course = CoursePage.open(adam.page(), School.gradedCourse().id());
        assertThat(course.roster().line("S-00000").locator(INPUTS)).hasCount(0);
        course.unfold();
        course.pick("FRESH-001");
        course.saveAndContinue();
        assertThat(course.roster().line("FRESH-001")).isVisible();
    }

    @Test
    void B75_with_change_only_nothing_is_added_or_removed(@As(Staff.GRADER) Visitor gil) {
        // GIVEN
        var student = StudentPage.open(gil.page(), School.gradedStudent().id());
        assertThat(student.picker().frame()).hasCount(0);
        assertThat(student.table().line("C-001").locator("button")).hasCount(0);

        // WHEN
        student.table().line("C-001").locator("select[id$=':grade']").selectOption("C");
        student.saveAndContinue();

        // THEN
        student.reload();
        assertThat(student.table().line("C-001").locator("select[id$=':grade']"))
                .hasValue("C");
    }

    @Test
    void B75_with_change_only_the_roster_is_graded_and_nobody_is_removed(@As(Staff.GRADER) Visitor gil) {
        var course = CoursePage.open(gil.page(), School.gradedCourse().id());
        assertThat(course.picker().frame()).hasCount(0);
        course.roster().type("S-00000", "C");
        assertThat(course.roster().mark("S-00000")).containsText("Grade saved");
        assertThat(course.roster().act("S-00000")).hasCount(0);
        course.roster().press("S-00000", "Undo").click();
        assertThat(course.roster().grade("S-00000")).hasValue("A");
    }

    @Test
    void B75_with_delete_rows_can_be_removed_and_not_changed(@As(Staff.REMOVER) Visitor rem) {
        // GIVEN
        var student = StudentPage.open(rem.page(), School.gradedStudent().id());
        assertThat(student.table().line("C-003").locator(INPUTS)).hasCount(0);
        assertThat(student.picker().search()).isHidden();

        // WHEN one is removed, and one is struck and taken back
        student.strike("C-003");
        student.strike("C-001");
        student.table().act("C-001").click();
        student.table().expectPlain("C-001");
        student.quiet();
        student.saveAndContinue();

        // THEN
        assertThat(student.table().line("C-003")).hasCount(0);
        assertThat(student.table().line("C-001")).containsText("A");
    }

    @Test
    void B75_with_delete_the_roster_is_text_with_removal(@As(Staff.REMOVER) Visitor rem) {
        var course = CoursePage.open(rem.page(), School.gradedCourse().id());
        var row = course.roster().line("S-00002");
        assertThat(row.locator(INPUTS)).hasCount(0);
        row.locator("[data-press='toggle']").click();
        assertThat(row).containsText("is removed when you save");
        course.saveAndContinue();
        assertThat(course.roster().line("S-00002")).hasCount(0);
    }

    @Test
    void A41_forged_edits_without_the_right_change_nothing(
            @As(Staff.ADDER) Visitor adam, @As(Staff.GRADER) Visitor gil, Visitor ada) {
        // GIVEN
        var someone = School.gradedStudent();
        adam.expectComplaint("status of");
        gil.expectComplaint("status of");

        // WHEN somebody who may add posts other values
        StudentPage.open(adam.page(), someone.id());
        post(adam, "form:enrollments:0:grade", "F", "form:enrollments:0:status", "WITHDRAWN", "form:name", "Forged");
        // and somebody who may grade posts another box
        StudentPage.open(gil.page(), someone.id());
        post(gil, "form:courses_target", "1000301", "form:courses_count", "1", "form:name", "Forged");

        // THEN
        var student = StudentPage.open(ada.page(), someone.id());
        assertThat(student.name()).hasValue(someone.name());
        assertThat(student.table().grade("C-001")).hasValue("A");
        assertThat(student.table().status("C-001")).hasValue("ACTIVE");
        assertThat(student.table().rows()).hasCount(3);
    }

    @Test
    void A41_a_saved_row_that_is_posted_as_a_picked_one_changes_nothing(@As(Staff.ADDER) Visitor adam, Visitor ada) {
        // GIVEN a saved row, posted as one that was picked
        var someone = School.gradedStudent();
        StudentPage.open(adam.page(), someone.id());

        // WHEN
        post(adam, "form:courses_target", String.valueOf(someone.course(0).id()));

        // THEN
        assertThat(StudentPage.open(ada.page(), someone.id()).table().rows()).hasCount(3);
    }

    @Test
    void B78_the_link_to_a_rows_own_page_stands_where_the_user_may_see_that_page(
            @As(Staff.ADVISER) Visitor avi, @As(Staff.EXAMINER) Visitor ex, Visitor ada) {
        // WHEN one may not see courses
        var someone = School.gradedStudent();
        var student = StudentPage.open(avi.page(), someone.id());

        // THEN
        assertThat(student.table().line("C-001")).containsText("C-001");
        assertThat(student.table().ownPage("C-001")).hasCount(0);

        // WHEN another may not see students
        var own = School.gradedCourse();
        var course = CoursePage.open(ex.page(), own.id());

        // THEN a graded row still says so
        assertThat(course.roster().row("S-00001").locator("a")).hasCount(0);
        course.roster().type("S-00001", "C");
        assertThat(course.roster().mark("S-00001")).containsText("Grade saved");

        // WHEN, THEN
        assertThat(StudentPage.open(ada.page(), someone.id()).table().ownPage("C-001"))
                .isVisible();
        assertThat(CoursePage.open(ada.page(), own.id()).roster().row("S-00001").locator("a"))
                .isVisible();
    }
}

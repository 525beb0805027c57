package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.ChosenPage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.StudentListPage;
import org.matricula.web.browser.page.StudentPage;

/** Two people at the same rows: an action on many of them overwrites nothing unasked. */
@BrowserTest
class BulkConflictIT {

    private static EnrollmentListPage enrollmentsOf(School.SeededStudent student, Visitor visitor) {
        var list = new EnrollmentListPage(visitor.page());
        list.openAt("student=" + student.number() + "&sort=code");
        return list;
    }

    private static void gives(Visitor visitor, School.SeededStudent student, String code, String grade) {
        var page = StudentPage.open(visitor.page(), student.id());
        page.table().give(code, grade);
        page.saveAndContinue();
    }

    @Test
    void rows_that_were_graded_meanwhile_are_decided_on_before_any_is_graded(Visitor ada, Visitor bo) {
        // GIVEN one that is changed after the list was opened, and one after the page
        var student = School.gradedStudent();
        var list = enrollmentsOf(student, ada);
        list.chosen().tickPage();
        gives(bo, student, "C-001", "B+");
        var page = list.chosen().go("Grade");
        assertThat(page.messages()).containsText("One selected row was changed by someone else");
        gives(bo, student, "C-003", "D");

        // WHEN
        page.field("Grade").selectOption("C");
        page.press("Grade");

        // THEN
        assertThat(page.conflicts().panel()).isVisible();
        assertThat(page.conflicts().values("C-001"))
                .containsExactly("Active, Grade A", "Active, Grade B+", "Active, Grade C");
        assertThat(page.conflicts().values("C-003"))
                .containsExactly("Active, Grade –", "Active, Grade D", "Active, Grade C");
        assertThat(enrollmentsOf(student, bo).column("Grade")).containsExactly("B+", "B", "D");

        // WHEN one is changed once more during the decision
        gives(bo, student, "C-001", "A");
        page.conflicts().keepMine("C-001");
        page.conflicts().resolve();

        // THEN
        assertThat(page.conflicts().panel()).isVisible();
        assertThat(page.conflicts().values("C-001"))
                .containsExactly("Active, Grade B+", "Active, Grade A", "Active, Grade C");

        // WHEN
        page.conflicts().keepMine("C-001");
        page.conflicts().resolve();

        // THEN
        assertThat(list.messages()).containsText("2 enrollments were changed");
        assertThat(enrollmentsOf(student, bo).column("Grade")).containsExactly("C", "C", "D");
    }

    @Test
    void a_status_is_applied_to_all_that_were_changed_meanwhile_once_the_user_says_so(Visitor ada, Visitor bo) {
        // GIVEN
        var student = School.gradedStudent();
        var list = enrollmentsOf(student, ada);
        list.chosen().tickAll();
        var page = list.chosen().go("Change status");
        gives(bo, student, "C-001", "B+");
        gives(bo, student, "C-003", "D");

        // WHEN
        page.field("Status").selectOption("Withdrawn");
        page.press("Change status");
        page.press("Apply mine to all");

        // THEN
        assertThat(list.messages()).containsText("3 enrollments were changed");
        var now = enrollmentsOf(student, bo);
        assertThat(now.column("Status")).containsOnly("Withdrawn");
        assertThat(now.column("Grade")).containsExactly("B+", "B", "D");
    }

    @Test
    void an_enrollment_that_was_graded_meanwhile_is_not_removed_unasked_and_one_that_is_gone_is_named(
            Visitor ada, Visitor bo) {
        // GIVEN
        var student = School.gradedStudent();
        var list = enrollmentsOf(student, ada);
        list.chosen().tickPage();
        var page = list.chosen().go("Remove");
        gives(bo, student, "C-003", "D");
        var other = StudentPage.open(bo.page(), student.id());
        other.strike("C-001");
        other.pressSave();
        other.removeGraded();
        assertThat(other.messages()).containsText("was saved");

        // WHEN
        page.press("Remove");

        // THEN
        assertThat(page.conflicts().panel()).isVisible();
        assertThat(page.conflicts().values("C-003"))
                .containsExactly("Active, Grade –", "Active, Grade D", "not enrolled");

        // WHEN
        page.press("Keep theirs in all");

        // THEN
        assertThat(list.messages())
                .containsText("One selected row no longer exists: " + student.number() + " · C-001.");
        var now = enrollmentsOf(student, bo);
        assertThat(now.column("Grade")).containsExactly("D");
    }

    @Test
    void a_student_who_was_graded_meanwhile_is_not_deleted_unasked(Visitor ada, Visitor bo) {
        // GIVEN
        var student = School.gradedStudent();
        var list = new StudentListPage(ada.page());
        list.openAt("q=" + student.number());
        list.chosen().tick(student.number());
        var page = list.chosen().go("Delete");
        gives(bo, student, "C-003", "D");

        // WHEN
        page.field("type their number").fill("1");
        page.press("Delete");

        // THEN
        assertThat(page.messages()).containsText("Nothing was deleted");
        assertThat(page.along()).containsText(new String[] {"Physics 1 · A", "Latin 2 · B", "Drama 3 · D"});
        list.openAt("q=" + student.number());
        assertThat(list.total()).hasText("1");
    }

    @Test
    void other_rows_that_match_by_now_are_told_before_anything_is_done(Visitor ada, Visitor bo) {
        // GIVEN
        var student = School.gradedStudent();
        var list = enrollmentsOf(student, ada);
        list.chosen().tickAll();
        var other = StudentPage.open(bo.page(), student.id());
        other.strike("C-003");
        other.saveAndContinue();

        // WHEN
        var page = list.chosen().go("Grade");

        // THEN
        assertThat(page.messages()).containsText("3 rows matched then, 2 match now");
    }

    @Test
    void what_changed_on_other_pages_of_the_list_is_told_before_anything_is_done(Visitor ada, Visitor bo) {
        // GIVEN a list that shows one of three rows
        var student = School.gradedStudent();
        var list = new EnrollmentListPage(ada.page());
        list.openAt("student=" + student.number() + "&rows=1");
        gives(bo, student, "C-002", "D");
        list.chosen().tickAll();
        gives(bo, student, "C-003", "D");

        // WHEN
        var page = list.chosen().go("Grade");

        // THEN
        assertThat(page.messages()).containsText("2 selected rows were changed");
        assertThat(page.messages()).containsText("C-002");
        assertThat(page.messages()).containsText("C-003");
    }

    @Test
    void a_row_that_left_the_list_while_another_came_is_named_before_anything_is_done(Visitor ada, Visitor bo) {
        // GIVEN a list of graded enrollments, one of which loses its grade while another gets one
        var student = School.gradedStudent();
        var list = new EnrollmentListPage(ada.page());
        list.openAt("student=" + student.number() + "&grade=any&sort=code");
        list.chosen().tickAll();
        gives(bo, student, "C-003", "D");
        var other = StudentPage.open(bo.page(), student.id());
        other.strike("C-001");
        other.pressSave();
        other.removeGraded();
        assertThat(other.messages()).containsText("was saved");

        // WHEN
        var page = list.chosen().go("Grade");

        // THEN
        assertThat(page.messages()).containsText("2 rows matched then, 2 match now");
        assertThat(page.messages()).containsText("Changed or deleted since you opened the list");
        assertThat(page.messages()).containsText("One selected row was changed by someone else");
    }

    @Test
    void students_who_were_renamed_meanwhile_are_not_deleted_before_their_new_names_are_seen(Visitor ada, Visitor bo) {
        // GIVEN
        var student = School.gradedStudent();
        var list = new StudentListPage(ada.page());
        list.openAt("q=" + student.number());
        list.chosen().tick(student.number());
        var page = list.chosen().go("Delete");
        var other = StudentPage.open(bo.page(), student.id());
        other.name().fill("Renamed Meanwhile");
        other.saveAndContinue();

        // WHEN
        page.field("type their number").fill("1");
        page.press("Delete");

        // THEN both names are shown, and what was typed has to be typed again
        assertThat(page.messages()).containsText("Nothing was deleted");
        assertThat(page.messages()).containsText("and is now “Renamed Meanwhile”");
        assertThat(page.rows().first()).containsText("Renamed Meanwhile");
        assertThat(page.field("type their number")).isEmpty();

        // WHEN
        page.field("type their number").fill("1");
        page.press("Delete");

        // THEN
        assertThat(list.messages()).containsText("One student was deleted");
    }

    @Test
    void a_version_that_no_row_ever_had_is_refused(Visitor ada) {
        var student = School.gradedStudent();
        ada.page().navigate("/student/chosen?action=delete&row=" + student.id() + ".999999");
        var page = new ChosenPage(ada.page());
        assertThat(page.messages()).containsText("The selection is invalid");
        assertThat(page.question()).hasCount(0);
        ada.page().navigate("/student/chosen?action=delete&row=" + student.id() + ".x");
        assertThat(page.messages()).containsText("The selection is invalid");
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.ChosenPage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.StudentListPage;

/** A18, A19, C13: rows of a list are chosen, and one thing is done to all of them. */
@BrowserTest
class ChosenIT {

    private static Pattern along(School.SeededStudent student, String link) {
        return Pattern.compile(student.number() + " " + student.name() + " · " + link);
    }

    private static EnrollmentListPage enrollmentsOf(School.SeededStudent student, Visitor ada) {
        var list = new EnrollmentListPage(ada.page());
        list.openAt("student=" + student.number() + "&sort=code");
        return list;
    }

    @Test
    void an_action_on_all_rows_waits_until_their_snapshot_is_there(Visitor ada) {
        // GIVEN
        var held = new ArrayList<Route>();
        ada.page().route("**/list.snapshot?*", held::add);
        var list = new EnrollmentListPage(ada.page());
        list.openAt("student=" + School.gradedStudent().number() + "&rows=1");

        // WHEN
        list.chosen().tickAll();
        var page = list.chosen().go("Grade");
        ada.page().waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();

        // THEN
        assertThat(ada.page().locator("h1")).hasText("3 enrollments");
        assertThat(page.messages()).not().containsText("changed");
        assertThat(ada.page().url()).containsPattern("snapshot=3-[1-9]");
    }

    @Test
    void A18_ticked_rows_are_counted_and_graded(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var list = enrollmentsOf(student, ada);
        list.chosen().tickPage();
        assertThat(list.chosen().count()).hasText(student.courses().size() + " selected");

        // WHEN
        var page = list.chosen().go("Grade");
        assertThat(page.rows()).hasCount(student.courses().size());
        page.field("Grade").selectOption("C");
        page.press("Grade");

        // THEN
        assertThat(list.messages()).containsText("were changed");
        assertThat(enrollmentsOf(student, ada).column("Grade")).containsOnly("C");
    }

    @Test
    void A18_all_that_match_are_taken_although_they_stand_on_other_pages(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var list = new EnrollmentListPage(ada.page());
        list.openAt("student=" + student.number() + "&rows=1&page=2");
        assertThat(list.rows()).hasCount(1);

        // WHEN
        list.chosen().tickAll();
        assertThat(list.chosen().count()).hasText(student.courses().size() + " selected");
        var page = list.chosen().go("Change status");
        page.field("Status").selectOption("Withdrawn");
        page.press("Change status");

        // THEN
        assertThat(list.messages()).containsText("changed");
        assertThat(enrollmentsOf(student, ada).column("Status")).containsOnly("Withdrawn");
    }

    @Test
    void C13_one_that_refuses_keeps_all_as_they_were(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var list = enrollmentsOf(student, ada);
        var before = list.column("Status");
        list.chosen().tickPage();

        // WHEN the last day is before the first
        var page = list.chosen().go("Change status");
        page.field("Status").selectOption("Completed");
        page.field("Ended").fill("1999-01-01");
        page.press("Change status");

        // THEN
        assertThat(page.errors()).containsText("Ended");
        assertThat(page.field("Ended")).hasValue("1999-01-01");
        assertThat(enrollmentsOf(student, ada).column("Status")).isEqualTo(before);
    }

    @Test
    void A18_nothing_chosen_is_told_and_changes_nothing(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var list = enrollmentsOf(student, ada);

        // WHEN
        var page = list.chosen().go("Remove");

        // THEN
        assertThat(page.messages()).containsText("Nothing is selected");
        assertThat(page.question()).hasCount(0);
        assertThat(enrollmentsOf(student, ada).total())
                .hasText(String.valueOf(student.courses().size()));
    }

    @Test
    void A18_rows_that_nobody_offered_are_no_rows(Visitor ada) {
        ada.page().navigate("/enrollment/chosen?action=remove&row=-1&row=x&row=99999999999999999999&row=%01");
        assertThat(new ChosenPage(ada.page()).messages()).containsText("Nothing is selected");
        ada.page().navigate("/student/chosen?action=nonsense&row=1");
        assertThat(new ChosenPage(ada.page()).question()).hasCount(0);
    }

    @Test
    void enrollments_are_removed_together(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var list = enrollmentsOf(student, ada);
        list.chosen().tickPage();

        // WHEN
        list.chosen().go("Remove").press("Remove");

        // THEN
        assertThat(list.messages()).containsText("removed");
        assertThat(enrollmentsOf(student, ada).total()).hasText("0");
    }

    @Test
    void students_are_enrolled_together(Visitor ada) {
        // GIVEN
        var student = School.freshStudent();
        var list = new StudentListPage(ada.page());
        list.openAt("q=" + student.number());
        list.chosen().tick(student.number());

        // WHEN a course that there is not
        var page = list.chosen().go("Enroll in a course");
        page.field("Course").fill("nowhere");
        page.press("Enroll in a course");

        // THEN
        assertThat(page.errors()).containsText("Course: “nowhere” was not found");
        assertThat(page.field("Course")).hasValue("nowhere");

        // WHEN
        page.field("Course").fill("C-300");
        page.press("Enroll in a course");

        // THEN
        assertThat(list.messages()).containsText("One student was enrolled in C-300");
        assertThat(enrollmentsOf(student, ada).column("Code")).contains("C-300");
    }

    @Test
    void A19_students_are_deleted_together_after_their_number_was_typed(Visitor ada) {
        // GIVEN
        var student = School.gradedStudent();
        var list = new StudentListPage(ada.page());
        list.openAt("q=" + student.number());
        list.chosen().tick(student.number());

        // WHEN it is not typed
        var page = list.chosen().go("Delete");
        assertThat(page.rows()).hasText(Pattern.compile(student.number() + " · " + student.name() + ".*"));
        assertThat(page.question()).containsText("This also removes 3 enrollments, 2 of them graded");
        assertThat(page.along()).hasText(new Pattern[] {
            along(student, "C-001 [^·]+ · A"), along(student, "C-002 [^·]+ · B"), along(student, "C-003 [^·]+")
        });
        page.press("Delete");

        // THEN
        assertThat(page.errors()).containsText("Nothing was deleted: to delete it, type 1.");

        // WHEN
        page.field("type their number").fill("1");
        page.press("Delete");

        // THEN
        assertThat(list.messages()).containsText("One student was deleted, with");
        list.openAt("q=" + student.number());
        assertThat(list.total()).hasText("0");
    }
}

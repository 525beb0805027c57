package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.DeletionPage;
import org.matricula.web.browser.page.DeskPage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.ExpiredPage;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentPage;

/** A session that ends in the middle of the work: the user is told, gets back to the same page, and nothing is saved by halves. */
@BrowserTest
class SessionEndIT {

    private static final String TOLD = "You were signed out in the meantime, and your last action was not saved";

    private static void endSession(Visitor ada) {
        ada.context().clearCookies();
    }

    private static void signInAgain(Visitor ada) {
        var page = new SignInPage(ada.page());
        assertThat(page.notice()).containsText(TOLD);
        page.signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(page.caller()).hasText(Premises.ADMINISTRATOR);
    }

    @Test
    void saving_a_student_leads_back_to_the_student_by_way_of_the_sign_in(Visitor ada) {
        // GIVEN an edit
        var someone = School.gradedStudent();
        var student = StudentPage.open(ada.page(), someone.id());
        var address = ada.page().url();
        student.name().fill("Edited");
        student.table().give("C-001", "F");

        // WHEN the session is over before it is saved
        endSession(ada);
        student.pressSave();
        signInAgain(ada);

        // THEN the page is the same, with nothing of the edit in it, and can be worked on
        assertThat(ada.page()).hasURL(address);
        assertThat(student.name()).hasValue(someone.name());
        assertThat(student.table().grade("C-001")).hasValue("A");
        student.table().give("C-001", "B+");
        student.saveAndContinue();
        student.reload();
        assertThat(student.name()).hasValue(someone.name());
        assertThat(student.table().grade("C-001")).hasValue("B+");
    }

    @Test
    void choosing_a_course_leads_to_the_sign_in_at_once(Visitor ada) {
        // GIVEN
        var someone = School.freshStudent();
        var student = StudentPage.open(ada.page(), someone.id());

        // WHEN the session is over before the page asks for the new row
        endSession(ada);
        student.picker().choose("C-001");
        signInAgain(ada);

        // THEN
        assertThat(student.heading()).containsText(someone.name());
        assertThat(student.table().rows()).hasCount(12);
        student.pick("C-301");
        student.quiet();
        student.saveAndContinue();
        assertThat(student.table().rows()).hasCount(13);
    }

    @Test
    void a_grade_typed_into_the_roster_leads_to_the_sign_in_and_is_not_saved(Visitor ada) {
        // GIVEN
        var number = "S-00000";
        var course = CoursePage.open(ada.page(), School.gradedCourse().id());
        var address = ada.page().url();
        assertThat(course.roster().grade(number)).hasValue("A");

        // WHEN
        endSession(ada);
        course.roster().type(number, "F");
        signInAgain(ada);

        // THEN
        assertThat(ada.page()).hasURL(address);
        assertThat(course.roster().grade(number)).hasValue("A");
        course.roster().type(number, "B");
        assertThat(course.roster().mark(number)).containsText("Grade saved");
    }

    @Test
    void saving_a_grade_leads_back_to_its_form(Visitor ada) {
        // GIVEN
        var grade = OwnGrades.editing(ada, "A");
        var address = ada.page().url();
        grade.points().fill("77");

        // WHEN
        endSession(ada);
        grade.save();
        signInAgain(ada);

        // THEN
        assertThat(ada.page()).hasURL(address);
        assertThat(grade.code()).hasValue("A");
        assertThat(grade.points()).not().hasValue("77");
    }

    @Test
    void a_yes_to_a_deletion_is_asked_for_again(Visitor ada) {
        // GIVEN
        var someone = School.gradedStudent();
        var page = DeletionPage.open(ada.page(), DeletionPage.STUDENT, someone.id());
        page.typed().fill(someone.number());

        // WHEN
        endSession(ada);
        page.delete();
        signInAgain(ada);

        // THEN nothing is deleted, and the question stands there as before
        assertThat(page.takes()).containsText("This also removes 3 enrollments");
        assertThat(page.typed()).hasValue("");
    }

    @Test
    void a_list_comes_back_in_the_state_it_was_to_be_shown_in(Visitor ada) {
        // GIVEN
        var list = new EnrollmentListPage(ada.page());
        list.openAt("course=LES-001&grade=none");

        // WHEN
        endSession(ada);
        list.sortBy("Number");
        var signIn = new SignInPage(ada.page());
        assertThat(signIn.heading()).hasText("Sign in");
        assertThat(signIn.notice()).hasCount(0);
        signIn.signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);

        // THEN
        assertThat(list.total()).hasText("57");
        assertThat(list.arrow("Number")).hasText("▲");
        assertThat(list.chips().first()).containsText("LES-001");
    }

    @Test
    void a_page_from_before_a_new_sign_in_says_that_it_expired_and_opens_again(@Stranger Visitor ada) {
        // GIVEN an edit, and another tab in which she signs out and in again
        var someone = School.freshStudent();
        SignInPage.open(ada.page()).signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(new DeskPage(ada.page()).caller()).hasText(Premises.ADMINISTRATOR);
        var student = StudentPage.open(ada.page(), someone.id());
        var address = ada.page().url();
        student.name().fill("Edited");
        var otherTab = StudentPage.open(ada.context().newPage(), someone.id());
        var signIn = otherTab.signOut();
        signIn.signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(signIn.caller()).hasText(Premises.ADMINISTRATOR);

        // WHEN
        ada.expectComplaint("409");
        student.pressSave();

        // THEN
        var expired = new ExpiredPage(ada.page());
        assertThat(expired.heading()).hasText("This page has expired");

        // WHEN
        expired.openAgain();

        // THEN
        assertThat(ada.page()).hasURL(address);
        assertThat(student.name()).hasValue(someone.name());
        student.name().fill("Edited again");
        student.saveAndContinue();
        assertThat(student.heading()).containsText("Edited again");
    }

    @Test
    void signing_out_in_one_tab_ends_the_work_in_the_other(@Stranger Visitor ada) {
        // GIVEN
        var someone = School.freshStudent();
        SignInPage.open(ada.page()).signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(new DeskPage(ada.page()).caller()).hasText(Premises.ADMINISTRATOR);
        var student = StudentPage.open(ada.page(), someone.id());
        student.name().fill("Edited");
        StudentPage.open(ada.context().newPage(), someone.id()).signOut();

        // WHEN
        student.pressSave();
        signInAgain(ada);

        // THEN
        assertThat(ada.page()).hasURL(Pattern.compile(".*" + StudentPage.PATH + "\\?id=" + someone.id() + "$"));
        assertThat(student.name()).hasValue(someone.name());
    }
}

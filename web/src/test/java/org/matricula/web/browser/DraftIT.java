package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.DeskPage;
import org.matricula.web.browser.page.DraftPart;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentPage;

/** The end of a session is announced and can be put off, and nothing that was typed is lost by it. */
@BrowserTest
class DraftIT {

    private static void endSession(Visitor ada) {
        ada.context().clearCookies();
    }

    private static void signIn(Visitor ada) {
        var page = new SignInPage(ada.page());
        page.signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(page.caller()).hasText(Premises.ADMINISTRATOR);
    }

    private static void putBack(DraftPart draft, DeskPage page) {
        draft.putBack();
        assertThat(draft.offer()).isHidden();
        page.quiet();
    }

    @Test
    void C21_the_end_of_the_session_is_announced_in_time_and_can_be_put_off(Visitor ada) {
        // GIVEN a page that nobody works at
        ada.stopTime();
        StudentPage.open(ada.page(), School.gradedStudent().id());
        var draft = new DraftPart(ada.page());
        draft.pass(50);
        assertThat(draft.ending()).isHidden();

        // WHEN
        draft.pass(6);

        // THEN it is said when the session ends, and the button that puts it off has the focus
        assertThat(draft.ending()).containsText("Unless you stay signed in, you will be signed out at");
        assertThat(ada.page().locator("#stay")).isFocused();

        // WHEN
        draft.stay();

        // THEN another hour begins
        assertThat(draft.ending()).isHidden();
        draft.pass(50);
        assertThat(draft.ending()).isHidden();
    }

    @Test
    void C21_who_types_stays_signed_in(Visitor ada) {
        // GIVEN
        ada.stopTime();
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        var draft = new DraftPart(ada.page());

        // WHEN
        student.name().fill("Half a na");
        Request sent = ada.page().waitForRequest(request -> "POST".equals(request.method()), () -> draft.pass(56));

        // THEN the page told the desk so by itself, and nothing is announced
        assertThat(draft.ending()).isHidden();
        org.assertj.core.api.Assertions.assertThat(sent.response().status()).isEqualTo(200);
        assertThat(student.name()).hasValue("Half a na");
    }

    @Test
    void C21_who_was_away_too_long_is_led_back_to_what_was_typed(Visitor ada) {
        // GIVEN a new student, half typed, on a machine that fell asleep
        ada.stopTime();
        var student = StudentPage.openNew(ada.page());
        var draft = new DraftPart(ada.page());
        student.name().fill("Nearly New");
        student.pick("C-301");
        student.table().give("C-301", "B");
        student.quiet();
        endSession(ada);
        ada.page().evaluate("() => localStorage.setItem('matricula.heard', 0)");
        draft.pass(120);

        // WHEN
        assertThat(draft.ended()).isVisible();
        draft.signInAgain();
        signIn(ada);
        assertThat(draft.offer()).containsText("Your input on this page was not saved.");
        putBack(draft, student);

        // THEN
        assertThat(student.name()).hasValue("Nearly New");
        student.table().expectNew("C-301");
        assertThat(student.table().grade("C-301")).hasValue("B");
        student.saveAndContinue();
        assertThat(student.table().grade("C-301")).hasValue("B");
        assertThat(draft.offer()).isHidden();
    }

    @Test
    void C21_what_a_save_could_not_bring_home_is_put_back_field_by_field_and_row_by_row(Visitor ada) {
        // GIVEN
        var someone = School.gradedStudent();
        var student = StudentPage.open(ada.page(), someone.id());
        student.age().fill("33");
        student.pick("C-301");
        student.table().endedOn("C-301").fill("2027-02-01");
        student.table().give("C-002", "F");
        student.strike("C-003");
        student.quiet();

        // WHEN
        endSession(ada);
        student.pressSave();
        signIn(ada);
        putBack(new DraftPart(ada.page()), student);

        // THEN
        assertThat(student.age()).hasValue("33");
        assertThat(student.table().grade("C-002")).hasValue("F");
        assertThat(student.table().endedOn("C-301")).hasValue("2027-02-01");
        student.table().expectNew("C-301");
        student.table().expectRemoved("C-003");
        assertThat(new DraftPart(ada.page()).left()).isHidden();
        student.saveAndContinue();
        assertThat(student.table().row("C-003")).hasCount(0);
        assertThat(student.table().endedOn("C-301")).hasValue("2027-02-01");
    }

    @Test
    void C21_what_was_refused_before_the_session_ended_is_put_back_too(Visitor ada) {
        // GIVEN a save that was refused
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        var address = ada.page().url();
        student.name().fill("Renamed");
        student.age().fill("old");
        student.pressSave();
        assertThat(student.errors()).containsText("is not a whole number");
        assertThat(ada.page()).hasURL(address);

        // WHEN
        endSession(ada);
        student.pressSave();
        signIn(ada);
        putBack(new DraftPart(ada.page()), student);

        // THEN
        assertThat(ada.page()).hasURL(address);
        assertThat(student.name()).hasValue("Renamed");
        assertThat(student.age()).hasValue("old");
    }

    @Test
    void C21_a_value_that_someone_else_changed_meanwhile_is_told_and_not_overwritten(Visitor ada, Visitor bo) {
        // GIVEN
        var someone = School.gradedStudent();
        var hers = StudentPage.open(ada.page(), someone.id());
        hers.name().fill("Hers");
        hers.age().fill("44");
        endSession(ada);
        hers.pressSave();
        var his = StudentPage.open(bo.page(), someone.id());
        his.name().fill("His");
        his.saveAndContinue();

        // WHEN
        signIn(ada);
        var draft = new DraftPart(ada.page());
        putBack(draft, hers);

        // THEN
        assertThat(hers.name()).hasValue("His");
        assertThat(hers.age()).hasValue("44");
        assertThat(draft.left()).containsText("Name: Hers");
    }

    @Test
    void C21_a_course_gets_its_picks_its_removals_and_its_grade_back(Visitor ada) {
        // GIVEN a pick, a removal, and a grade that is typed when the session is over
        var someone = School.freshStudent();
        var course = CoursePage.open(ada.page(), School.gradedCourse().id());
        course.unfold();
        course.pick(someone.number());
        course.roster().act("S-00001").click();
        course.quiet();
        endSession(ada);
        course.roster().type("S-00000", "C");
        signIn(ada);

        // WHEN
        putBack(new DraftPart(ada.page()), course);

        // THEN
        assertThat(course.roster().mark("S-00000")).containsText("Grade saved");
        assertThat(course.roster().mark("S-00001")).containsText("is removed when you save");
        assertThat(course.picker().item(course.picker().chosen(), someone.number()))
                .hasCount(1);
    }

    @Test
    void C21_the_form_of_a_grade_gets_its_values_back(Visitor ada) {
        // GIVEN
        var grade = OwnGrades.editing(ada, "A");
        grade.points().fill("77");
        grade.passing().uncheck();

        // WHEN
        endSession(ada);
        grade.save();
        signIn(ada);
        putBack(new DraftPart(ada.page()), grade);

        // THEN
        assertThat(grade.points()).hasValue("77");
        assertThat(grade.passing()).not().isChecked();
    }

    @Test
    void C21_what_was_saved_discarded_or_left_is_offered_to_nobody(@Stranger Visitor ada) {
        // GIVEN a session of her own, to be ended by signing out
        SignInPage.open(ada.page());
        signIn(ada);
        var someone = School.gradedStudent();
        var student = StudentPage.open(ada.page(), someone.id());
        var draft = new DraftPart(ada.page());

        // WHEN it was saved
        student.name().fill("Saved");
        student.saveAndContinue();
        student = StudentPage.open(ada.page(), someone.id());

        // THEN
        assertThat(draft.offer()).isHidden();

        // WHEN the page was left for another one
        student.name().fill("Left");
        StudentPage.open(ada.page(), School.gradedStudent().id());
        student = StudentPage.open(ada.page(), someone.id());

        // THEN
        assertThat(student.name()).hasValue("Saved");
        assertThat(draft.offer()).isHidden();

        // WHEN it was loaded again, and what is offered is discarded
        student.name().fill("Discarded");
        student.reload();
        assertThat(draft.offer()).isVisible();
        draft.discard();
        assertThat(draft.offer()).isHidden();
        student.reload();

        // THEN
        assertThat(draft.offer()).isHidden();
        assertThat(student.name()).hasValue("Saved");

        // WHEN its user signs out
        student.name().fill("Signed out");
        student.signOut();

        // THEN nothing is left in the browser
        org.assertj.core.api.Assertions.assertThat(ada.page().evaluate("() => Object.keys(sessionStorage).join()"))
                .isEqualTo("");
    }
}

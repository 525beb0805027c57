package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.web.browser.OwnGrades.added;
import static org.matricula.web.browser.OwnGrades.askedToDelete;
import static org.matricula.web.browser.OwnGrades.editing;
import static org.matricula.web.browser.OwnGrades.expectSaved;
import static org.matricula.web.browser.OwnGrades.give;
import static org.matricula.web.browser.OwnGrades.last;
import static org.matricula.web.browser.OwnGrades.scale;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.GradeScalePage;

/** Taking grades out of the scale: those that nobody has, and with someone else at work on the same grade. */
@BrowserTest
class GradeDeletionIT {

    @Test
    void moving_a_grade_that_someone_else_deleted_shows_the_scale_as_it_is(Visitor ada, Visitor bo) {
        // GIVEN a scale on the screen with a grade that is deleted meanwhile
        var code = added(ada);
        var hers = GradeScalePage.open(ada.page());
        var his = askedToDelete(bo, code);
        his.delete();
        assertThat(his.messages()).containsText("was deleted");

        // WHEN
        hers.up(code).click();

        // THEN
        assertThat(hers.messages()).containsText("This grade was already deleted.");
        assertThat(hers.codes()).doesNotContain(code);
    }

    @Test
    void moving_a_grade_in_a_scale_that_someone_else_reordered_moves_nothing(Visitor ada, Visitor bo) {
        // GIVEN
        var code = added(ada);
        var other = added(ada);
        var hers = GradeScalePage.open(ada.page());
        var his = GradeScalePage.open(bo.page());
        his.up(other).click();
        assertThat(his.row(code).locator("xpath=preceding-sibling::tr[1]")).containsText(other);

        // WHEN
        hers.up(code).click();

        // THEN she sees both orders, and her next move is made
        assertThat(hers.messages()).containsText("Nothing was moved");
        assertThat(hers.messages()).containsText(code + ", " + other);
        assertThat(hers.messages()).containsText(other + ", " + code);
        hers.up(code).click();
        assertThat(hers.row(other).locator("xpath=preceding-sibling::tr[1]")).containsText(code);
    }

    @Test
    void a_grade_that_was_changed_after_the_question_is_deleted_only_when_that_was_seen(Visitor ada, Visitor bo) {
        // GIVEN
        var code = added(ada);
        var question = askedToDelete(ada, code);
        var his = editing(bo, code);
        his.points().fill("3");
        his.save();
        expectSaved(bo, code);

        // WHEN
        question.delete();

        // THEN
        assertThat(question.messages()).containsText("Nothing was deleted");
        assertThat(question.messages()).containsText("Points was “–” and is now “3”.");

        // WHEN
        question.delete();

        // THEN
        assertThat(question.messages()).containsText("was deleted");
    }

    @Test
    void a_grade_that_is_deleted_while_it_is_edited_can_be_saved_as_a_new_one(Visitor ada, Visitor bo) {
        // GIVEN
        var code = added(ada);
        var hers = editing(ada, code);
        var his = askedToDelete(bo, code);
        his.delete();
        assertThat(his.messages()).containsText("was deleted");

        // WHEN
        hers.points().fill("1.5");
        hers.save();

        // THEN she is told, and nothing of what she typed is lost
        assertThat(hers.messages()).containsText("Someone else deleted " + code + " while you edited it.");
        assertThat(hers.points()).hasValue("1.5");

        // WHEN she saves it again
        hers.save();

        // THEN
        expectSaved(ada, code);
        assertThat(last(scale(ada), 1)).containsExactly(code);
    }

    @Test
    void a_grade_that_nobody_has_is_deleted(Visitor ada) {
        // GIVEN
        var code = added(ada);
        var question = askedToDelete(ada, code);
        assertThat(question.takes()).containsText("Nothing else is deleted.");

        // WHEN
        question.delete();

        // THEN
        assertThat(question.messages()).containsText("The grade “" + code + "” was deleted.");
        assertThat(question.takes()).hasCount(0);
        assertThat(scale(ada)).doesNotContain(code);
    }

    @Test
    void a_grade_that_is_kept_stays(Visitor ada) {
        // GIVEN
        var code = added(ada);
        var question = askedToDelete(ada, code);

        // WHEN
        question.keep();

        // THEN
        assertThat(question.yes()).hasCount(0);
        assertThat(question.heading()).hasText("Grade " + code);
        assertThat(scale(ada)).contains(code);
    }

    @Test
    void a_grade_in_use_cannot_be_deleted_and_the_page_tells_who_has_it(Visitor ada) {
        // GIVEN
        var code = added(ada);
        var someone = School.freshStudent();
        give(ada, code, someone.id());

        // WHEN
        var question = askedToDelete(ada, code);

        // THEN there is no button for it
        assertThat(question.takes()).containsText("Used by one enrollment: only unused ones can be deleted.");
        assertThat(question.yes()).hasCount(0);

        // WHEN
        var list = question.listThem();

        // THEN
        assertThat(list.total()).hasText("1");
        assertThat(list.rows()).containsText(new String[] {someone.number()});
    }

    @Test
    void a_grade_that_is_given_before_the_yes_stays(Visitor ada, Visitor bo) {
        // GIVEN a question to which nothing speaks against the yes
        var code = added(ada);
        var question = askedToDelete(ada, code);
        assertThat(question.takes()).containsText("Nothing else is deleted.");
        give(bo, code, School.freshStudent().id());

        // WHEN
        question.delete();

        // THEN
        assertThat(question.messages()).containsText("It cannot be deleted, because other objects refer to it: 1.");
        assertThat(question.takes()).containsText("Used by one enrollment");
        assertThat(scale(ada)).contains(code);
    }

    @Test
    void a_grade_that_two_delete_is_gone_once_and_both_are_told(Visitor ada, Visitor bo) {
        // GIVEN
        var code = added(ada);
        var hers = askedToDelete(ada, code);
        var his = askedToDelete(bo, code);

        // WHEN
        hers.delete();
        assertThat(hers.messages()).containsText("was deleted");
        his.delete();

        // THEN
        assertThat(his.messages()).containsText(code + " was already deleted by someone else.");
        assertThat(scale(bo)).doesNotContain(code);
    }
}

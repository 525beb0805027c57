package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.web.browser.OwnGrades.added;
import static org.matricula.web.browser.OwnGrades.askedToDelete;
import static org.matricula.web.browser.OwnGrades.editing;
import static org.matricula.web.browser.OwnGrades.expectSaved;
import static org.matricula.web.browser.OwnGrades.give;
import static org.matricula.web.browser.OwnGrades.last;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.GradeListPage;

/** Taking grades out of the scale: those that nobody has, and with someone else at work on the same grade. */
@BrowserTest
class GradeDeletionIT {

    @Test
    void moving_a_grade_that_someone_else_deleted_shows_the_scale_as_it_is(Visitor ada, Visitor bo) {
        // GIVEN a scale on the screen with a grade that is deleted meanwhile
        var code = added(ada);
        var hers = GradeListPage.open(ada.page());
        var his = askedToDelete(bo, code);
        his.delete().click();
        assertThat(his.messages()).containsText("out of the scale");

        // WHEN
        hers.up(code).click();

        // THEN
        assertThat(hers.messages()).containsText("This grade is out of the scale already.");
        assertThat(hers.codes()).doesNotContain(code);
    }

    @Test
    void a_grade_that_is_deleted_while_it_is_edited_can_be_saved_as_a_new_one(Visitor ada, Visitor bo) {
        // GIVEN
        var code = added(ada);
        var hers = editing(ada, code);
        var his = askedToDelete(bo, code);
        his.delete().click();
        assertThat(his.messages()).containsText("out of the scale");

        // WHEN
        hers.points().fill("1.5");
        hers.save();

        // THEN she is told, and nothing of what she typed is lost
        assertThat(hers.messages()).containsText("Someone else deleted the grade " + code + " while you edited it.");
        assertThat(hers.points()).hasValue("1.5");

        // WHEN she saves it again
        hers.save();

        // THEN
        expectSaved(hers, code);
        assertThat(last(hers, 1)).containsExactly(code);
    }

    @Test
    void a_grade_that_nobody_has_is_deleted(Visitor ada) {
        // GIVEN
        var code = added(ada);
        var scale = askedToDelete(ada, code);
        assertThat(scale.question()).containsText("No enrollment has it.");

        // WHEN
        scale.delete().click();

        // THEN
        assertThat(scale.messages()).containsText("The grade " + code + " is out of the scale.");
        assertThat(scale.question()).hasCount(0);
        assertThat(scale.codes()).doesNotContain(code);
    }

    @Test
    void a_grade_that_is_kept_stays(Visitor ada) {
        // GIVEN
        var code = added(ada);
        var scale = askedToDelete(ada, code);

        // WHEN
        scale.keep();

        // THEN
        assertThat(scale.question()).hasCount(0);
        assertThat(scale.codes()).contains(code);
    }

    @Test
    void a_grade_in_use_cannot_be_deleted_and_the_page_tells_who_has_it(Visitor ada) {
        // GIVEN
        var code = added(ada);
        var someone = School.freshStudent();
        give(ada, code, someone.id());

        // WHEN
        var scale = askedToDelete(ada, code);

        // THEN there is no button for it
        assertThat(scale.question()).containsText("It cannot be deleted: one enrollment has it.");
        assertThat(scale.delete()).hasCount(0);

        // WHEN
        var list = scale.listThem();

        // THEN
        assertThat(list.total()).hasText("1");
        assertThat(list.rows()).containsText(new String[] {someone.number()});
    }

    @Test
    void a_grade_that_is_given_before_the_yes_stays(Visitor ada, Visitor bo) {
        // GIVEN a question to which nothing speaks against the yes
        var code = added(ada);
        var scale = askedToDelete(ada, code);
        assertThat(scale.question()).containsText("No enrollment has it.");
        give(bo, code, School.freshStudent().id());

        // WHEN
        scale.delete().click();

        // THEN
        assertThat(scale.messages()).containsText("Enrollments with this grade: 1. It cannot be deleted.");
        assertThat(scale.question()).containsText("one enrollment has it");
        assertThat(GradeListPage.open(ada.page()).codes()).contains(code);
    }

    @Test
    void a_grade_that_two_delete_is_gone_once_and_both_are_told(Visitor ada, Visitor bo) {
        // GIVEN
        var code = added(ada);
        var hers = askedToDelete(ada, code);
        var his = askedToDelete(bo, code);

        // WHEN
        hers.delete().click();
        assertThat(hers.messages()).containsText("out of the scale");
        his.delete().click();

        // THEN
        assertThat(his.messages()).containsText("out of the scale");
        assertThat(his.codes()).doesNotContain(code);
    }
}

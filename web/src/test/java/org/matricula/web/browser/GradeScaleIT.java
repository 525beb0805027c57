package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.web.browser.OwnGrades.added;
import static org.matricula.web.browser.OwnGrades.editing;
import static org.matricula.web.browser.OwnGrades.expectListed;
import static org.matricula.web.browser.OwnGrades.expectSaved;
import static org.matricula.web.browser.OwnGrades.give;
import static org.matricula.web.browser.OwnGrades.last;
import static org.matricula.web.browser.OwnGrades.listed;
import static org.matricula.web.browser.OwnGrades.scale;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.GradeListPage;
import org.matricula.web.browser.page.GradePage;
import org.matricula.web.browser.page.GradeScalePage;

/** Grades: adding, editing and moving them, alone and with someone else at the same grade. */
@BrowserTest
class GradeScaleIT {

    @Test
    void a_new_grade_stands_at_the_end_of_the_scale_and_can_be_given(Visitor ada) {
        // GIVEN
        var code = School.newGradeCode();
        var before = scale(ada);

        // WHEN
        var grade = GradeListPage.open(ada.page()).add();
        grade.code().fill(" " + code + " ");
        grade.points().fill("0.75");
        grade.passing().uncheck();
        grade.save();

        // THEN
        expectSaved(ada, code);
        expectListed(ada, code, "0.75", "no");
        var scale = new GradeListPage(ada.page()).order();
        assertThat(scale.codes())
                .startsWith(before.toArray(String[]::new))
                .endsWith(code)
                .hasSize(before.size() + 1);
        assertThat(scale.row(code)).containsText("0.75");
        assertThat(scale.row(code)).containsText("no");
        give(ada, code, School.freshStudent().id());
    }

    @Test
    void an_edited_grade_is_saved_and_one_that_was_left_is_not(Visitor ada) {
        // GIVEN
        var code = added(ada);
        var renamed = School.newGradeCode();

        // WHEN the first edit is left, and the second one saved
        var grade = editing(ada, code);
        grade.points().fill("9");
        grade = editing(ada, code);
        assertThat(grade.points()).hasValue("");
        grade.code().fill(renamed);
        grade.points().fill("10");
        grade.passing().uncheck();
        grade.save();

        // THEN
        expectSaved(ada, renamed);
        expectListed(ada, renamed, "10.00", "no");
        assertThat(listed(ada, code).rows()).hasText("Nothing matches.");
        grade = editing(ada, renamed);
        assertThat(grade.points()).hasValue("10");
        assertThat(grade.heading()).hasText("Grade " + renamed);

        // AND its history begins under its first name
        assertThat(grade.history().actions().last()).containsText(code);
    }

    @Test
    void what_cannot_be_saved_is_told_and_stays_in_the_form(Visitor ada) {
        // GIVEN
        var code = added(ada);
        var grade = editing(ada, code);

        // WHEN the points are no number
        grade.points().fill("good");
        grade.save();

        // THEN
        assertThat(grade.form()).containsText("is not a number");
        assertThat(grade.points()).hasValue("good");

        // WHEN they are too many
        grade.points().fill("1000");
        grade.save();

        // THEN
        assertThat(grade.errors()).containsText("Points “1000” must be from 0 to 999.99");

        // WHEN there is no code
        grade.points().fill("2");
        grade.code().fill("");
        grade.save();

        // THEN
        assertThat(grade.form()).containsText("Code");
        assertThat(grade.messages()).not().containsText("was saved");

        // WHEN the code is that of another grade
        grade.code().fill("A+");
        grade.save();

        // THEN it can be mended
        assertThat(grade.errors()).containsText("“A+” is already taken");
        grade.code().fill(code);
        grade.save();
        expectSaved(ada, code);
        expectListed(ada, code, "2.00", "yes");
    }

    @Test
    void grades_move_up_and_down_and_not_beyond_the_ends(Visitor ada) {
        // GIVEN
        var one = added(ada);
        var two = added(ada);
        var scale = GradeScalePage.open(ada.page());
        var others = scale.codes().subList(0, scale.codes().size() - 2);

        // WHEN the last one moves up
        scale.up(two).click();

        // THEN
        assertThat(scale.down(two)).isEnabled();
        assertThat(scale.up(two)).isFocused();
        assertThat(last(scale.codes(), 2)).containsExactly(two, one);

        // WHEN it moves down again
        scale.down(two).click();

        // THEN it is the last one, the others stand where they stood, and no button leads out of the scale
        assertThat(scale.down(two)).isDisabled();
        assertThat(scale.down(one)).isEnabled();
        assertThat(last(scale.codes(), 2)).containsExactly(one, two);
        assertThat(scale.codes()).startsWith(others.toArray(String[]::new));
        assertThat(scale.up(others.get(0))).isDisabled();
    }

    @Test
    void two_who_change_the_same_are_asked_and_theirs_can_be_kept(Visitor ada, Visitor bo) {
        // GIVEN
        var code = added(ada);
        var his = collide(ada, bo, code);

        // THEN the later one sees what was, what is and what he wants
        assertThat(his.conflicts().values("Points")).containsExactly("–", "3", "2");

        // WHEN he keeps hers
        his.conflicts().keepTheirs("Points");
        his.conflicts().resolve();

        // THEN hers stands, with what only he changed
        assertThat(his.messages()).containsText("The grade “" + code + "” was saved.");
        assertThat(his.conflicts().panel()).isHidden();
        expectListed(bo, code, "3.00", "no");
    }

    @Test
    void two_who_change_the_same_are_asked_and_mine_can_be_kept(Visitor ada, Visitor bo) {
        // GIVEN
        var code = added(ada);
        var his = collide(ada, bo, code);

        // WHEN he keeps his own
        his.conflicts().keepMine("Points");
        his.conflicts().resolve();

        // THEN
        assertThat(his.messages()).containsText("The grade “" + code + "” was saved.");
        assertThat(his.conflicts().panel()).isHidden();
        expectListed(bo, code, "2.00", "no");
    }

    /** Both opened the grade; she saved 3 points, and he now wants 2, and that nobody passes with it. */
    private static GradePage collide(Visitor ada, Visitor bo, String code) {
        var hers = editing(ada, code);
        var his = editing(bo, code);
        hers.points().fill("3");
        hers.save();
        expectSaved(ada, code);
        his.points().fill("2");
        his.passing().uncheck();
        his.save();
        assertThat(his.conflicts().panel()).isVisible();
        return his;
    }

    @Test
    void two_who_change_different_things_are_not_asked(Visitor ada, Visitor bo) {
        // GIVEN
        var code = added(ada);
        var hers = editing(ada, code);
        var his = editing(bo, code);

        // WHEN
        hers.points().fill("3");
        hers.save();
        expectSaved(ada, code);
        his.passing().uncheck();
        his.save();

        // THEN
        expectSaved(bo, code);
        expectListed(bo, code, "3.00", "no");
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.web.browser.OwnGrades.added;
import static org.matricula.web.browser.OwnGrades.editing;
import static org.matricula.web.browser.OwnGrades.expectSaved;
import static org.matricula.web.browser.OwnGrades.give;
import static org.matricula.web.browser.OwnGrades.last;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.GradeListPage;

/** The page of the grade scale: adding, editing and moving, alone and with someone else at the same grade. */
@BrowserTest
class GradeScaleIT {

    @Test
    void a_new_grade_stands_at_the_end_of_the_scale_and_can_be_given(Visitor ada) {
        // GIVEN
        var code = School.newGradeCode();
        var scale = GradeListPage.open(ada.page());
        var before = scale.codes();

        // WHEN
        scale.add();
        scale.code().fill(" " + code + " ");
        scale.points().fill("0.75");
        scale.passing().uncheck();
        scale.save();

        // THEN
        expectSaved(scale, code);
        assertThat(scale.codes())
                .startsWith(before.toArray(String[]::new))
                .endsWith(code)
                .hasSize(before.size() + 1);
        assertThat(scale.row(code)).containsText("0.75");
        assertThat(scale.row(code)).containsText("no");
        give(ada, code, School.freshStudent().id());
    }

    @Test
    void an_edited_grade_is_saved_and_a_cancelled_one_is_not(Visitor ada) {
        // GIVEN
        var code = added(ada);
        var renamed = School.newGradeCode();

        // WHEN the first edit is cancelled, and the second one saved
        var scale = editing(ada, code);
        scale.points().fill("9");
        scale.cancel();
        assertThat(scale.form()).hasCount(0);
        scale.edit(code);
        assertThat(scale.points()).hasValue("");
        scale.code().fill(renamed);
        scale.points().fill("10");
        scale.passing().uncheck();
        scale.save();

        // THEN
        expectSaved(scale, renamed);
        scale.reload();
        assertThat(scale.row(renamed)).containsText("10");
        assertThat(scale.row(renamed)).containsText("no");
        assertThat(scale.codes()).doesNotContain(code);
        scale.edit(renamed);
        assertThat(scale.points()).hasValue("10");
    }

    @Test
    void what_cannot_be_saved_is_told_and_stays_in_the_form(Visitor ada) {
        // GIVEN
        var code = added(ada);
        var scale = editing(ada, code);

        // WHEN the points are no number
        scale.points().fill("good");
        scale.save();

        // THEN
        assertThat(scale.form()).containsText("is not a number");
        assertThat(scale.points()).hasValue("good");

        // WHEN they are too many
        scale.points().fill("1000");
        scale.save();

        // THEN
        assertThat(scale.errors()).containsText("Points “1000” must be from 0 to 999.99");

        // WHEN there is no code
        scale.points().fill("2");
        scale.code().fill("");
        scale.save();

        // THEN
        assertThat(scale.form()).containsText("Code");
        assertThat(scale.messages()).not().containsText("was saved");

        // WHEN the code is that of another grade
        scale.code().fill("A+");
        scale.save();

        // THEN it can be mended
        assertThat(scale.errors()).containsText("“A+” is taken already.");
        scale.code().fill(code);
        scale.save();
        expectSaved(scale, code);
        assertThat(scale.row(code)).containsText("2");
    }

    @Test
    void grades_move_up_and_down_and_not_beyond_the_ends(Visitor ada) {
        // GIVEN
        var one = added(ada);
        var two = added(ada);
        var scale = GradeListPage.open(ada.page());
        var others = scale.codes().subList(0, scale.codes().size() - 2);

        // WHEN the last one moves up
        scale.up(two).click();

        // THEN
        assertThat(scale.down(two)).isEnabled();
        assertThat(last(scale, 2)).containsExactly(two, one);

        // WHEN it moves down again
        scale.down(two).click();

        // THEN it is the last one, the others stand where they stood, and no button leads out of the scale
        assertThat(scale.down(two)).isDisabled();
        assertThat(scale.down(one)).isEnabled();
        assertThat(last(scale, 2)).containsExactly(one, two);
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
        expectSaved(his, code);
        assertThat(his.row(code)).containsText("3");
        assertThat(his.row(code)).containsText("no");
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
        expectSaved(his, code);
        assertThat(his.row(code)).containsText("2");
        assertThat(his.row(code)).containsText("no");
    }

    /** Both opened the grade; she saved 3 points, and he now wants 2, and that nobody passes with it. */
    private static GradeListPage collide(Visitor ada, Visitor bo, String code) {
        var hers = editing(ada, code);
        var his = editing(bo, code);
        hers.points().fill("3");
        hers.save();
        expectSaved(hers, code);
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
        expectSaved(hers, code);
        his.passing().uncheck();
        his.save();

        // THEN
        expectSaved(his, code);
        assertThat(his.row(code)).containsText("3");
        assertThat(his.row(code)).containsText("no");
    }
}

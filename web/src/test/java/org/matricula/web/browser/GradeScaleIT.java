package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.GradeListPage;
import org.matricula.web.browser.page.StudentPage;

/** The page of the grade scale. Each test adds the grades that it changes at the end of the scale, and leaves the others alone. */
@BrowserTest
class GradeScaleIT {

    private static String added(Visitor ada) {
        var code = School.newGradeCode();
        var scale = GradeListPage.open(ada.page());
        scale.add();
        scale.code().fill(code);
        scale.save();
        expectSaved(scale, code);
        return code;
    }

    private static GradeListPage editing(Visitor someone, String code) {
        var scale = GradeListPage.open(someone.page());
        scale.edit(code);
        assertThat(scale.code()).hasValue(code);
        return scale;
    }

    private static GradeListPage askedToDelete(Visitor someone, String code) {
        var scale = GradeListPage.open(someone.page());
        scale.askToDelete(code);
        assertThat(scale.question()).containsText("Delete " + code);
        return scale;
    }

    private static void expectSaved(GradeListPage scale, String code) {
        assertThat(scale.messages()).containsText("The grade " + code + " was saved.");
        assertThat(scale.form()).hasCount(0);
    }

    private static List<String> last(GradeListPage scale, int howMany) {
        var codes = scale.codes();
        return codes.subList(codes.size() - howMany, codes.size());
    }

    private static void give(Visitor someone, String code, long student) {
        var page = StudentPage.open(someone.page(), student);
        page.table().give("C-010", code);
        page.saveAndContinue();
    }

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
        assertThat(scale.form()).containsText("please enter a number from 0 to 999.99");
        assertThat(scale.points()).hasValue("good");

        // WHEN they are too many
        scale.points().fill("1000");
        scale.save();

        // THEN
        assertThat(scale.messages()).containsText("Points “1000” must be from 0 to 999.99");

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
        assertThat(scale.messages()).containsText("“A+” is taken already.");
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
        assertThat(scale.messages()).containsText("This grade was given 1 times and cannot be deleted.");
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

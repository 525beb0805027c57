package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Picks and input are kept while an answer of the server is on its way. */
@BrowserTest
class PickerUnderWayIT extends TwelveCourses {

    @Test
    void a_pick_made_while_a_search_is_under_way_is_kept(Visitor ada) {
        // GIVEN a search whose answer is on its way
        var student = open(ada);
        var picker = student.picker();
        picker.find("C-301");
        ada.holdAnswers();
        picker.search().fill("C-302");
        ada.awaitHeld();

        // WHEN something is chosen meanwhile
        picker.choose("C-301");
        ada.letGo();

        // THEN the answer takes nothing away
        assertThat(picker.item(picker.available(), "C-302")).isVisible();
        ada.letGo();
        assertThat(picker.item(picker.chosen(), "C-301")).isVisible();
        student.table().expectNew("C-301");
        ada.holdNoMore();
        student.quiet();
        expectSaved(student, twelveAnd("C-301"));
    }

    @Test
    void a_search_typed_before_the_page_is_complete_is_answered(Visitor ada) {
        // GIVEN someone who types as soon as there is a field
        ada.typesEarly("form:coursesSearch", "C-302");

        // WHEN
        var student = open(ada);

        // THEN
        assertThat(student.picker().shown(student.picker().available())).hasText(new String[] {"C-302 Latin 302"});
    }

    @Test
    void picks_and_typing_while_a_pick_is_under_way_are_kept(Visitor ada) {
        // GIVEN a pick whose answer is on its way
        var student = open(ada);
        ada.holdAnswers();
        student.picker().choose("C-001");
        ada.awaitHeld();

        // WHEN the user goes on
        student.picker().choose("C-002");
        student.table().give("C-030", "C");
        student.table().enrolledOn("C-040").fill("2026-05-06");
        student.table().remove("C-020");
        ada.letGo();
        student.table().expectNew("C-001");
        ada.letGo();
        student.table().expectNew("C-002");
        ada.letGo();
        student.table().expectRemoved("C-020");
        ada.holdNoMore();

        // THEN everything is there, and is saved
        assertThat(student.table().grade("C-030")).hasValue("C");
        assertThat(student.table().enrolledOn("C-040")).hasValue("2026-05-06");
        student.quiet();
        student.saveAndContinue();
        student.reload();
        assertThat(student.table().grade("C-030")).hasValue("C");
        assertThat(student.table().enrolledOn("C-040")).hasValue("2026-05-06");
        assertThat(student.table().row("C-020")).hasCount(0);
        assertThat(student.table().rows()).hasCount(13);
    }

    @Test
    void saving_before_the_answer_to_a_pick_saves_the_pick(Visitor ada) {
        var student = open(ada);
        ada.holdAnswers();

        // WHEN the save comes while the answer to the pick is still on its way
        student.picker().choose("C-001");
        ada.awaitHeld();
        ada.holdNoMore();
        student.saveAndContinue();

        // THEN
        student.table().expectPlain("C-001");
        assertThat(student.table().rows()).hasCount(13);
    }

    @Test
    void what_is_put_back_while_a_search_is_under_way_can_be_picked_again(Visitor ada) {
        // GIVEN a search whose answer, without what is chosen, is on its way
        var student = open(ada);
        var picker = student.picker();
        ada.holdAnswers();
        picker.search().fill("C-01");
        ada.awaitHeld();

        // WHEN something that it would have found is put back meanwhile
        picker.remove("C-010");
        ada.letGo();

        // THEN it stands among the matches
        assertThat(picker.item(picker.available(), "C-011")).isVisible();
        assertThat(picker.item(picker.available(), "C-010")).isVisible();
        assertThat(picker.item(picker.available(), "C-001")).hasCount(0);
        ada.letGo();
        student.table().expectRemoved("C-010");
        ada.holdNoMore();
        picker.choose("C-010");
        student.table().expectPlain("C-010");
    }
}

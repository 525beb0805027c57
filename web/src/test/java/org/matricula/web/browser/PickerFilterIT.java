package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** B61 to B63: searching on the left, filtering on the right. */
@BrowserTest
class PickerFilterIT extends TwelveCourses {

    private List<String> twelveWithout(String... gone) {
        return someone.codes().stream()
                .filter(code -> !List.of(gone).contains(code))
                .toList();
    }

    @Test
    void B61_both_boxes_need_all_words_in_any_case(Visitor ada) {
        var student = open(ada);
        var picker = student.picker();

        // WHEN the left box is searched and the right one filtered by two words
        picker.search().fill("41 LATIN c-0");
        picker.filter().fill("algebra c-0");

        // THEN only what has every word is left
        assertThat(picker.shown(picker.available())).hasCount(0);
        assertThat(picker.more()).hasText("Nothing matches");
        picker.search().fill("pHySiCs c-04");
        assertThat(picker.shown(picker.available())).hasText(new String[] {"C-041 Physics 41", "C-046 Physics 46"});
        assertThat(picker.shown(picker.chosen())).hasCount(9);

        // WHEN both are typed with accents, another dash and a comma, THEN both find the same
        picker.search().fill("phýsics,C–04");
        assertThat(picker.shown(picker.available())).hasText(new String[] {"C-041 Physics 41", "C-046 Physics 46"});
        picker.filter().fill("C–01,ç");
        assertThat(picker.shown(picker.chosen())).hasCount(1);

        // WHEN they are emptied
        picker.search().fill("");
        picker.filter().fill("");

        // THEN everything is back
        assertThat(picker.shown(picker.available())).hasCount(20);
        assertThat(picker.shown(picker.chosen())).hasCount(12);
    }

    @Test
    void B62_moving_with_a_filter_moves_only_what_is_seen(Visitor ada) {
        var student = open(ada);
        var picker = student.picker();

        // WHEN all that the filter shows are removed
        picker.filter().fill("C-01");
        assertThat(picker.shown(picker.chosen())).hasCount(1);
        picker.removeAll().click();
        student.table().expectRemoved("C-010");

        // THEN the others stay, and there is nothing more to remove while the filter holds
        assertThat(picker.removeAll()).isDisabled();
        picker.filter().fill("");
        assertThat(picker.shown(picker.chosen())).hasCount(11);
        student.quiet();
        expectSaved(student, twelveWithout("C-010"));
    }

    @Test
    void B62_enter_in_the_search_chooses_the_first_match_and_does_not_submit(Visitor ada) {
        var student = open(ada);
        var picker = student.picker();
        picker.search().focus();

        // WHEN Enter comes before the answer of the search
        ada.page().keyboard().type("drama c-303");
        picker.press("Enter");

        // THEN the match is chosen when it is there, and nothing is saved
        student.table().expectNew("C-303");
        assertThat(student.messages()).hasText("");
        assertThat(picker.search()).isFocused();

        // WHEN Enter comes after the answer
        picker.find("C-304");
        picker.press("Enter");

        // THEN it is chosen as well; Enter in a normal field saves
        student.table().expectNew("C-304");
        student.quiet();
        student.name().press("Enter");
        assertThat(student.messages()).containsText("was saved");
    }

    @Test
    void B62_enter_in_the_filter_removes_the_first_that_is_seen(Visitor ada) {
        var student = open(ada);

        // WHEN
        student.picker().filter().fill("c-020");
        student.picker().filter().press("Enter");

        // THEN
        student.table().expectRemoved("C-020");
        student.table().expectPlain("C-010");
    }

    @Test
    void B62_enter_in_an_empty_search_or_filter_does_nothing(Visitor ada) {
        var student = open(ada);

        // WHEN
        student.picker().search().press("Enter");
        student.picker().filter().press("Enter");

        // THEN
        student.quiet();
        assertThat(student.picker().shown(student.picker().chosen())).hasCount(12);
        assertThat(student.messages()).hasText("");
    }

    @Test
    void B63_what_a_filter_hides_is_saved_and_the_page_says_how_many(Visitor ada) {
        var student = open(ada);
        var picker = student.picker();

        // WHEN a filter hides eleven, and a newcomer does not fit it either
        picker.filter().fill("c-120");
        assertThat(picker.hidden()).hasText("11 selected but hidden by the filter: they are saved too");
        picker.find("C-301");
        picker.choose("C-301");
        student.table().expectNew("C-301");

        // THEN the page says twelve, and all thirteen are saved
        assertThat(picker.item(picker.chosen(), "C-301")).isHidden();
        assertThat(picker.hidden()).hasText("12 selected but hidden by the filter: they are saved too");
        student.quiet();
        expectSaved(student, twelveAnd("C-301"));
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.StudentPage;

/** Input is text and nothing else, and the message about a refused text can be read. */
@BrowserTest
class BadTextIT {

    @Test
    void markup_and_expressions_are_only_text(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());

        // WHEN
        student.name().fill("<script>alert(1)</script> #{7*7} %_\\ 👩‍🎓");
        student.saveAndContinue();

        // THEN
        assertThat(student.name()).hasValue("<script>alert(1)</script> #{7*7} %_\\ 👩‍🎓");
        assertThat(ada.page().locator("h1")).containsText("<script>alert(1)</script> #{7*7}");
    }

    @Test
    void a_text_that_turns_around_is_refused_in_words_that_do_not_and_kept(Visitor ada) {
        // GIVEN
        var someone = School.gradedStudent();
        var student = StudentPage.open(ada.page(), someone.id());

        // WHEN
        student.name().fill("Ada\u202Eecalevol");
        student.pressSave();

        // THEN
        assertThat(student.errors())
                .containsText(
                        "Name “Ada\uFFFDecalevol” contains the invisible character U+202E (right-to-left override).");
        assertThat(student.name()).hasValue("Ada\u202Eecalevol");
        student = StudentPage.open(ada.page(), someone.id());
        assertThat(student.name()).hasValue(someone.name());
    }
}

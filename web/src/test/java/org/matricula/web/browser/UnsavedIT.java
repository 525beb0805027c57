package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.StudentPage;

/** C21: leaving a page asks first where something would be lost, and nowhere else. */
@BrowserTest
class UnsavedIT {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private StudentPage student;

    private void open(Visitor ada) {
        ada.page().onDialog(this::stay);
        student = StudentPage.open(ada.page(), School.gradedStudent().id());
    }

    private void stay(Dialog dialog) {
        asked.add(dialog.type());
        dialog.dismiss();
    }

    /** By the menu, as somebody does who forgot to save. */
    private void leave(Visitor ada) {
        ada.page().locator(".menu a[href$='/course/list']").click();
    }

    private void expectAskedAndKept(Visitor ada) {
        leave(ada);
        ada.page().waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(student.name()).isVisible();
    }

    @Test
    void what_is_typed_is_asked_about_and_kept(Visitor ada) {
        open(ada);
        student.name().fill("Half a na");
        expectAskedAndKept(ada);
        assertThat(student.name()).hasValue("Half a na");
    }

    @Test
    void a_grade_that_is_given_is_asked_about(Visitor ada) {
        open(ada);
        student.table().grade("C-003").selectOption("A");
        student.quiet();
        expectAskedAndKept(ada);
    }

    @Test
    void what_is_picked_is_asked_about(Visitor ada) {
        open(ada);
        student.pick("C-301");
        student.quiet();
        expectAskedAndKept(ada);
    }

    @Test
    void what_was_refused_is_asked_about(Visitor ada) {
        open(ada);
        student.name().fill(" ");
        student.pressSave();
        assertThat(ada.page().locator("[data-refused=true]")).hasCount(1);
        expectAskedAndKept(ada);
    }

    @Test
    void nobody_is_asked_who_changed_nothing_or_saved_it(Visitor ada) {
        open(ada);
        // WHEN nothing was changed
        leave(ada);
        assertThat(ada.page()).hasURL(Pattern.compile(".*/course/list"));

        // WHEN it was saved
        student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.name().fill("Saved Name");
        student.saveAndContinue();
        leave(ada);

        // THEN
        assertThat(ada.page()).hasURL(Pattern.compile(".*/course/list"));
        assertThat(asked).isEmpty();
    }
}

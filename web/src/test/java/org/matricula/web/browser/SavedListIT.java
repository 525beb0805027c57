package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.As;
import org.matricula.web.browser.page.CourseListPage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.SavedListForm;
import org.matricula.web.browser.page.StudentListPage;

/** C17: a list as it is, saved under a name. */
@BrowserTest
class SavedListIT {

    @Test
    void C17_a_list_is_saved_with_all_that_it_shows_and_is_one_click_away_from_then_on(Visitor ada) {
        // GIVEN
        var list = new StudentListPage(ada.page());
        list.openAt("q=lister&course=LES-002&sort=-number&column=number&column=age&rows=25&page=2");
        var shown = ada.page().url().replaceFirst(".*\\?", "").replace("&page=2", "");

        // WHEN
        var form = list.saved().save();
        assertThat(form.chips()).containsText("30 rows match now");
        assertThat(form.chips()).containsText("Course LES-002 Lesson 119");
        form.saveAs("  Second lesson <script>alert(1)</script> 👩‍🎓 ");

        // THEN
        assertThat(list.messages())
                .containsText("The list was saved as “Second lesson <script>alert(1)</script> 👩‍🎓”.");
        assertThat(list.saved().button()).containsText("Second lesson");

        // WHEN
        list.openAt("q=nobody");
        assertThat(list.saved().button()).hasText("Saved");
        list.saved().apply("Second lesson");

        // THEN
        assertThat(list.total()).hasText("30");
        assertThat(list.heads().locator(".sort")).hasCount(2);
        assertThat(list.rows()).hasCount(25);
        assertThat(list.firstCell("Number")).hasText(Pattern.compile("LIST-030$"));
        assertThat(ada.page().url()).endsWith("?" + shown);
    }

    @Test
    void C17_a_name_is_asked_about_before_it_is_replaced_and_can_be_changed_and_deleted(Visitor ada) {
        // GIVEN
        var list = new CourseListPage(ada.page());
        list.openAt("q=lesson+11");
        list.saved().save().saveAs("Lessons of mine");

        // WHEN
        list.openAt("q=lesson+12");
        var form = list.saved().save();
        form.saveAs("Lessons of mine");

        // THEN
        assertThat(form.error(form.name())).containsText("You already have a saved list called “Lessons of mine”.");
        assertThat(form.name()).hasValue("Lessons of mine");

        // WHEN
        assertThat(form.save()).hasText("Replace");
        form.save().click();
        list.openAt("q=nobody");
        list.saved().apply("Lessons of mine");

        // THEN
        assertThat(list.searched()).hasValue("lesson 12");

        // WHEN
        list.saved().save().change("Lessons of mine");
        form.saveAs("Lessons of yours");
        assertThat(list.messages()).containsText("“Lessons of yours” was changed.");
        assertThat(list.saved().button()).hasText("Lessons of yours");
        list.saved().save().change("Lessons of yours");
        form.delete();

        // THEN
        assertThat(list.messages()).containsText("“Lessons of yours” was deleted.");
        assertThat(list.saved().button()).hasText("Saved");
        assertThat(list.searched()).hasValue("lesson 12");
    }

    @Test
    void C17_what_is_no_name_is_told_at_its_field_and_kept(Visitor ada) {
        // GIVEN
        var list = CourseListPage.open(ada.page());
        var form = list.saved().save();

        // THEN
        expectRefused(form, " ", "must not be blank");
        expectRefused(form, "x".repeat(61), "60");
        expectRefused(form, "a\u202Eb", "contains the invisible character U+202E");
    }

    private static void expectRefused(SavedListForm form, String name, String why) {
        form.saveAs(name);
        assertThat(form.error(form.name())).containsText(why);
        assertThat(form.name()).hasValue(name);
    }

    @Test
    void C17_one_for_everybody_is_offered_to_others_and_theirs_to_use_only(
            Visitor ada, @As(Staff.VIEWER) Visitor vic, @As(Staff.CLERK) Visitor cleo) {
        // GIVEN
        var hers = new EnrollmentListPage(ada.page());
        hers.openAt("q=lister&course=LES-001&grade=none&lost=filter");
        var form = hers.saved().save();
        form.shared().check();
        form.saveAs("For all of us");
        hers.saved().save().change("For all of us");
        var address = ada.page().url();

        // WHEN
        var his = EnrollmentListPage.open(vic.page());
        assertThat(his.saved().entry("For all of us")).containsText("by ada");
        his.saved().apply("For all of us");

        // THEN what means nothing is told
        assertThat(his.total()).hasText("57");
        assertThat(his.messages()).containsText("Unknown filter “lost” was ignored");

        // WHEN someone else wants to change it, or may not see the list
        assertThat(his.saved().save().row("For all of us").locator("a")).hasCount(1);
        var changing = vic.context().request().get(address);
        var seeing = cleo.context().request().get(SavedListForm.PATH + "?of=enrollment");
        var nowhere = vic.context().request().get(SavedListForm.PATH + "?of=nonsense");

        // THEN
        assertThat(changing.status()).isEqualTo(403);
        assertThat(seeing.status()).isEqualTo(403);
        assertThat(nowhere.status()).isEqualTo(404);
    }

    @Test
    void a_saved_list_that_was_changed_meanwhile_is_changed_only_when_that_was_seen(Visitor ada, Visitor bo) {
        // GIVEN the same list, opened twice
        var hers = new StudentListPage(ada.page());
        hers.openAt("q=lister+2");
        hers.saved().save().saveAs("Seen by two");
        var his = new StudentListPage(bo.page());
        his.openAt("q=lister+2");
        hers.saved().save().change("Seen by two");
        his.saved().save().change("Seen by two");
        new SavedListForm(bo.page()).saveAs("Named by him");
        assertThat(his.messages()).containsText("“Named by him” was changed.");

        // WHEN
        var form = new SavedListForm(ada.page());
        form.saveAs("Named by her");

        // THEN
        assertThat(form.messages()).containsText("Nothing was changed");
        assertThat(form.messages()).containsText("was “Seen by two” and is now “Named by him”");
        assertThat(form.name()).hasValue("Named by her");

        // WHEN
        form.save().click();

        // THEN
        assertThat(hers.messages()).containsText("“Named by her” was changed.");
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.DeletionPage;
import org.matricula.web.browser.page.DeskPage;
import org.matricula.web.browser.page.StudentPage;

/** The features that an administrator expects of a form, by their numbers. */
@BrowserTest
class FormFeaturesIT {

    @Test
    void A24_fields_stand_in_groups_with_a_title_a_description_and_a_fold(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        var details = ada.page()
                .getByRole(com.microsoft.playwright.options.AriaRole.GROUP)
                .first();
        assertThat(details).containsText("Details");
        assertThat(details).containsText("As on the certificate.");

        // THEN number, name and age share a line
        var top = student.number().boundingBox().y;
        assertThat(student.age().boundingBox().y).isEqualTo(top);

        // WHEN the picker is folded up
        ada.page().locator("details.group > summary").click();

        // THEN
        assertThat(student.picker().search()).isHidden();
        assertThat(student.table().row("C-001")).isVisible();
    }

    @Test
    void A27_save_and_continue_stays_save_and_add_another_begins_anew_and_save_leads_to_the_list(Visitor ada) {
        // WHEN
        var student = StudentPage.openNew(ada.page());
        student.name().fill("First of three");
        student.saveAndContinue();
        assertThat(student.name()).hasValue("First of three");
        ada.page().locator("[id='form:saveAndAdd']").click();
        assertThat(student.messages()).containsText("was saved");
        assertThat(student.name()).hasValue("");

        // THEN
        student.name().fill("Second of three");
        assertThat(student.save().heading()).containsText("Students");
    }

    @Test
    void A28_what_was_saved_is_said_with_a_link_to_it_and_its_name_is_only_text(Visitor ada) {
        // GIVEN
        var student = StudentPage.openNew(ada.page());
        student.name().fill("<b>Linked</b> {0} Student");

        // WHEN
        var list = student.save();

        // THEN
        assertThat(list.messages()).containsText("<b>Linked</b> {0} Student” was saved.");
        assertThat(ada.page().locator("#messages .info")).hasCount(1);
        list.messages().locator("a").click();
        assertThat(student.name()).hasValue("<b>Linked</b> {0} Student");
    }

    @Test
    void A30_a_date_field_has_a_shortcut_for_today(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        var today = LocalDate.now(ZoneId.systemDefault()).toString();

        // WHEN
        student.table().endedOn("C-001").focus();
        ada.page().locator("button.today").click();

        // THEN
        assertThat(student.table().endedOn("C-001")).hasValue(today);
        assertThat(student.table().endedOn("C-001")).isFocused();

        // WHEN in a roster, which saves by itself
        var course = CoursePage.open(ada.page(), School.gradedCourse().id());
        var row = course.roster().row("S-00000");
        row.locator("[data-cell=endedOn]").focus();
        ada.page().locator("button.today").click();
        course.name().focus();

        // THEN
        assertThat(course.roster().mark("S-00000")).containsText("Ended saved");
        assertThat(ada.page().locator("button.today")).hasCount(0);
    }

    @Test
    void A34_a_choice_among_many_is_searched_for_on_the_server_and_shown_page_by_page(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        assertThat(student.picker().shown(student.picker().available())).hasCount(20);

        // WHEN
        student.picker().search().fill("physics c-3");

        // THEN every word is in each match, and there is no request for more than a page
        assertThat(student.picker().more()).isEmpty();
        assertThat(student.picker().shown(student.picker().available()).first()).containsText("Physics");
    }

    @Test
    void A38_as_many_rows_as_are_wanted_are_added_without_loading_the_page(Visitor ada) {
        // GIVEN
        var student = StudentPage.openNew(ada.page());
        assertThat(student.table().rows()).hasCount(0);

        // WHEN
        student.pick("C-301");
        student.pick("C-302");
        student.table().remove("C-302");
        assertThat(student.table().row("C-302")).isHidden();
        student.name().fill("With one course");
        student.quiet();
        student.saveAndContinue();

        // THEN what was added and taken back is ignored
        assertThat(student.table().rows()).hasCount(1);
    }

    @Test
    void A43_a_course_that_is_chosen_is_not_offered_a_second_time(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());

        // WHEN
        student.picker().search().fill("C-001");

        // THEN
        assertThat(student.picker().more()).containsText("Nothing matches");
        assertThat(student.table().row("C-001")).hasCount(1);
    }

    @Test
    void A40_a_grade_that_cannot_be_deleted_names_who_has_it_and_how_many_more(Visitor ada) {
        // WHEN
        var question = OwnGrades.askedToDelete(ada, "A");

        // THEN
        var along = ada.page().locator(".along li");
        assertThat(along).hasCount(21);
        assertThat(along.last()).containsText("more");
        assertThat(along.first()).containsText(" · C-");
        assertThat(question.yes()).hasCount(0);
    }

    @Test
    void A44_a_deletion_lists_what_goes_along_and_how_many_more(Visitor ada) {
        // WHEN
        var page = DeletionPage.open(
                ada.page(), DeletionPage.STUDENT, School.gradedStudent().id());

        // THEN
        assertThat(ada.page().locator(".along li")).hasCount(3);
        assertThat(page.takes()).containsText("C-001 Physics 1 · A");

        // WHEN
        DeletionPage.open(ada.page(), DeletionPage.COURSE, School.bigCourse().id());

        // THEN
        assertThat(ada.page().locator(".along li")).hasCount(21);
        assertThat(ada.page().locator(".along li").last()).hasText("and 2,478 more");
    }

    @Test
    void A45_what_is_gone_is_named_with_the_ways_on(Visitor ada) {
        // GIVEN
        ada.expectComplaint("404");

        // WHEN
        StudentPage.open(ada.page(), 987654321);

        // THEN
        var page = new DeskPage(ada.page());
        assertThat(page.heading()).hasText("There is no such page");
        assertThat(ada.page().locator("main")).containsText("There is no student with the id “987654321”.");
        ada.page().locator("#goneHistory").click();
        assertThat(page.heading()).containsText("History");

        // WHEN
        CoursePage.open(ada.page(), 987654321);
        ada.page().locator("#goneList").click();

        // THEN
        assertThat(page.heading()).containsText("Courses");
    }
}

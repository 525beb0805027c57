package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.DeletionPage;
import org.matricula.web.browser.page.GradePage;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentPage;

/** A form that cannot be saved loses nothing, and leads the user to its errors. */
@BrowserTest
class FormErrorsIT {

    private static Locator link(Locator errors, String words) {
        return errors.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words));
    }

    @Test
    void A25_what_is_wrong_stands_above_and_at_each_field_and_the_first_has_the_focus(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());

        // WHEN two fields and a row are wrong
        student.name().fill(" ");
        student.age().fill("200");
        student.table().give("C-002", "D");
        student.table().endedOn("C-001").fill("1999-01-01");
        student.pressSave();

        // THEN the note above names each of them with its value, and so does the field
        assertThat(student.errors()).containsText("Nothing was saved. Please correct these 3 errors:");
        assertThat(student.name()).hasAccessibleDescription("Name: please fill this in.");
        assertThat(student.age()).hasAccessibleDescription("Leave empty if unknown. Age “200” must be 150 or less.");
        assertThat(student.error(student.table().endedOn("C-001")))
                .containsText("Ended, C-001 Physics 1: “1999-01-01” is before the first day");
        assertThat(student.name()).hasAttribute("aria-invalid", "true");
        assertThat(student.table().endedOn("C-001")).hasAttribute("aria-invalid", "true");
        assertThat(student.number()).not().hasAttribute("aria-invalid", "true");
        assertThat(student.name()).isFocused();

        // and what was typed is kept, right or wrong
        assertThat(student.name()).hasValue(" ");
        assertThat(student.age()).hasValue("200");
        assertThat(student.table().grade("C-002")).hasValue("D");
        assertThat(student.table().endedOn("C-001")).hasValue("1999-01-01");

        // WHEN one follows the note to the row
        link(student.errors(), "Ended, C-001").click();

        // THEN
        assertThat(student.table().endedOn("C-001")).isFocused();

        // WHEN the first is mended
        student.name().fill("Mended Name");
        student.pressSave();

        // THEN the next one has the focus
        assertThat(student.errors()).containsText("Please correct these 2 errors:");
        assertThat(student.age()).isFocused();
        assertThat(student.name()).not().hasAttribute("aria-invalid", "true");

        // WHEN all are mended
        student.age().fill("20");
        student.table().endedOn("C-001").fill("2027-01-31");
        student.saveAndContinue();

        // THEN
        assertThat(student.errors()).hasCount(0);
        assertThat(student.table().grade("C-002")).hasValue("D");
    }

    @Test
    void A25_a_number_that_is_taken_is_said_at_its_field(Visitor ada) {
        // GIVEN
        var other = School.gradedStudent();
        var student = StudentPage.openNew(ada.page());

        // WHEN
        student.number().fill(other.number());
        student.name().fill("Somebody New");
        student.pressSave();

        // THEN
        assertThat(student.errors()).containsText("Number “" + other.number() + "” is already taken");
        assertThat(student.error(student.number())).containsText("is already taken");
        assertThat(student.number()).isFocused();
        assertThat(student.number()).hasValue(other.number());
        assertThat(student.name()).hasValue("Somebody New");
    }

    @Test
    void A25_a_code_that_is_taken_is_said_at_its_field_and_the_picks_are_kept(Visitor ada) {
        // GIVEN
        var someone = School.freshStudent();
        var course = CoursePage.openNew(ada.page());
        course.code().fill(School.bigCourse().code());
        course.name().fill("A second one");
        course.pick(someone.number());
        course.quiet();

        // WHEN
        course.pressSave();

        // THEN
        assertThat(course.error(course.code())).containsText("Code “BIG-2498” is already taken");
        assertThat(course.code()).isFocused();
        assertThat(course.name()).hasValue("A second one");
        assertThat(course.picker().item(course.picker().chosen(), someone.number()))
                .isVisible();
    }

    @Test
    void A25_a_grade_without_a_code_is_said_at_its_field(Visitor ada) {
        // GIVEN
        var grade = GradePage.openNew(ada.page());
        grade.points().fill("2.5");

        // WHEN
        grade.save();

        // THEN
        assertThat(grade.errors()).containsText("Please correct this error:");
        assertThat(grade.code())
                .hasAccessibleDescription("As on the certificate, up to 12 characters. Code: please fill this in.");
        assertThat(grade.code()).isFocused();
        assertThat(grade.points()).hasValue("2.5");
    }

    @Test
    void A25_a_field_that_must_be_filled_in_says_so_before(Visitor ada) {
        var student = StudentPage.openNew(ada.page());
        assertThat(student.name()).hasAttribute("aria-required", "true");
        assertThat(ada.page().locator("[id=form] label.ui-required")).hasText("Name*");
        assertThat(student.number()).hasAccessibleDescription("Leave empty to assign the next number.");
    }

    @Test
    void A25_a_label_its_help_and_its_error_come_before_the_input(Visitor ada) {
        // GIVEN
        var student = StudentPage.openNew(ada.page());
        student.name().fill("Somebody New");
        student.age().fill("old");

        // WHEN
        student.pressSave();

        // THEN
        assertThat(ada.page().locator(".field:has([id='form:age'])"))
                .hasText("Age" + "Leave empty if unknown." + "Age: “old” is not a whole number.");
        assertThat(ada.page().locator(".field:has([id='form:age']) > :last-child"))
                .hasId("form:age");
    }

    @Test
    void A25_a_sign_in_without_a_name_says_so_and_keeps_no_password(@Stranger Visitor ada) {
        // GIVEN
        var page = SignInPage.open(ada.page());

        // WHEN
        page.signIn("", "any password");

        // THEN
        assertThat(page.errors()).containsText("Name: please fill this in.");
        assertThat(ada.page().locator("[id='form:name']")).isFocused();
        assertThat(ada.page().locator("[id='form:password']")).hasValue("");
    }

    @Test
    void A45_a_course_that_was_deleted_meanwhile_is_named_and_the_rest_is_kept(Visitor ada, Visitor bo) {
        // GIVEN a pick that is no more
        var doomed = School.gradedCourse();
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.name().fill("Kept Name");
        student.pick(doomed.code());
        student.quiet();
        var deletion = DeletionPage.open(bo.page(), DeletionPage.COURSE, doomed.id());
        deletion.typed().fill(doomed.code());
        deletion.delete();
        assertThat(deletion.messages()).containsText("was deleted");

        // WHEN
        student.pressSave();

        // THEN
        assertThat(student.messages())
                .containsText("Course “" + doomed.code() + " " + doomed.name() + "” no longer exists");
        student.table().remove(doomed.code());
        assertThat(student.table().row(doomed.code())).isHidden();
        student.quiet();
        student.saveAndContinue();
        assertThat(student.name()).hasValue("Kept Name");
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.RelatedPart;
import org.matricula.web.browser.page.StudentPage;

/** Missing choices of a picker are created beside it, and selected ones are edited there; the page around it stays as it is. */
@BrowserTest
class RelatedIT {

    @Test
    void A36_a_course_is_created_beside_the_picker_and_chosen_with_nothing_typed_lost(Visitor ada) {
        // GIVEN a page with something typed
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.name().fill("Typed before");
        student.table().give("C-003", "A");
        var related = new RelatedPart(ada.page(), "courses");

        // WHEN
        related.create();
        related.field("code").fill("BESIDE-1");
        related.field("name").fill("Created beside");
        related.save();

        // THEN it is chosen already, and the page is as it was
        assertThat(related.dialog()).isHidden();
        student.table().expectNew("BESIDE-1");
        assertThat(student.picker().item(student.picker().chosen(), "BESIDE-1")).isVisible();
        assertThat(student.name()).hasValue("Typed before");
        assertThat(student.table().grade("C-003")).hasValue("A");
        student.table().give("BESIDE-1", "B+");
        student.quiet();
        student.saveAndContinue();
        assertThat(student.table().grade("BESIDE-1")).hasValue("B+");
        assertThat(student.name()).hasValue("Typed before");
    }

    @Test
    void A36_what_cannot_be_saved_beside_the_picker_is_said_at_its_field(Visitor ada) {
        // GIVEN
        StudentPage.open(ada.page(), School.gradedStudent().id());
        var related = new RelatedPart(ada.page(), "courses");
        related.create();

        // WHEN there is no name
        related.field("code").fill(School.course(5).code());
        related.save();

        // THEN
        assertThat(related.field("name")).hasAttribute("aria-invalid", "true");
        assertThat(related.field("name")).isFocused();
        assertThat(related.dialog()).containsText("Name: please fill this in.");

        // WHEN the code is taken
        related.field("name").fill("A course");
        related.save();

        // THEN
        assertThat(related.dialog()).containsText("Code “C-005” is already taken");
        assertThat(related.field("name")).hasValue("A course");
    }

    @Test
    void A36_a_course_is_edited_from_its_row(Visitor ada) {
        // GIVEN a row of a course of one's own
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        var related = new RelatedPart(ada.page(), "courses");
        related.create();
        related.field("code").fill("BESIDE-2");
        related.field("name").fill("Wrong name");
        related.save();
        student.table().expectNew("BESIDE-2");
        student.table().give("BESIDE-2", "C");
        student.quiet();

        // WHEN
        related.edit("BESIDE-2");
        assertThat(related.field("name")).hasValue("Wrong name");
        related.field("name").fill("Right name");
        related.save();

        // THEN row and box have the new name, and the grade that was given is still there
        assertThat(related.dialog()).isHidden();
        assertThat(student.table().row("BESIDE-2")).containsText("BESIDE-2 Right name");
        assertThat(student.picker().item(student.picker().chosen(), "BESIDE-2")).hasText("BESIDE-2 Right name");
        assertThat(student.table().grade("BESIDE-2")).hasValue("C");
        student.saveAndContinue();
        assertThat(student.table().row("BESIDE-2")).containsText("Right name");
    }

    @Test
    void A36_what_someone_else_changed_meanwhile_is_shown_beside_the_picker_and_decided_there(Visitor ada, Visitor bo) {
        // GIVEN a course of one's own, of which somebody else changes name and description
        var owned = School.gradedCourse();
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.pick(owned.code());
        student.table().expectNew(owned.code());
        student.quiet();
        var related = new RelatedPart(ada.page(), "courses");
        related.edit(owned.code());
        var his = CoursePage.open(bo.page(), owned.id());
        his.name().fill("His name");
        his.description().fill("His description");
        his.saveAndContinue();

        // WHEN
        related.field("name").fill("Her name");
        related.save();

        // THEN
        assertThat(related.conflicts().panel()).isVisible();
        assertThat(related.conflicts().values("Name")).containsExactly(owned.name(), "His name", "Her name");
        assertThat(related.field("name")).hasValue("Her name");

        // WHEN
        related.conflicts().keepMine("Name");
        related.conflicts().resolve();

        // THEN hers is saved with what else he changed, and the row has it
        assertThat(related.dialog()).isHidden();
        assertThat(student.table().row(owned.code())).containsText("Her name");
        his.reload();
        assertThat(his.name()).hasValue("Her name");
        assertThat(his.description()).hasValue("His description");
    }

    @Test
    void A36_a_student_is_created_beside_the_picker_of_a_course(Visitor ada) {
        // GIVEN
        var course = CoursePage.open(ada.page(), School.gradedCourse().id());
        course.unfold();
        var related = new RelatedPart(ada.page(), "picks");

        // WHEN
        related.create();
        related.field("number").fill("BESIDE-3");
        related.field("name").fill("Newly Arrived");
        related.save();

        // THEN
        assertThat(course.picker().item(course.picker().chosen(), "BESIDE-3")).isVisible();
        course.quiet();
        course.saveAndContinue();
        assertThat(course.counts()).containsText("4 enrolled");
    }

    @Test
    void A36_a_grade_is_created_beside_the_table_and_can_be_given_with_nothing_typed_lost(Visitor ada) {
        // GIVEN a page with something typed
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.name().fill("Typed before");
        student.table().give("C-003", "A");
        var related = new RelatedPart(ada.page(), "grades");
        var code = School.newGradeCode();

        // WHEN the points are none, and then are
        related.createGrade();
        related.field("code").fill(code);
        related.field("points").fill("many");
        related.save();
        assertThat(related.field("points")).hasAttribute("aria-invalid", "true");
        related.field("points").fill("1.5");
        related.save();

        // THEN every menu has it, and the page is as it was
        assertThat(related.dialog()).isHidden();
        student.table().give("C-002", code);
        assertThat(student.name()).hasValue("Typed before");
        assertThat(student.table().grade("C-003")).hasValue("A");
        student.saveAndContinue();
        assertThat(student.table().grade("C-002")).hasValue(code);
    }

    @Test
    void A42_a_row_links_to_the_page_of_its_course(Visitor ada) {
        // GIVEN
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());

        // WHEN
        student.table().row("C-001").locator("td.what a").click();

        // THEN
        assertThat(new CoursePage(ada.page()).code()).hasValue("C-001");
    }
}

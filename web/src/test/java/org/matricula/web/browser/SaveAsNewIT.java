package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CopyPart;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.StudentPage;

/** Save as new: a copy with links of its own and nobody's grades, and an original that stays as it is. */
@BrowserTest
class SaveAsNewIT {

    @Test
    void A27_a_copy_of_a_student_begins_in_the_same_courses_without_grades(Visitor ada) {
        // GIVEN a page with changes that are not saved
        var someone = School.gradedStudent();
        var student = StudentPage.open(ada.page(), someone.id());
        student.name().fill("Copy of " + someone.number());
        student.pick("C-301");
        student.table().give("C-301", "B");
        student.strike("C-002");
        student.quiet();

        // WHEN
        var copy = new CopyPart(ada.page());
        copy.ask();
        assertThat(copy.panel()).containsText("without grades");
        copy.withLinks();

        // THEN the copy is shown, under a number of its own
        assertThat(student.messages())
                .containsText(Pattern.compile("“S-\\d+ Copy of " + someone.number()
                        + "” was saved as a new student\\. The original, " + someone.number() + " " + someone.name()
                        + ", is as it was\\."));
        assertThat(student.name()).hasValue("Copy of " + someone.number());
        assertThat(student.number()).not().hasValue(someone.number());
        org.assertj.core.api.Assertions.assertThat(student.table().codes()).containsExactly("C-001", "C-003", "C-301");
        assertThat(student.table().grade("C-001")).hasValue("");
        assertThat(student.table().grade("C-301")).hasValue("B");

        // and the original is as it was
        student = StudentPage.open(ada.page(), someone.id());
        assertThat(student.name()).hasValue(someone.name());
        org.assertj.core.api.Assertions.assertThat(student.table().codes()).containsExactlyElementsOf(someone.codes());
        assertThat(student.table().grade("C-001")).hasValue("A");
    }

    @Test
    void A27_a_copy_takes_the_number_that_was_typed_and_no_courses_if_none_are_wanted(Visitor ada) {
        // GIVEN
        var someone = School.gradedStudent();
        var student = StudentPage.open(ada.page(), someone.id());
        student.number().fill("COPY-" + someone.number());

        // WHEN
        var copy = new CopyPart(ada.page());
        copy.ask();
        copy.alone();

        // THEN
        assertThat(student.messages()).containsText("“COPY-" + someone.number());
        assertThat(student.number()).hasValue("COPY-" + someone.number());
        assertThat(student.table().rows()).hasCount(0);
    }

    @Test
    void A27_a_copy_that_is_not_wanted_after_all_leaves_the_page_as_it_was(Visitor ada) {
        // GIVEN
        var someone = School.gradedStudent();
        var student = StudentPage.open(ada.page(), someone.id());
        student.name().fill("Typed");

        // WHEN
        var copy = new CopyPart(ada.page());
        copy.ask();
        copy.nothing();

        // THEN
        assertThat(copy.panel()).hasCount(0);
        assertThat(student.name()).hasValue("Typed");
        student.saveAndContinue();
        assertThat(student.number()).hasValue(someone.number());
    }

    @Test
    void A27_a_copy_of_a_full_course_has_its_students_without_their_grades(Visitor ada) {
        // GIVEN
        var course = CoursePage.open(ada.page(), School.bigCourse().id());
        course.name().fill("Once more, all of them");

        // WHEN
        var copy = new CopyPart(ada.page());
        copy.ask();
        copy.withLinks();

        // THEN
        assertThat(course.messages()).containsText("was saved as a new course");
        assertThat(course.name()).hasValue("Once more, all of them");
        assertThat(course.code()).not().hasValue(School.bigCourse().code());
        assertThat(course.counts()).containsText("2,498 enrolled · 2,498 not graded");
    }

    @Test
    void A27_a_copy_of_a_course_can_begin_empty(Visitor ada) {
        // GIVEN
        var original = School.gradedCourse();
        var course = CoursePage.open(ada.page(), original.id());

        // WHEN
        var copy = new CopyPart(ada.page());
        copy.ask();
        copy.alone();

        // THEN
        assertThat(course.messages())
                .containsText("The original, " + original.code() + " " + original.name() + ", is as it was.");
        assertThat(course.counts()).containsText("0 enrolled · 0 not graded");
    }
}

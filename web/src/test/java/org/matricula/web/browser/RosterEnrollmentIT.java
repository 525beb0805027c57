package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.StudentPage;

/** Students are enrolled in a course and removed from it on its page, which shows the same enrollments as their own pages. */
@BrowserTest
class RosterEnrollmentIT {

    private static CoursePage openNew(Visitor ada, School.SeededStudent... students) {
        var course = CoursePage.openNew(ada.page());
        var name = UUID.randomUUID().toString().substring(0, 8);
        course.code().fill("NEW-" + name);
        course.name().fill("Course " + name);
        for (var student : students) {
            course.pick(student.number());
        }
        course.quiet();
        course.saveAndContinue();
        assertThat(course.roster().rows()).hasCount(students.length);
        return course;
    }

    @Test
    void B79_the_course_and_the_student_show_the_same_enrollment(Visitor ada) {
        // GIVEN a new course with a student
        var someone = School.freshStudent();
        var course = openNew(ada, someone);
        var code = course.code().inputValue();

        // WHEN the student is graded on the page of the course
        course.roster().type(someone.number(), "A-");
        assertThat(course.roster().mark(someone.number())).containsText("Grade saved");
        var address = ada.page().url();

        // THEN the page of the student has it, and what is changed there is seen at the course
        var student = StudentPage.open(ada.page(), someone.id());
        assertThat(student.table().grade(code)).hasValue("A-");
        student.table().give(code, "C");
        student.saveAndContinue();
        ada.page().navigate(address);
        assertThat(course.roster().grade(someone.number())).hasValue("C");
    }

    @Test
    void picked_students_are_enrolled_and_removed_ones_are_gone_with_the_next_save(Visitor ada) {
        // GIVEN a course with two students
        var one = School.freshStudent();
        var two = School.freshStudent();
        var three = School.freshStudent();
        var course = openNew(ada, one, two);

        // WHEN one is removed and another one picked
        course.roster().act(one.number()).click();
        assertThat(course.roster().mark(one.number())).containsText("is removed when you save");
        course.unfold();
        course.pick(three.number());
        course.quiet();
        course.saveAndContinue();

        // THEN
        assertThat(course.roster().rows()).hasCount(2);
        assertThat(course.roster().row(one.number())).hasCount(0);
        assertThat(course.roster().row(three.number())).isVisible();
    }

    @Test
    void removing_a_graded_student_asks_first(Visitor ada) {
        // GIVEN a course with a graded student
        var someone = School.freshStudent();
        var course = openNew(ada, someone);
        course.roster().type(someone.number(), "B");
        assertThat(course.roster().mark(someone.number())).containsText("Grade saved");

        // WHEN the student is removed
        course.roster().act(someone.number()).click();
        assertThat(course.roster().mark(someone.number())).containsText("is removed when you save");
        course.pressSave();

        // THEN the page names the student and the grade, and removes only then
        assertThat(course.losses()).containsText(someone.number());
        assertThat(course.losses()).containsText("Grade B");
        course.removeGraded();
        assertThat(course.messages()).containsText("was saved");
        assertThat(course.roster().rows()).hasCount(0);
    }
}

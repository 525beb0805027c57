package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentListPage;

/** The daily work from the sign-in to the saved grade, as one user sees it. */
@BrowserTest
class StoryIT {

    @Test
    void picks_two_courses_removes_one_grades_the_other_and_finds_it_again(@BrowserTest.Stranger Visitor ada) {
        // GIVEN someone who signs in and finds a student
        var someone = School.freshStudent();
        SignInPage.open(ada.page()).signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(new SignInPage(ada.page()).caller()).hasText(Premises.ADMINISTRATOR);
        var list = StudentListPage.open(ada.page());
        list.search(someone.number());
        assertThat(list.rows()).hasCount(1);
        var student = list.follow(someone.name());

        // WHEN two courses are picked, one is put back, the other is graded before anything is saved
        student.pick("C-201");
        student.pick("C-202");
        student.picker().remove("C-201");
        assertThat(student.table().row("C-201")).isHidden();
        student.table().give("C-202", "A");
        student.save();

        // THEN the list says so, and the student has the course with the grade
        assertThat(list.messages()).containsText("was saved");
        list.search(someone.number());
        student = list.follow(someone.name());
        student.table().expectPlain("C-202");
        assertThat(student.table().grade("C-202")).hasValue("A");
        assertThat(student.table().row("C-201")).hasCount(0);
        student.reload();
        assertThat(student.table().grade("C-202")).hasValue("A");
        assertThat(student.table().rows()).hasCount(13);

        // AND the roster of the course has the student with the grade
        var course = CoursePage.open(ada.page(), School.course(202).id());
        course.roster().search(someone.number(), 1);
        assertThat(course.roster().grade(someone.number())).hasValue("A");
    }
}

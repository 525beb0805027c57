package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.SetupPage;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentListPage;
import org.matricula.web.browser.page.StudentPage;

/** What holds for every page: readable for everyone in light and dark, and no wider than a phone. */
@BrowserTest
class EveryPageIT {

    private static final Set<String> BAD = Set.of("serious", "critical");
    private static final String END_OF_TRANSITIONS =
            "document.getAnimations().filter(each => each instanceof CSSTransition).forEach(each => each.finish())";
    private static final int PHONE_WIDTH = 390; // CSS pixels
    private static final int PHONE_HEIGHT = 844; // CSS pixels

    /** Every page of the desk. */
    enum Place {
        SIGN_IN(SignInPage.PATH),
        SETUP(SetupPage.PATH),
        START("/"),
        STUDENT_LIST(StudentListPage.PATH),
        STUDENT_LIST_WITHOUT_MATCH(StudentListPage.PATH + "?q=nobody+at+all"),
        STUDENT(StudentPage.PATH + "?id=" + School.gradedStudent().id()),
        STUDENT_NEW(StudentPage.PATH),
        STUDENT_DELETE("/student/delete?id=" + School.gradedStudent().id()),
        COURSE(CoursePage.PATH + "?id=" + School.course(250).id()),
        COURSE_NEW(CoursePage.PATH),
        COURSE_DELETE("/course/delete?id=" + School.course(250).id()),
        COURSE_LIST("/course/list"),
        ENROLLMENT_LIST("/enrollment/list"),
        GRADE_LIST("/grade/list"),
        NOT_FOUND("/no/such/page");

        private final String path;

        Place(String path) {
            this.path = path;
        }

        void open(Visitor ada) {
            if (this == NOT_FOUND) {
                ada.expectComplaint("404");
            }
            ada.page().navigate(path);
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> BAD.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml()))
                        .toList();
    }

    private static void expectReadable(Visitor ada) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            ada.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            ada.page().evaluate(END_OF_TRANSITIONS);
            assertThat(violations(ada.page())).as(scheme.toString()).isEmpty();
        }
    }

    /** What makes the page scroll sideways; empty where it does not. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    private static List<String> wider(Visitor ada) {
        return (List<String>) ada.page().evaluate("""
                        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                          .filter(each => each.getBoundingClientRect().right > innerWidth)
                          .map(each => each.tagName + '#' + each.id + '.' + each.className).concat('page: ' + innerWidth)""");
    }

    @ParameterizedTest
    @EnumSource
    void is_readable_for_everyone_in_light_and_dark(Place place, Visitor ada) {
        place.open(ada);
        expectReadable(ada);
    }

    @ParameterizedTest
    @EnumSource
    void fits_a_phone_without_sideways_scroll(Place place, Visitor ada) {
        // WHEN
        ada.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        place.open(ada);

        // THEN
        assertThat(wider(ada)).isEmpty();
    }

    @Test
    void the_page_of_a_student_is_readable_while_it_is_worked_on(Visitor ada) {
        // GIVEN a new row, a removed one, a filter, and an error at a row
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.pick("C-301");
        student.table().remove("C-003");
        student.table().expectRemoved("C-003");
        student.table().endedOn("C-001").fill("1999-01-01");
        student.quiet();
        student.pressSave();
        assertThat(student.messages()).containsText("before its first day");
        student.picker().filter().fill("c-301");

        // THEN
        expectReadable(ada);
    }

    @Test
    void the_question_about_lost_grades_is_readable(Visitor ada) {
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.table().remove("C-001");
        student.table().expectRemoved("C-001");
        student.quiet();
        student.pressSave();
        assertThat(student.losses()).isVisible();
        expectReadable(ada);
    }

    @Test
    void the_question_about_a_conflict_is_readable(Visitor ada, Visitor bo) {
        var someone = School.gradedStudent();
        var hers = StudentPage.open(ada.page(), someone.id());
        var his = StudentPage.open(bo.page(), someone.id());
        hers.name().fill("Hers");
        hers.saveAndContinue();
        his.name().fill("His");
        his.pressSave();
        assertThat(his.conflicts().panel()).isVisible();
        expectReadable(bo);
        bo.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        assertThat(wider(bo)).isEmpty();
    }
}

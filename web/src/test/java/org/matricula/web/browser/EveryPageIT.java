package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.web.browser.page.AccountSecurityPage;
import org.matricula.web.browser.page.CopyPart;
import org.matricula.web.browser.page.CourseListPage;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.DeletionPage;
import org.matricula.web.browser.page.DraftPart;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.GradeListPage;
import org.matricula.web.browser.page.GradePage;
import org.matricula.web.browser.page.GradeScalePage;
import org.matricula.web.browser.page.HistoryPage;
import org.matricula.web.browser.page.PasswordPage;
import org.matricula.web.browser.page.RelatedPart;
import org.matricula.web.browser.page.ResetPage;
import org.matricula.web.browser.page.SavedListForm;
import org.matricula.web.browser.page.SecondFactorPage;
import org.matricula.web.browser.page.SetupPage;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentListPage;
import org.matricula.web.browser.page.StudentPage;

/** Every page is accessible in light and dark, and fits windows of every width. */
@BrowserTest
class EveryPageIT {

    private static final int PHONE_WIDTH = 360; // CSS pixels
    private static final int PHONE_HEIGHT = 740; // CSS pixels
    private static final List<Integer> WIDTHS = List.of(PHONE_WIDTH, 768, 1024, 1280); // CSS pixels

    /** Finds elements other than fields that cut off their content or scroll sideways. */
    private static final String CUT = """
            () => [...document.querySelectorAll('body *:not(input, select, textarea, .visually-hidden, .ui-picklist-list)')]
              .filter(each => each.checkVisibility() && getComputedStyle(each).overflowX !== 'visible'
                && !each.closest('.ui-helper-hidden-accessible, .visually-hidden') && each.scrollWidth > each.clientWidth + 1)
              .map(each => `${each.tagName}#${each.id}.${each.className} ${each.scrollWidth} > ${each.clientWidth}`)""";

    /* values of a table whose head is hidden, without the name of their column */
    private static final String NAMELESS = """
            () => [...document.querySelectorAll('.ui-datatable-data > tr > td:not(.choose, .what, .act-column) > .ui-column-title')]
              .filter(name => !name.checkVisibility() && name.textContent.trim()
                && !name.closest('table').tHead.rows[0].cells[name.parentElement.cellIndex].checkVisibility())
              .map(name => `without its name: ${name.textContent}`)""";

    /** Every page of the desk; entities share the pages that are made from their declarations. */
    enum Place {
        SIGN_IN(SignInPage.PATH),
        SETUP(SetupPage.PATH),
        RESET(ResetPage.PATH),
        OWN_PASSWORD(PasswordPage.PATH),
        OWN_ACCOUNT(AccountSecurityPage.PATH),
        SECOND_FACTOR(SecondFactorPage.PATH),
        ACCOUNT("/account/edit"),
        START("/"),
        STUDENT_LIST(
                StudentListPage.PATH + "?q=lister&sort=-name&page=3"), // has all that a full page has, in fewer rows
        STUDENT_LIST_WITHOUT_MATCH(StudentListPage.PATH + "?q=nobody+at+all"),
        STUDENT(StudentPage.PATH + "?id=" + School.gradedStudent().id()),
        STUDENT_NEW(StudentPage.PATH),
        STUDENT_DELETE(DeletionPage.STUDENT + "?id=" + School.gradedStudent().id()),
        COURSE(CoursePage.PATH + "?id=" + School.course(250).id()),
        COURSE_LIST(CourseListPage.PATH + "?q=lesson&sort=students&page=2"),
        ENROLLMENT_LIST(EnrollmentListPage.PATH
                + "?q=lister+1&course=LES-002&student=lister+22&sort=grade,-number&grade=none&counts=on"),
        ENROLLMENT_LIST_WITH_DAYS(EnrollmentListPage.PATH + "?course=LES-001&enrolledOn=2025-12&rows=25"),
        CHOSEN_STUDENTS("/student/chosen?action=delete&all=on&list=q%3Dlister"),
        CHOSEN_STUDENTS_TO_ENROLL("/student/chosen?action=enroll&all=on&list=q%3Dlister"),
        CHOSEN_ENROLLMENTS("/enrollment/chosen?action=status&all=on&list=course%3DLES-001"),
        ENROLLMENTS_EDITED("/enrollment/cells?list=course%3DLES-002"),
        SAVED_LIST(SavedListForm.PATH + "?of=enrollment&list=q%3Dlister%26course%3DLES-002%26sort%3Dgrade"),
        GRADE_LIST(GradeListPage.PATH),
        GRADE(GradePage.PATH + "?id=" + School.FIRST_ID),
        GRADE_NEW(GradePage.PATH),
        GRADE_DELETE(DeletionPage.GRADE + "?id=" + School.FIRST_ID),
        GRADE_SCALE(GradeScalePage.PATH + "?moved=" + School.FIRST_ID),
        HISTORY(HistoryPage.PATH),
        RESTORATION(HistoryPage.RESTORE + "?change="),
        DEPLOYMENT_CHECK("/check/deploy"),
        NOT_FOUND("/no/such/page");

        private final String path;

        Place(String path) {
            this.path = path;
        }

        void open(Visitor ada, Premises premises) {
            if (this == NOT_FOUND) {
                ada.expectComplaint("404");
            }
            ada.page().navigate(this == RESTORATION ? path + deletion(ada, premises) : path);
        }

        private static String deletion(Visitor ada, Premises premises) {
            return new Supplies(new PlainBrowser(premises.desk(), ada)).deletion(Supplies.name());
        }
    }

    static void expectReadable(Visitor ada) {
        Accessibility.expectReadable(ada);
    }

    /** Returns the elements that make the page scroll sideways; empty if it does not. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    static List<String> wider(Visitor ada) {
        return (List<String>) ada.page().evaluate("""
                        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                          .filter(each => each.getBoundingClientRect().right > innerWidth)
                          .map(each => each.tagName + '#' + each.id + '.' + each.className).concat('page: ' + innerWidth)""");
    }

    /** Returns the elements that do not fit on a phone, a tablet or a desktop, or cannot be understood there. */
    @SuppressWarnings("unchecked") // a list of texts, as the script says
    static List<String> tooWide(Visitor ada) {
        var bad = new ArrayList<String>();
        for (int width : WIDTHS) {
            ada.page().setViewportSize(width, PHONE_HEIGHT);
            var where = width + " " + ada.page().url() + ": ";
            wider(ada).forEach(each -> bad.add(where + each));
            for (var fault : List.of(CUT, NAMELESS)) {
                ((List<String>) ada.page().evaluate(fault)).forEach(each -> bad.add(where + each));
            }
        }
        return bad;
    }

    @ParameterizedTest
    @EnumSource
    void is_readable_for_everyone_in_light_and_dark_and_fits_every_window_without_sideways_scroll(
            Place place, Visitor ada, Premises premises) {
        place.open(ada, premises);
        expectReadable(ada);
        assertThat(tooWide(ada)).isEmpty();
    }

    @Test
    void an_open_filter_is_readable_and_fits_every_window(Visitor ada) {
        // GIVEN
        var list = EnrollmentListPage.open(ada.page());

        // THEN
        for (var name : List.of("course", "grade", "enrolledOn", "view", "saved")) {
            list.filter(name).open();
            expectReadable(ada);
        }
        for (int width : WIDTHS) {
            ada.page().setViewportSize(width, PHONE_HEIGHT);
            for (var name : List.of("course", "student", "status", "endedOn", "view", "saved")) {
                list.filter(name).open();
                ada.page().waitForCondition(() -> wider(ada).isEmpty());
            }
        }
    }

    @Test
    void the_page_of_a_student_is_readable_while_it_is_worked_on(Visitor ada) {
        // GIVEN a new row, a removed one, a filter, and an error at a row
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.pick("C-301");
        student.strike("C-003");
        student.table().endedOn("C-001").fill("1999-01-01");
        student.quiet();
        student.pressSave();
        assertThat(student.errors()).containsText("is before the first day");
        student.picker().filter().fill("c-301");

        // THEN
        expectReadable(ada);
    }

    @Test
    void the_question_about_lost_grades_is_readable(Visitor ada) {
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        student.strike("C-001");
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

    @Test
    void the_form_beside_a_picker_is_readable_with_an_error_in_it(Visitor ada) {
        StudentPage.open(ada.page(), School.gradedStudent().id());
        var related = new RelatedPart(ada.page(), "courses");
        related.create();
        related.save();
        assertThat(related.field("name")).isFocused();
        // PrimeFaces keeps the button pale for half a second
        assertThat(ada.page().locator("[id='coursesRelated:save']")).isEnabled();
        expectReadable(ada);
        ada.page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        assertThat(wider(ada)).isEmpty();
    }

    @Test
    void the_question_about_a_copy_is_readable(Visitor ada) {
        StudentPage.open(ada.page(), School.gradedStudent().id());
        var copy = new CopyPart(ada.page());
        copy.ask();
        assertThat(copy.panel()).isVisible();
        expectReadable(ada);
    }

    @Test
    void the_end_of_the_session_and_the_offer_of_what_was_typed_are_readable(Visitor ada) {
        ada.stopTime();
        var student = StudentPage.open(ada.page(), School.gradedStudent().id());
        var draft = new DraftPart(ada.page());
        draft.pass(57);
        assertThat(draft.ending()).isVisible();
        expectReadable(ada);
        draft.stay();
        assertThat(draft.ending()).isHidden();
        student.name().fill("Half a na");
        student.reload();
        assertThat(draft.offer()).isVisible();
        expectReadable(ada);
    }
}

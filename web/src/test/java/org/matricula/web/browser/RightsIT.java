package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.web.browser.BrowserTest.As;
import org.matricula.web.browser.BrowserTest.Stranger;
import org.matricula.web.browser.School.SeededCourse;
import org.matricula.web.browser.School.SeededStudent;
import org.matricula.web.browser.page.ChosenPage;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.DeletionPage;
import org.matricula.web.browser.page.DeskPage;
import org.matricula.web.browser.page.GradeListPage;
import org.matricula.web.browser.page.GradeScalePage;
import org.matricula.web.browser.page.SignInPage;
import org.matricula.web.browser.page.StudentListPage;
import org.matricula.web.browser.page.StudentPage;

/** A26, A50, A51, A54, B77: what a page shows to those who may not everything, and what it says to them. */
@BrowserTest
class RightsIT {

    private static final String INPUTS =
            "main input:not([type=hidden]), main select, main textarea, main button:not(#draft button)";

    /** Posts the state of the page with these values, as no page sends it. */
    private static int post(Visitor someone, Map<String, String> values) {
        return (int) someone.page().evaluate("""
                        async values => {
                          const data = new URLSearchParams(new FormData(document.getElementById('session')));
                          for (const [name, value] of Object.entries(values)) data.set(name, value);
                          return (await fetch(location.pathname, { method: 'POST', body: data })).status;
                        }""", values);
    }

    private static void expectRefused(Visitor someone, String path) {
        someone.expectComplaint("403");
        someone.page().navigate(path);
        var page = new DeskPage(someone.page());
        assertThat(page.heading()).hasText("Not allowed");
        assertThat(someone.page().locator("main")).containsText("Your account does not have the right");
    }

    private static List<String> menu(Visitor someone) {
        return someone.page().locator(".menu a").allInnerTexts();
    }

    @Test
    void A26_with_view_only_every_field_of_a_student_is_text_with_links_and_there_is_only_close(
            @As(Staff.VIEWER) Visitor vic) {
        // WHEN
        var someone = School.gradedStudent();
        var student = StudentPage.open(vic.page(), someone.id());

        // THEN
        assertThat(student.heading()).containsText(someone.name());
        assertThat(vic.page().locator(INPUTS)).hasCount(0);
        assertThat(student.text("number")).hasText(someone.number());
        assertThat(student.text("name")).hasText(someone.name());
        assertThat(student.text("age")).hasText("20");
        assertThat(student.table().line("C-001")).containsText("A");
        assertThat(vic.page().locator("#delete, #history")).hasCount(0);
        student.table().ownPage("C-001").click();
        assertThat(vic.page()).hasURL(Pattern.compile(".*" + CoursePage.PATH + ".*"));
        student.backFrom(CoursePage.PATH);
        student.close();
        assertThat(vic.page()).hasURL(Pattern.compile(".*" + StudentListPage.PATH + "$"));
    }

    @Test
    void A26_with_view_only_a_course_has_its_roster_as_text_and_its_filters(@As(Staff.VIEWER) Visitor vic) {
        var course = CoursePage.open(vic.page(), School.gradedCourse().id());
        assertThat(course.text("code")).containsText("OWN-");
        assertThat(course.picker().frame()).hasCount(0);
        assertThat(course.roster().rows()).hasCount(0);
        assertThat(course.roster().lines()).hasCount(3);
        assertThat(course.roster().line("S-00000").locator("input, select, button"))
                .hasCount(0);
        vic.page().locator("[id='form:rosterGrade']").selectOption("none");
        assertThat(course.roster().lines()).hasCount(1);
        course.close();
    }

    @Test
    void A26_with_view_only_a_grade_is_text_and_the_scale_keeps_its_order(@As(Staff.VIEWER) Visitor vic) {
        // WHEN
        var list = GradeListPage.open(vic.page());
        assertThat(vic.page().locator("#add, #order, #edit-rows, [href*='delete=']"))
                .hasCount(0);
        var grade = list.follow("A+");

        // THEN
        assertThat(vic.page().locator(INPUTS)).hasCount(0);
        assertThat(grade.heading()).hasText("Grade A+");
        assertThat(grade.text("code")).hasText("A+");
        assertThat(grade.text("passing")).hasText("yes");
        assertThat(vic.page().locator("#delete, #history")).hasCount(0);
        grade.close();
        assertThat(vic.page()).hasURL(Pattern.compile(".*" + GradeListPage.PATH + "$"));
        expectRefused(vic, GradeScalePage.PATH);
    }

    @Test
    void B77_a_forged_post_to_a_page_that_is_only_shown_is_403_and_changes_nothing(
            @As(Staff.VIEWER) Visitor vic, Visitor ada) {
        // GIVEN
        SeededStudent someone = School.gradedStudent();
        SeededCourse other = School.gradedCourse();
        vic.expectComplaint("403");

        // WHEN
        StudentPage.open(vic.page(), someone.id());
        int student = post(
                vic,
                Map.of(
                        "form", "form",
                        "form:name", "Forged",
                        "form:courses_count", "0",
                        "form:enrollments:0:grade", "F",
                        "form:saveAndContinue", "form:saveAndContinue"));
        CoursePage.open(vic.page(), other.id());
        int course = post(vic, Map.of("form", "form", "form:name", "Forged", "form:save", "form:save"));
        int type =
                post(vic, Map.of("form", "form", "form:type", "form:type", "row", "1", "cell", "grade", "typed", "F"));
        GradeListPage.open(vic.page()).follow("A+");
        int grade = post(vic, Map.of("form", "form", "form:points", "77", "form:save", "form:save"));

        // THEN
        assertThat(List.of(student, course, type, grade)).containsOnly(403);
        var page = StudentPage.open(ada.page(), someone.id());
        assertThat(page.name()).hasValue(someone.name());
        assertThat(page.table().grade("C-001")).hasValue("A");
        assertThat(CoursePage.open(ada.page(), other.id()).name()).hasValue(other.name());
        assertThat(OwnGrades.editing(ada, "A+").points()).hasValue("");
    }

    @ParameterizedTest
    @CsvSource({
        "VIEWER, Start Students Courses Enrollments Grades",
        "ADVISER, Start Students Enrollments",
        "EXAMINER, Start Courses Enrollments",
        "RECEPTIONIST, Start"
    })
    void A51_the_menu_has_what_is_allowed(Staff who, String entries, Premises premises) {
        try (var someone = premises.staff(who)) {
            someone.page().navigate("/");
            assertThat(String.join(" ", menu(someone))).isEqualTo(entries);
            assertThat(someone.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/course/list",
                "/course/edit?id=1000250",
                "/student/edit",
                "/student/delete?id=1001001",
                "/course/delete?id=1000250",
                "/grade/list",
                "/grade/edit",
                "/grade/edit?id=1000000",
                "/grade/delete?id=1000000",
                "/grade/scale",
                "/history/list",
                "/history/restore?change=1",
                "/history/undo?action=1",
                "/check/deploy",
                "/student/list.xhtml/../../course/list.xhtml"
            })
    void A51_an_address_that_is_typed_without_the_right_is_refused_in_words(
            String path, @As(Staff.ADVISER) Visitor someone) {
        expectRefused(someone, path);
    }

    @Test
    void A51_an_export_of_history_takes_the_right_to_see_it(@As(Staff.VIEWER) Visitor vic, Visitor ada) {
        vic.page().navigate("/");
        ada.page().navigate("/");
        assertThat(vic.page().request().get("/history/list.csv").status()).isEqualTo(403);
        assertThat(ada.page().request().get("/history/list.csv").status()).isEqualTo(200);
    }

    @Test
    void A51_whoever_may_only_add_adds_and_gets_to_the_start(@As(Staff.RECEPTIONIST) Visitor rec) {
        rec.page().navigate("/");
        rec.page().locator(".add-student").click();
        var student = new StudentPage(rec.page());
        assertThat(student.picker().frame()).hasCount(0);
        student.name().fill("Somebody New");
        student.save();
        assertThat(student.messages()).containsText("Somebody New” was saved");
        assertThat(student.heading()).hasText("Start");
    }

    @Test
    void A51_an_account_without_any_right_gets_in_nowhere_and_can_sign_in_as_another(@Stranger Visitor someone) {
        someone.expectComplaint("403");
        SignInPage.open(someone.page()).signIn(Staff.STRANGER.account(), Premises.PASSWORD);
        assertThat(new DeskPage(someone.page()).heading()).hasText("Not allowed");
        someone.page().locator("#signIn").click();
        new SignInPage(someone.page()).signIn(Premises.ADMINISTRATOR, Premises.PASSWORD);
        assertThat(new DeskPage(someone.page()).caller()).hasText(Premises.ADMINISTRATOR);
    }

    @Test
    void A54_a_right_that_is_taken_is_gone_with_the_next_request(@As(Staff.TRAINEE) Visitor tim, Visitor ada) {
        // GIVEN
        var someone = School.freshStudent();
        StudentPage.open(tim.page(), someone.id());
        assertThat(new StudentPage(tim.page()).text("name")).hasText(someone.name());

        // WHEN
        var student = StudentPage.open(ada.page(), someone.id());
        student.name().fill(Staff.FAREWELL);
        student.saveAndContinue();

        // THEN
        expectRefused(tim, StudentListPage.PATH);
    }

    @Test
    void whoever_may_not_delete_enrollments_deletes_no_student_who_has_some(@As(Staff.CLERK) Visitor cleo) {
        var page = DeletionPage.open(
                cleo.page(), DeletionPage.STUDENT, School.gradedStudent().id());
        assertThat(page.takes()).containsText("This also removes 3 enrollments");
        assertThat(cleo.page().locator("main")).containsText("Your account cannot delete enrollments");
        assertThat(cleo.page().locator("[id='form:delete'], [id='form:typed']")).hasCount(0);

        // A19: nor several at once, and what goes along is counted, not named
        var someone = School.gradedStudent();
        cleo.page().navigate("/student/chosen?action=delete&row=" + someone.id());
        var chosen = new ChosenPage(cleo.page());
        assertThat(chosen.rows()).containsText(new String[] {someone.number()});
        assertThat(chosen.question()).containsText("This also removes 3 enrollments");
        assertThat(chosen.question()).containsText("Your account cannot delete enrollments");
        assertThat(chosen.along()).hasCount(0);
        assertThat(cleo.page().locator("[id='deletion:delete'], [id='deletion:typed']"))
                .hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/student/list",
                "/student/edit?id=1003089",
                "/course/edit?id=1000250",
                "/grade/list",
                "/grade/edit?id=1000000"
            })
    void pages_of_somebody_who_may_only_look_are_readable_and_fit_a_phone(String path, @As(Staff.VIEWER) Visitor vic) {
        vic.page().navigate(path);
        EveryPageIT.expectReadable(vic);
        vic.page().setViewportSize(390, 844);
        vic.page().navigate(path);
        assertThat(EveryPageIT.wider(vic)).isEmpty();
    }
}

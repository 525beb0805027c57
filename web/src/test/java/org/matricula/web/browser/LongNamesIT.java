package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.GradePage;
import org.matricula.web.browser.page.StudentPage;

/** Names, keys and grades of the greatest length: on phones, tablets and desktops nothing is cut and nothing scrolls sideways. */
@BrowserTest
class LongNamesIT {

    private static final int NAME_LENGTH = 100;
    private static final int KEY_LENGTH = 20;
    private static final int GRADE_LENGTH = 12;
    private static final int STOPS = 40; // of the Tab key; enough to reach the rows of each page

    /** Returns the focused field if the bar or its note covers it. */
    private static final String COVERED = """
            () => {
              const tops = [...document.querySelectorAll('.bar, .bar > .help:not(:empty)')].map(each => each.getBoundingClientRect().top);
              const bottom = document.activeElement.getBoundingClientRect().bottom;
              return document.activeElement.closest('.bar') || bottom <= Math.min(...tops) + 1 ? '' : document.activeElement.outerHTML;
            }""";

    private static String filled(String text, int length) {
        return text.repeat(NAME_LENGTH).substring(0, length).strip();
    }

    /** Adds a grade, a course, and a student with that grade in it; returns the pages that name them. */
    private static List<String> write(Visitor ada, String letter, String name) {
        var key = filled(letter, KEY_LENGTH);
        var code = filled(letter, GRADE_LENGTH);
        var grade = GradePage.openNew(ada.page());
        grade.code().fill(code);
        grade.save();
        var course = CoursePage.openNew(ada.page());
        course.code().fill(key);
        course.name().fill(name);
        course.saveAndContinue();
        var courseAddress = ada.page().url();
        var student = StudentPage.openNew(ada.page());
        student.number().fill(key);
        student.name().fill(name);
        student.pick(key);
        student.table().give(key, code);
        student.quiet();
        student.saveAndContinue();
        var studentAddress = ada.page().url();
        return List.of(
                studentAddress,
                courseAddress,
                studentAddress.replace("/edit", "/delete"),
                courseAddress.replace("/edit", "/delete"),
                "/student/list?q=" + key,
                "/course/list?q=" + key,
                "/grade/list?q=" + code,
                "/enrollment/list?student=" + key + "&course=" + key + "&grade=" + code,
                "/enrollment/cells?list=student%3D" + key,
                "/student/cells?list=q%3D" + key,
                "/course/cells?list=q%3D" + key,
                "/student/chosen?action=enroll&all=on&list=q%3D" + key,
                "/enrollment/chosen?action=grade&all=on&list=student%3D" + key,
                "/list/saved?of=student&list=q%3D" + key,
                "/history/list?q=" + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wolfeschlegelsteinhausen", "Maximiliana von der Ahe "})
    void a_name_of_a_hundred_letters_neither_widens_a_page_nor_is_cut(String part, Visitor ada) {
        // GIVEN
        var addresses = write(ada, part.substring(0, 1), filled(part, NAME_LENGTH));
        var bad = new ArrayList<String>();

        // WHEN
        for (var address : addresses) {
            ada.page().navigate(address);
            bad.addAll(EveryPageIT.tooWide(ada));
        }

        // THEN
        assertThat(bad).isEmpty();
    }

    @Test
    void a_conflict_about_long_names_fits_every_window(Visitor ada, Visitor bo) {
        // GIVEN
        var someone = School.gradedStudent();
        var hers = StudentPage.open(ada.page(), someone.id());
        var his = StudentPage.open(bo.page(), someone.id());
        hers.name().fill(filled("Ahrenshooperinnen", NAME_LENGTH));
        hers.saveAndContinue();

        // WHEN
        his.name().fill(filled("Bergerdorferinnen", NAME_LENGTH));
        his.pressSave();

        // THEN
        assertThat(his.conflicts().panel()).isVisible();
        assertThat(EveryPageIT.tooWide(bo)).isEmpty();
    }

    @Test
    void the_bar_of_a_form_is_one_row_on_a_phone_and_covers_no_field_that_has_the_focus(Visitor ada) {
        // GIVEN
        ada.page().setViewportSize(360, 640);
        var student = School.gradedStudent();
        var course = School.gradedCourse();

        for (var address : List.of(
                StudentPage.PATH + "?id=" + student.id(),
                CoursePage.PATH + "?id=" + course.id(),
                "/student/cells?list=q%3Dlister",
                "/enrollment/cells?list=course%3DLES-002")) {
            // WHEN something is not saved yet
            ada.page().navigate(address);
            if (address.startsWith(StudentPage.PATH + "?")) {
                new StudentPage(ada.page()).strike(student.course(2).code());
            }

            // THEN
            var bar = ada.page().locator(".bar");
            assertThat(bar.locator("button, a").evaluateAll("all => new Set(all.map(each => each.offsetTop)).size"))
                    .as(address)
                    .isEqualTo(1);
            assertThat(bar.boundingBox().height).as(address).isLessThan(64);
            assertThat(covered(ada.page())).as(address).containsOnly("");
        }
    }

    private static List<String> covered(Page page) {
        var covered = new ArrayList<String>();
        page.locator("#form")
                .locator("input:visible, select:visible, textarea:visible")
                .first()
                .focus();
        for (int i = 0; i < STOPS; i++) {
            covered.add((String) page.evaluate(COVERED));
            page.keyboard().press("Tab");
        }
        return covered;
    }
}

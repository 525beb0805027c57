package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.StudentPage;

/** Names of a hundred letters without a blank, on phones, tablets and desktops: nothing is cut, and no page scrolls sideways. */
@BrowserTest
class LongNamesIT {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1280); // CSS pixels
    private static final int HEIGHT = 800; // CSS pixels
    private static final String LONG_NAME = "Wolfeschlegelsteinhausen".repeat(5).substring(0, 100);

    /** What hides a part of what stands in it; fields scroll by themselves. */
    private static final String CUT = """
            () => [...document.querySelectorAll('body *:not(input, select, textarea, .visually-hidden, .ui-picklist-list)')]
              .filter(each => each.checkVisibility() && getComputedStyle(each).overflowX !== 'visible'
                && !each.closest('.ui-helper-hidden-accessible, .visually-hidden') && each.scrollWidth > each.clientWidth + 1)
              .map(each => `${each.tagName}#${each.id}.${each.className} ${each.scrollWidth} > ${each.clientWidth}`)""";

    private static final String COVERED = """
            () => {
              const bar = document.querySelector('.bar').getBoundingClientRect();
              const bottom = document.activeElement.getBoundingClientRect().bottom;
              return document.activeElement.closest('.bar') || bottom <= bar.top + 1 ? '' : document.activeElement.id;
            }""";

    @SuppressWarnings("unchecked") // a list of texts, as the script says
    private static List<String> cut(Visitor ada) {
        return (List<String>) ada.page().evaluate(CUT);
    }

    /** The pages that name the student and the course. */
    private static List<String> written(Visitor ada, String number, String code) {
        var course = CoursePage.openNew(ada.page());
        course.code().fill(code);
        course.name().fill(LONG_NAME);
        course.saveAndContinue();
        var courseAddress = ada.page().url();
        var student = StudentPage.openNew(ada.page());
        student.number().fill(number);
        student.name().fill(LONG_NAME);
        student.pick(code);
        student.quiet();
        student.saveAndContinue();
        var studentAddress = ada.page().url();
        return List.of(
                studentAddress,
                courseAddress,
                studentAddress.replace("/edit", "/delete"),
                courseAddress.replace("/edit", "/delete"),
                "/student/list?q=" + number,
                "/course/list?q=" + code,
                "/enrollment/list?student=" + number + "&course=" + code,
                "/enrollment/cells?list=student%3D" + number,
                "/student/cells?list=q%3D" + number,
                "/course/cells?list=q%3D" + code,
                "/student/chosen?action=enroll&all=on&list=q%3D" + number,
                "/list/saved?of=student&list=q%3D" + number,
                "/history/list?q=" + number);
    }

    @Test
    void a_name_of_a_hundred_letters_neither_widens_a_page_nor_is_cut(Visitor ada) {
        // GIVEN
        var addresses = written(ada, "W".repeat(20), "X".repeat(20));
        var bad = new ArrayList<String>();

        // WHEN
        for (var address : addresses) {
            ada.page().navigate(address);
            for (int width : WIDTHS) {
                ada.page().setViewportSize(width, HEIGHT);
                EveryPageIT.wider(ada).forEach(each -> bad.add(width + " " + address + " wider: " + each));
                cut(ada).forEach(each -> bad.add(width + " " + address + " cut: " + each));
            }
        }

        // THEN
        assertThat(bad).isEmpty();
    }

    @Test
    void the_bar_of_a_form_is_one_row_on_a_phone_and_covers_no_field_that_has_the_focus(Visitor ada) {
        // GIVEN
        ada.page().setViewportSize(360, 640);
        StudentPage.open(ada.page(), School.gradedStudent().id());
        var fields = ada.page().locator("#form").locator("input:visible, select:visible, textarea:visible");

        // THEN
        var bar = ada.page().locator(".bar");
        assertThat(bar.locator("button").evaluateAll("all => new Set(all.map(each => each.offsetTop)).size"))
                .isEqualTo(1);
        assertThat(bar.boundingBox().height).isLessThan(64);
        var covered = new ArrayList<String>();
        fields.first().focus();
        for (int i = fields.count(); i > 0; i--) {
            covered.add((String) ada.page().evaluate(COVERED));
            ada.page().keyboard().press("Tab");
        }
        assertThat(covered).containsOnly("");
    }
}

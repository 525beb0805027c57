package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.web.browser.FieldValidityIT.NUMBER;
import static org.matricula.web.browser.FieldValidityIT.cell;

import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CoursePage;

/** Columns and rows of the roster keep their size while the user works. */
@BrowserTest
class RosterLayoutIT {

    @Test
    void the_roster_stands_still_when_something_is_saved_and_today_covers_nothing(Visitor ada) {
        // GIVEN
        var course = CoursePage.open(ada.page(), School.gradedCourse().id());
        var widths = "all => all.map(each => Math.round(each.getBoundingClientRect().width)).join(' ')";
        var heads = ada.page().locator(".roster thead th");
        var before = heads.evaluateAll(widths);

        // WHEN
        cell(course, "enrolledOn").focus();
        var today = ada.page().locator("button.today");

        // THEN it lies within its field
        var field = cell(course, "enrolledOn").boundingBox();
        var box = today.boundingBox();
        assertThat(box.x + box.width).isLessThanOrEqualTo(field.x + field.width);
        assertThat(box.y + box.height).isLessThanOrEqualTo(field.y + field.height);
        assertThat(box.x).isGreaterThan(field.x);
        assertThat((Integer) today.evaluate("each => each.tabIndex")).isEqualTo(-1);

        // WHEN
        double height = course.roster().row(NUMBER).boundingBox().height;
        ada.page().keyboard().press("t");
        ada.page().keyboard().press("Enter");
        assertThat(course.roster().mark(NUMBER)).containsText("Enrolled saved");

        // THEN neither the columns nor the rows move
        assertThat(heads.evaluateAll(widths)).isEqualTo(before);
        assertThat(course.roster().row(NUMBER).boundingBox().height).isEqualTo(height);

        // WHEN more is said, and a row is struck through
        cell(course, "status").selectOption("WITHDRAWN");
        course.roster().type(NUMBER, "Zebra");
        assertThat(course.roster().mark(NUMBER)).containsText("Zebra");
        assertThat(course.roster().mark(NUMBER)).containsText("Status saved");
        course.roster().act(NUMBER).click();
        assertThat(course.roster().act(NUMBER)).hasAttribute("aria-pressed", "true");

        // THEN
        assertThat(heads.evaluateAll(widths)).isEqualTo(before);
    }
}

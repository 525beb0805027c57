package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.web.browser.OwnGrades.expectSaved;
import static org.matricula.web.browser.OwnGrades.give;
import static org.matricula.web.browser.OwnGrades.last;
import static org.matricula.web.browser.OwnGrades.listed;
import static org.matricula.web.browser.OwnGrades.scale;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.page.CellsPage;
import org.matricula.web.browser.page.GradeListPage;
import org.matricula.web.browser.page.GradePage;

/** A1, A3, A5, A8, A13, C16: the declared list of grades; A27: what can be saved from the form of one. */
@BrowserTest
class GradeListIT {

    @Test
    void grades_are_searched_filtered_sorted_counted_and_exported_as_every_list(Visitor ada) throws IOException {
        // GIVEN two grades of the same beginning, one of them given
        var code = School.newGradeCode();
        var better = code + "+";
        var grade = GradePage.openNew(ada.page());
        grade.code().fill(code);
        grade.points().fill("2.5");
        grade.passing().uncheck();
        grade.saveAndAdd();
        assertThat(grade.messages()).containsText("The grade “" + code + "” was saved.");
        assertThat(grade.code()).hasValue("");
        grade.code().fill(better);
        grade.points().fill("3");
        grade.save();
        expectSaved(ada, better);
        var someone = School.freshStudent();
        give(ada, code, someone.id());

        // WHEN
        var list = GradeListPage.open(ada.page());
        list.search(code);

        // THEN in the order of the scale
        assertThat(list.total()).hasText("2");
        assertThat(list.heads()).hasText("SelectedPlace Code Points Passing Enrollments");
        assertThat(list.column("Code")).containsExactly(code, better);
        assertThat(list.column("Points")).containsExactly("2.50", "3.00");
        assertThat(list.column("Passing")).containsExactly("no", "yes");
        assertThat(list.column("Enrollments")).containsExactly("1", "0");

        // WHEN
        list.sortBy("Points");
        list.sortBy("Points");

        // THEN
        assertThat(list.arrow("Points")).hasText("▼");
        assertThat(list.column("Code")).containsExactly(better, code);

        // WHEN
        var download = ada.page().waitForDownload(list.export()::click);

        // THEN
        assertThat(download.suggestedFilename()).matches("grades-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(Files.readString(download.path()).split("\r\n"))
                .hasSize(3)
                .startsWith("\uFEFFPlace,Code,Points,Passing,Enrollments")
                .satisfies(lines -> assertThat(lines[1]).contains("," + better + ",3.00,yes,0"));

        // WHEN
        list.openAt("counts=on&q=" + code);
        list.filter("passing").open();
        assertThat(list.filter("passing").boxes()).hasText(new String[] {"yes 1", "no 1"});
        list.filter("passing").choose("no");

        // THEN
        assertThat(list.chips()).hasText("Passing no ✕");
        assertThat(list.column("Code")).containsExactly(code);
        var enrollments = list.followEnrollments();
        assertThat(enrollments.rows()).containsText(new String[] {someone.number()});
    }

    @Test
    void A17_points_and_passing_are_edited_in_the_list(Visitor ada) {
        // GIVEN
        var code = OwnGrades.added(ada);
        var cells = CellsPage.open(ada.page(), "grade", "q=" + code);

        // WHEN
        cells.cell(code, "points").fill("3,5");
        cells.cell(code, "passing").selectOption("no");
        cells.save();

        // THEN
        assertThat(cells.messages()).containsText("One grade was changed.");
        assertThat(listed(ada, code).column("Points")).containsExactly("3.50");
        assertThat(listed(ada, code).column("Passing")).containsExactly("no");
    }

    @Test
    void A27_save_as_new_appends_a_grade_with_another_code_and_leaves_the_original(Visitor ada) {
        // GIVEN
        var code = OwnGrades.added(ada);
        var copy = School.newGradeCode();
        var grade = OwnGrades.editing(ada, code);

        // WHEN the code is still the original's
        grade.points().fill("1");
        grade.saveAsNew();

        // THEN
        assertThat(grade.errors()).containsText("“" + code + "” is already taken");

        // WHEN
        grade.code().fill(copy);
        grade.saveAsNew();

        // THEN
        assertThat(grade.messages())
                .containsText("“" + copy + "” was saved as a new grade. The original, " + code + ", is as it was.");
        assertThat(grade.heading()).hasText("Grade " + copy);
        assertThat(grade.points()).hasValue("1");
        assertThat(listed(ada, code).column("Points")).containsExactly("–");
        assertThat(last(scale(ada), 1)).containsExactly(copy);
    }
}

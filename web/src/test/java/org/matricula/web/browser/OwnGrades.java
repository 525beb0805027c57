package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.matricula.web.browser.page.DeletionPage;
import org.matricula.web.browser.page.GradeListPage;
import org.matricula.web.browser.page.GradePage;
import org.matricula.web.browser.page.GradeScalePage;
import org.matricula.web.browser.page.StudentPage;

/** Grades that a test adds at the end of the scale for itself, so that it leaves those of the others alone. */
final class OwnGrades {

    private OwnGrades() {}

    /** Adds a grade at the end of the scale, which only this test knows. */
    static String added(Visitor ada) {
        var code = School.newGradeCode();
        var grade = GradePage.openNew(ada.page());
        grade.code().fill(code);
        grade.save();
        expectSaved(ada, code);
        return code;
    }

    /** The address of the form of a grade. */
    static String pathToEdit(Visitor someone, String code) {
        editing(someone, code);
        return URI.create(someone.page().url()).getPath() + "?"
                + URI.create(someone.page().url()).getQuery();
    }

    /** The list with this grade alone, and those whose codes begin like it. */
    static GradeListPage listed(Visitor someone, String code) {
        var list = new GradeListPage(someone.page());
        list.openAt("q=" + code);
        return list;
    }

    /** The form of a grade, opened. */
    static GradePage editing(Visitor someone, String code) {
        var grade = listed(someone, code).follow(code);
        assertThat(grade.code()).hasValue(code);
        return grade;
    }

    /** The question before a grade is deleted. */
    static DeletionPage askedToDelete(Visitor someone, String code) {
        var question = editing(someone, code).askToDelete();
        assertThat(question.heading()).hasText("Delete " + code + "?");
        return question;
    }

    /** The desk says that the grade was saved, and shows the list. */
    static void expectSaved(Visitor someone, String code) {
        var list = new GradeListPage(someone.page());
        assertThat(list.messages()).containsText("The grade “" + code + "” was saved.");
        assertThat(new GradePage(someone.page()).form()).hasCount(0);
    }

    /** A grade in the list, with these points, and whether one passes with it. */
    static void expectListed(Visitor someone, String code, String points, String passing) {
        var list = listed(someone, code);
        assertThat(list.column("Code")).containsExactly(code);
        assertThat(list.column("Points")).containsExactly(points);
        assertThat(list.column("Passing")).containsExactly(passing);
    }

    /** The codes of the scale in its order. */
    static List<String> scale(Visitor someone) {
        return GradeScalePage.open(someone.page()).codes();
    }

    /** The codes at the end of the scale. */
    static List<String> last(List<String> codes, int howMany) {
        return codes.subList(codes.size() - howMany, codes.size());
    }

    /** Gives the grade to a student. */
    static void give(Visitor someone, String code, long student) {
        var page = StudentPage.open(someone.page(), student);
        page.table().give("C-010", code);
        page.saveAndContinue();
    }
}

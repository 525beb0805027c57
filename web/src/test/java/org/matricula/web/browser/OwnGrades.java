package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import java.util.List;
import org.matricula.web.browser.page.GradeListPage;
import org.matricula.web.browser.page.StudentPage;

/** Grades that a test adds at the end of the scale for itself, so that it leaves those of the others alone. */
final class OwnGrades {

    private OwnGrades() {}

    /** Adds a grade at the end of the scale, which only this test knows. */
    static String added(Visitor ada) {
        var code = School.newGradeCode();
        var scale = GradeListPage.open(ada.page());
        scale.add();
        scale.code().fill(code);
        scale.save();
        expectSaved(scale, code);
        return code;
    }

    /** The address of the form of a grade. */
    static String pathToEdit(Visitor someone, String code) {
        editing(someone, code);
        return URI.create(someone.page().url()).getPath() + "?"
                + URI.create(someone.page().url()).getQuery();
    }

    /** The form of a grade, opened. */
    static GradeListPage editing(Visitor someone, String code) {
        var scale = GradeListPage.open(someone.page());
        scale.edit(code);
        assertThat(scale.code()).hasValue(code);
        return scale;
    }

    /** The question before a grade is deleted. */
    static GradeListPage askedToDelete(Visitor someone, String code) {
        var scale = GradeListPage.open(someone.page());
        scale.askToDelete(code);
        assertThat(scale.question()).containsText("Delete " + code);
        return scale;
    }

    /** The page says that the grade was saved, and the form is closed. */
    static void expectSaved(GradeListPage scale, String code) {
        assertThat(scale.messages()).containsText("The grade " + code + " was saved.");
        assertThat(scale.form()).hasCount(0);
    }

    /** The codes at the end of the scale. */
    static List<String> last(GradeListPage scale, int howMany) {
        var codes = scale.codes();
        return codes.subList(codes.size() - howMany, codes.size());
    }

    /** Gives the grade to a student. */
    static void give(Visitor someone, String code, long student) {
        var page = StudentPage.open(someone.page(), student);
        page.table().give("C-010", code);
        page.saveAndContinue();
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.matricula.web.browser.School.SeededStudent;
import org.matricula.web.browser.page.StudentPage;

/** The starting point and the checks of tests of the two boxes: a student with twelve courses, and what is saved of them. */
abstract class TwelveCourses {

    final SeededStudent someone = School.freshStudent();

    StudentPage open(Visitor ada) {
        var student = StudentPage.open(ada.page(), someone.id());
        assertThat(student.picker().shown(student.picker().chosen())).hasCount(12);
        return student;
    }

    void expectSaved(StudentPage student, List<String> codes) {
        student.saveAndContinue();
        student.reload();
        assertThat(student.picker().chosenCodes()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(student.table().codes()).containsExactlyInAnyOrderElementsOf(codes);
    }

    List<String> twelveAnd(String... more) {
        return Stream.concat(someone.codes().stream(), Arrays.stream(more)).toList();
    }
}

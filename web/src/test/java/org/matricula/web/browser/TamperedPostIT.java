package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.matricula.web.browser.School.SeededStudent;
import org.matricula.web.browser.page.StudentPage;

/** Posts that no page of the desk sends: what arrives broken or forged changes nothing. */
@BrowserTest
class TamperedPostIT {

    private static final String TARGET = "form:courses_target";
    private static final String COUNT = "form:courses_count";

    private final SeededStudent someone = School.freshStudent();

    /** Presses "save and continue" with the fields of the page as they stand, after the script changed them. */
    private String post(Visitor ada, String change) {
        return post(ada, someone, change);
    }

    private static String post(Visitor ada, SeededStudent student, String change) {
        StudentPage.open(ada.page(), student.id());
        return (String) ada.page().evaluate("""
                        async changes => {
                          const form = document.getElementById('form'), data = new URLSearchParams(new FormData(form));
                          data.set('form:saveAndContinue', 'form:saveAndContinue');
                          for (const [what, name, value] of changes) {
                            const all = data.getAll(name);
                            if (what === 'delete' || what === 'first') data.delete(name);
                            if (what === 'first') all.slice(0, value).forEach(each => data.append(name, each));
                            if (what === 'append') data.append(name, value);
                            if (what === 'set') data.set(name, value);
                          }
                          return await (await fetch(form.action, { method: 'POST', body: data })).text();
                        }""", changes(change));
    }

    private static List<List<Object>> changes(String lines) {
        return lines.lines()
                .map(line -> List.<Object>of((Object[]) line.split(" ", 3)))
                .toList();
    }

    private void expectUntouched(Visitor ada) {
        var student = StudentPage.open(ada.page(), someone.id());
        assertThat(student.picker().chosenCodes()).containsExactlyElementsOf(someone.codes());
        assertThat(student.table().codes()).containsExactlyElementsOf(someone.codes());
    }

    @Test
    void a_post_without_the_picker_erases_nothing(Visitor ada) {
        var answer = post(ada, "delete " + TARGET + "\ndelete form:courses_source\ndelete " + COUNT);
        assertThat(answer).contains("arrived incomplete");
        expectUntouched(ada);
    }

    @Test
    void a_page_that_is_saved_before_its_scripts_have_run_keeps_its_courses(Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var page = browser.get("/student/edit?id=" + someone.id());

        // WHEN
        var saved = browser.sendEarly(page, "form", "form:saveAndContinue", Map.of("form:name", "Ada Early"));

        // THEN
        assertThat(saved.said()).contains("Ada Early");
        expectUntouched(ada);
    }

    @Test
    void a_post_that_lost_all_ids_erases_nothing(Visitor ada) {
        assertThat(post(ada, "delete " + TARGET)).contains("arrived incomplete");
        expectUntouched(ada);
    }

    @Test
    void a_post_that_lost_some_ids_erases_nothing(Visitor ada) {
        assertThat(post(ada, "first " + TARGET + " 9")).contains("arrived incomplete");
        expectUntouched(ada);
    }

    @Test
    void an_id_that_was_never_offered_is_refused_by_name(Visitor ada) {
        assertThat(post(ada, "append " + TARGET + " 77777\nset " + COUNT + " 13"))
                .contains("77777", "was not offered");
        expectUntouched(ada);
    }

    @Test
    void garbage_is_refused_by_name_and_does_no_harm_to_the_page(Visitor ada) {
        assertThat(post(ada, "append " + TARGET + " x<b>y\nset " + COUNT + " 13"))
                .contains("x&lt;b&gt;y", "was not offered")
                .doesNotContain("x<b>y");
        expectUntouched(ada);
    }

    @Test
    void an_id_posted_twice_counts_once(Visitor ada) {
        var course = School.course(1);
        post(ada, "append %s %d\nappend %s %d\nset %s 14".formatted(TARGET, course.id(), TARGET, course.id(), COUNT));
        var student = StudentPage.open(ada.page(), someone.id());
        student.table().expectPlain(course.code());
        assertThat(student.table().rows()).hasCount(13);
    }

    @Test
    void a_row_whose_fields_got_lost_keeps_its_values(Visitor ada) {
        // GIVEN a student with an A
        var graded = School.gradedStudent();

        // WHEN everything but grade and status of that row arrives
        var answer = post(ada, graded, "delete form:enrollments:0:grade\ndelete form:enrollments:0:status");

        // THEN it is saved as it was
        assertThat(answer).contains("was saved");
        var student = StudentPage.open(ada.page(), graded.id());
        assertThat(student.table().grade("C-001")).hasValue("A");
        assertThat(student.table().status("C-001")).hasValue("ACTIVE");
    }

    @Test
    void a_grade_outside_the_scale_is_refused(Visitor ada) {
        assertThat(post(ada, "set form:enrollments:0:grade Z")).doesNotContain("” was saved");
        expectUntouched(ada);
    }

    @Test
    void a_post_from_another_session_is_not_believed(Visitor ada, Visitor bo) {
        // GIVEN a page of hers
        StudentPage.open(ada.page(), someone.id());
        var token = ada.page()
                .locator("[id='form'] [name='jakarta.faces.ViewState']")
                .inputValue();

        // WHEN his browser posts it
        bo.expectComplaint("status of");
        var answer = post(bo, "set jakarta.faces.ViewState " + token + "\nset form:name Forged");

        // THEN nothing is saved
        assertThat(answer).doesNotContain("Forged");
        assertThat(StudentPage.open(ada.page(), someone.id()).name()).hasValue(someone.name());
    }
}

package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.web.browser.page.CourseListPage;
import org.matricula.web.browser.page.CoursePage;
import org.matricula.web.browser.page.DeletionPage;
import org.matricula.web.browser.page.EnrollmentListPage;
import org.matricula.web.browser.page.GradeListPage;
import org.matricula.web.browser.page.GradePage;
import org.matricula.web.browser.page.GradeScalePage;
import org.matricula.web.browser.page.StudentListPage;
import org.matricula.web.browser.page.StudentPage;

/** Addresses that nobody's link leads to: mistyped, cut off, or meant to do harm. */
@BrowserTest
class AddressIT {

    private static final List<String> STATES = List.of(
            "page=0",
            "page=-1",
            "page=nonsense",
            "page=999999999",
            "page=99999999999999999999",
            "page=1&page=2",
            "sort=nonsense",
            "sort=-",
            "sort=,",
            "sort=name;drop+table+student",
            "sort=number&sort=name",
            "sort=" + "number,".repeat(200),
            "q=%01%1F",
            "q=%25_%5C",
            "q=%27+OR+1%3D1+--",
            "q=%F0%9F%8E%93+%D0%B6",
            "q=%FF%FE",
            "q=" + "long".repeat(1000),
            "q=" + "many+words+".repeat(100),
            "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "q=%23%7B1%2B1%7D",
            "q",
            "&&==&",
            "unknown=parameter",
            "course=%01&student=%FF&grade=%01&status=%01",
            "course=nobody&student=nobody&grade=Zebra&status=asleep",
            "course=" + "long".repeat(500) + "&student=" + "long".repeat(500),
            "grade=" + "long".repeat(500) + "&status=active&status=&status=asleep",
            "age=x&age.from=1e9&age.to=-&enrolledOn=2014-13&enrolledOn.from=99999-01-01",
            "course=LES-001&".repeat(100) + "column=nonsense&rows=0&counts=",
            "rows=999&page=2&column=name&column=name");

    @ParameterizedTest
    @ValueSource(strings = {StudentListPage.PATH, CourseListPage.PATH, EnrollmentListPage.PATH})
    void a_list_opens_whatever_stands_in_its_address(String list, Visitor ada) {
        for (var state : STATES) {
            var answer = ada.context().request().get(list + "?" + state);
            assertThat(answer.status()).as(state).isEqualTo(200);
            assertThat(answer.text())
                    .as(state)
                    .contains("<h1>")
                    .contains("role=\"search\"")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void an_entity_has_the_pages_that_it_needs_and_no_others(Visitor ada) {
        for (var path : List.of("/grade/edit", "/grade/list", "/grade/cells", "/enrollment/cells")) {
            assertThat(ada.context().request().get(path).status()).as(path).isEqualTo(200);
        }
        for (var path : List.of("/enrollment/edit", "/enrollment/delete?id=1", "/savedlist/list", "/nothing/edit")) {
            assertThat(ada.context().request().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta.faces.ViewState=stateless", "jakarta.faces.partial.ajax=true"})
    void an_address_that_pretends_to_be_a_post_is_a_bad_request(String state, Visitor ada) {
        for (var list : List.of(StudentListPage.PATH, CourseListPage.PATH, EnrollmentListPage.PATH)) {
            var answer = ada.context().request().get(list + "?" + state);
            assertThat(answer.status()).as(list).isEqualTo(400);
            assertThat(answer.text()).contains("This request cannot be answered");
        }
    }

    @Test
    void a_page_beyond_the_last_is_the_last(Visitor ada) {
        // WHEN
        var list = new StudentListPage(ada.page());
        list.openAt("q=lister&page=77");

        // THEN
        assertThat(list.currentPage()).hasText("3");
        assertThat(list.rows()).hasCount(30);
    }

    @Test
    void a_filter_that_says_nothing_is_told_and_left_out(Visitor ada) {
        // WHEN
        var list = new EnrollmentListPage(ada.page());
        list.openAt("course=LES-001&student=no+such+student&grade=Zebra&status=asleep");

        // THEN
        assertThat(list.messages())
                .containsText("Unknown value “no such student” of the filter “student” was ignored.");
        assertThat(list.messages()).containsText("“Zebra”");
        assertThat(list.messages()).containsText("“asleep”");
        assertThat(list.total()).hasText("230");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                StudentPage.PATH,
                CoursePage.PATH,
                DeletionPage.STUDENT,
                DeletionPage.COURSE,
                GradePage.PATH,
                DeletionPage.GRADE,
            })
    void a_page_of_what_there_is_not_is_not_found(String path, Visitor ada) {
        for (var id : List.of("-1", "0", "nonsense", "1e3", "99999999999999999999", "%01", "1;2", "77777")) {
            var answer = ada.context().request().get(path + "?id=" + id);
            assertThat(answer.status()).as(id).isEqualTo(404);
            assertThat(answer.text()).as(id).contains("There is no such page");
        }
    }

    @Test
    void the_scale_opens_whatever_stands_in_its_address(Visitor ada) {
        for (var state :
                List.of("moved=nonsense", "moved=-1", "moved=", "moved=77777", "moved=%01", "edit=new&delete=1")) {
            var answer = ada.context().request().get(GradeScalePage.PATH + "?" + state);
            assertThat(answer.status()).as(state).isEqualTo(200);
            assertThat(answer.text()).as(state).contains("The scale, best first.");
        }
        for (var state : List.of("edit=nonsense", "edit=1000000", "delete=77777", "delete=%01x", "moved=-")) {
            var answer = ada.context().request().get(GradeListPage.PATH + "?" + state);
            assertThat(answer.status()).as(state).isEqualTo(200);
            assertThat(answer.text()).as(state).contains("Unknown filter");
        }
    }
}

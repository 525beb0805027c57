package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.persistence.list.Listed.column;
import static org.matricula.persistence.list.Listed.keys;
import static org.matricula.persistence.list.Listed.request;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.course.Course_;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.list.TextSearch.Match;

/** A1 to A7, A15 and A18: what a list is asked, and what it answers. */
@Tag("reading")
@DeskTest
class ListsTest extends FourStudents {

    @Test
    void A1_a_row_shows_fields_numbers_and_what_it_refers_to() {
        var students = answer("student", "q=ben");
        var enrollments = answer("enrollment", "q=lovelace&course=ALG");
        var courses = answer("course", null);

        assertThat(students.rows().get(0).cells())
                .extracting(ListAnswer.Cell::value)
                .containsExactly("1", "Ben Ada", 40, 2L);
        assertThat(enrollments.rows().get(0).cells())
                .extracting(ListAnswer.Cell::value)
                .containsExactly(
                        "3",
                        "Ada Lovelace",
                        "ALG",
                        "Algebra",
                        "A",
                        EnrollmentStatus.COMPLETED,
                        LocalDate.of(2013, 2, 19),
                        null);
        assertThat(column(courses, "students")).isEqualTo("2 2 0");
        assertThat(column(courses, "ungraded")).isEqualTo("0 1 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "student    |               | 3 4 1 2",
                "student    | number        | 1 2 3 4",
                "student    | -number       | 4 3 2 1",
                "student    | name          | 3 4 1 2",
                "student    | -name         | 2 1 4 3",
                "student    | -name,-number | 2 1 4 3",
                "student    | name,-age     | 4 3 1 2",
                "student    | -courses,name | 3 1 4 2",
                "student    | nonsense      | 3 4 1 2",
                "student    | nonsense,-age | 2 1 4 3",
                "course     |               | ALG BOT CHE",
                "course     | -students,-code | BOT ALG CHE",
                "course     | -ungraded     | BOT CHE ALG",
                "course     | description   | ALG BOT CHE",
                "grade      | -passing      | A F",
                "grade      | -enrollments,-position | F A",
            })
    void A3_a_list_is_sorted_by_several_columns_and_at_last_by_its_id(String listing, String sort, String expected) {
        var answer = answer(listing, (sort == null ? "" : "sort=" + sort + "&") + "column=nonsense");
        assertThat(keys(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADA          | 3 4 1",
                "ada love     | 3 4",
                "\"ada love\" | 3 4",
                "\"love ada\" |",
                "\"a l        | ",
                "%            | 2",
                "_\\          | 2",
                "cy 2         | 2",
                "   | 3 4 1 2",
            })
    void A5_every_word_stands_in_one_of_the_fields(String text, String expected) {
        var answer = answer("student", "q=" + (text == null ? "" : text));
        assertThat(keys(answer)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void A5_a_word_may_have_to_be_the_beginning() {
        assertThat(keys(answer("grade", "q=a"))).isEqualTo("A");
        grades.create(new GradeDetails("BA", null, true, 3));
        assertThat(keys(answer("grade", "q=a"))).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({"q=b-1,B-1", "q=b-,''", "q=b-1 zoology,B-1", "q=zoo,B-1 B-12"})
    void A5_a_word_may_have_to_be_all_of_a_field(String address, String expected, Desk desk) {
        // GIVEN
        courses.create(new CourseDetails("B-1", "Zoology", ""));
        courses.create(new CourseDetails("B-12", "Zoology of birds", ""));

        try (var em = desk.factory().createEntityManager()) {
            // WHEN
            var asked = request("exact", address);
            var answer = new ListPage<>(
                            em, Visible.all(new ExactListing()), new Lookup(em, name -> null), asked, right -> true)
                    .answer(new Totals());

            // THEN
            assertThat(keys(answer)).isEqualTo(expected);
        }
    }

    private static final class ExactListing extends EntityAdmin<Course> {

        ExactListing() {
            super(Course.class, Course_.code, Course_.name);
            column("code", Course_.code);
            search(Match.WHOLE, Course_.code);
            search(Course_.name);
            order("code");
        }
    }

    @Test
    void A6_a_row_is_listed_once_whatever_it_is_linked_to() {
        var answer = answer("student", "course=ALG&course=BOT&course=any");
        assertThat(keys(answer)).isEqualTo("3 1");
    }

    @Test
    void A7_the_number_of_all_stands_beside_the_number_found() {
        var found = answer("student", "q=ada");
        assertThat(found.total()).isEqualTo(3);
        assertThat(found.unfiltered()).isEqualTo(4);
    }

    @Test
    void few_rows_are_sorted_without_an_index_of_the_table_that_sorts_them(Desk desk) {
        // WHEN
        var ofAll = desk.statements().during(() -> answer("enrollment", null));
        var ofOneCourse = desk.statements().during(() -> answer("enrollment", "course=ALG"));

        // THEN
        assertThat(ofAll).noneMatch(statement -> statement.contains("order by coalesce"));
        assertThat(ofOneCourse)
                .filteredOn(statement -> statement.contains("order by coalesce("))
                .hasSize(1);
    }

    @Test
    void A15_a_page_is_a_window_on_the_rows() {
        var second = lists.list(request("student", "sort=number", Window.page(2, 3)));
        assertThat(keys(second)).isEqualTo("4");
        assertThat(second.total()).isEqualTo(4);
    }

    @Test
    void C17_the_columns_can_be_chosen() {
        assertThat(answer("course", "column=name&column=description").columns())
                .extracting(ListAnswer.ShownColumn::name)
                .containsExactly("name", "description");
        assertThat(answer("course", null).columns())
                .extracting(ListAnswer.ShownColumn::name)
                .containsExactly("code", "name", "students", "ungraded");
    }

    @Test
    void A18_all_that_match_are_named_by_their_ids() {
        var ids = lists.ids(request("student", "q=ada"), 100);
        assertThat(ids)
                .hasSize(3)
                .contains(students.findByNumber("1").orElseThrow().getId());
        assertThat(lists.ids(request("student", "q=ada"), 2)).isEqualTo(ids.subList(0, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "student, , 2",
        "student, q=a, 3",
        "course, , 2",
        "enrollment, , 4",
        "enrollment, course=ALG, 6",
        "grade, , 2",
        "student, counts=on, 5",
    })
    void a_page_that_is_not_full_costs_a_fixed_number_of_statements(
            String listing, String address, int statements, Desk desk) {
        assertThat(desk.statements().during(() -> answer(listing, address))).hasSize(statements);
    }
}

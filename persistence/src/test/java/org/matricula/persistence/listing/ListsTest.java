package org.matricula.persistence.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.matricula.persistence.listing.Listed.column;
import static org.matricula.persistence.listing.Listed.counts;
import static org.matricula.persistence.listing.Listed.keys;
import static org.matricula.persistence.listing.Listed.request;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.list.ListAnswer;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentRepository;

/** A1 to A16: what a list is asked, and what it answers. */
@DeskTest
class ListsTest {

    @EJB
    private Lists lists;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private GradeRepository grades;

    @EJB
    private EnrollmentRepository enrollments;

    @BeforeEach
    void given() {
        var a = grades.create(new GradeDetails("A", null, true, 1));
        var f = grades.create(new GradeDetails("F", null, false, 2));
        var ada = students.create(new StudentDetails("3", "Ada Lovelace", 20));
        var ben = students.create(new StudentDetails("1", "Ben Ada", 40));
        students.create(new StudentDetails("2", "Cy 100%_\\", null));
        students.create(new StudentDetails("4", "Ada Lovelace", 30));
        courses.create(new CourseDetails("ALG", "Algebra", "Groups"));
        courses.create(new CourseDetails("BOT", "Botany", ""));
        courses.create(new CourseDetails("CHE", "Chemistry of algebra", ""));
        enroll(ada, "ALG", a, EnrollmentStatus.COMPLETED, "2013-02-19");
        enroll(ada, "BOT", null, EnrollmentStatus.ACTIVE, "2014-02-19");
        enroll(ben, "ALG", f, EnrollmentStatus.WITHDRAWN, "2014-10-01");
        enroll(ben, "BOT", null, EnrollmentStatus.WITHDRAWN, null);
    }

    private void enroll(Student student, String code, Grade grade, EnrollmentStatus status, String day) {
        enrollments.create(
                student,
                courses.findByCode(code).orElseThrow(),
                new EnrollmentDetails(grade, status, day == null ? null : LocalDate.parse(day), null));
    }

    private ListAnswer answer(String listing, String address) {
        return lists.list(request(listing, address));
    }

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
                "student    | name,-age     | 4 3 1 2",
                "student    | -courses,name | 3 1 4 2",
                "student    | nonsense      | 3 4 1 2",
                "student    | nonsense,-age | 2 1 4 3",
                "course     |               | ALG BOT CHE",
                "course     | -students,-code | BOT ALG CHE",
                "course     | -ungraded     | BOT ALG CHE",
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
    @CsvSource(
            delimiter = '|',
            value = {
                "student    | course=ALG                       | 3 1",
                "student    | course=alg                       | 3 1",
                "student    | course=ALG&course=BOT            | 3 1",
                "student    | course=botany                    | 3 1",
                "student    | course=none                      | 4 2",
                "student    | course=any                       | 3 1",
                "student    | course=CHE                       | ",
                "student    | course=CHE&course=none           | 4 2",
                "student    | course=nowhere                   | 3 4 1 2",
                "student    | age=none                         | 2",
                "student    | age=any                          | 3 4 1",
                "student    | age=30                           | 4",
                "student    | age.from=30                      | 4 1",
                "student    | age.to=30                        | 3 4",
                "student    | age.from=21&age.to=39            | 4",
                "student    | age.from=x&age=y                 | 3 4 1 2",
                "course     | student=3                        | ALG BOT",
                "course     | student=none                     | CHE",
                "course     | work=ungraded                    | BOT",
                "grade      | passing=yes                      | A",
                "grade      | passing=no                       | F",
            })
    void A8_A10_A11_A12_a_filter_leaves_out_the_others(String listing, String address, String expected) {
        var answer = answer(listing, address);
        assertThat(keys(answer)).isEqualTo(expected == null ? "" : expected);
        assertThat(answer.total()).isEqualTo(answer.rows().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grade=none                            | BOT BOT",
                "grade=any                             | ALG ALG",
                "grade=A                               | ALG",
                "grade=A&grade=none                    | ALG BOT BOT",
                "grade=none&status=active              | BOT",
                "status=active&status=completed        | ALG BOT",
                "enrolledOn=2014                         | BOT ALG",
                "enrolledOn=2014-02                      | BOT",
                "enrolledOn=2014-02-19                   | BOT",
                "enrolledOn=2014-02-30                   | ALG BOT ALG BOT",
                "enrolledOn=none                         | BOT",
                "enrolledOn.from=2014-01-01&enrolledOn.to=2014-06-30 | BOT",
                "enrolledOn.to=2013-12-31                | ALG",
                "enrolledOn=today                        | ",
                "enrolledOn=week                         | ",
                "enrolledOn=month                        | ",
                "enrolledOn=year                         | ",
                "student=3&course=BOT                  | BOT",
                "q=chemistry                           | ",
                "q=alg ben                             | ALG",
            })
    void A8_A9_A10_filters_of_enrollments_add_up(String address, String expected) {
        assertThat(column(answer("enrollment", address), "code")).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void A9_the_words_for_days_mean_those_up_to_today() {
        // GIVEN
        var today = LocalDate.now(ZoneId.systemDefault());
        enrollments.enroll(
                students.findByNumber("4").orElseThrow(),
                courses.findByCode("CHE").orElseThrow());
        var cy = students.findByNumber("2").orElseThrow();
        enroll(cy, "CHE", null, EnrollmentStatus.ACTIVE, today.minusDays(6).toString());
        enroll(cy, "BOT", null, EnrollmentStatus.ACTIVE, today.minusDays(7).toString());

        // THEN
        assertThat(column(answer("enrollment", "enrolledOn=today"), "number")).isEqualTo("4");
        assertThat(column(answer("enrollment", "enrolledOn=week&sort=number"), "number"))
                .isEqualTo("2 4");
        assertThat(column(answer("enrollment", "enrolledOn=month&student=4"), "number"))
                .isEqualTo("4");
        assertThat(column(answer("enrollment", "enrolledOn=year&student=4"), "number"))
                .isEqualTo("4");
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
    void A13_the_choices_of_a_filter_are_counted_under_the_other_filters() {
        // WHEN
        var answer = answer("enrollment", "counts=on&status=withdrawn");

        // THEN
        assertThat(counts(answer, "status")).isEqualTo("active 1, completed 1, withdrawn 2");
        assertThat(counts(answer, "grade")).isEqualTo("none 1, any 1, A 0, F 1");
        assertThat(counts(answer("student", "counts=on"), "course")).isEqualTo("none 2, any 2");
        assertThat(counts(answer("student", "counts=on&q=ada"), "age")).isEqualTo("none 0, any 3");
        assertThat(counts(answer("student", "q=nobody&counts=on"), "age")).isEqualTo("none 0, any 0");
        assertThat(counts(answer("student", null), "age")).isEqualTo("none null, any null");
    }

    @Test
    void A15_a_page_is_a_window_on_the_rows() {
        var second = lists.list(request("student", "sort=number", Window.page(2, 3)));
        assertThat(keys(second)).isEqualTo("4");
        assertThat(second.total()).isEqualTo(4);
    }

    @Test
    void A16_the_calendar_goes_from_years_to_months_to_days() {
        assertThat(answer("enrollment", null).days())
                .extracting(ListAnswer.Days::value, ListAnswer.Days::count)
                .containsExactly(tuple("2013", 1L), tuple("2014", 2L));
        assertThat(answer("enrollment", "enrolledOn=2014").days())
                .extracting(ListAnswer.Days::value)
                .containsExactly("2014-02", "2014-10");
        assertThat(answer("enrollment", "enrolledOn=2014-10").days())
                .extracting(ListAnswer.Days::value)
                .containsExactly("2014-10-01");
        assertThat(answer("enrollment", "q=lovelace&enrolledOn.to=2013-12-31").days())
                .as("one year alone is passed over")
                .extracting(ListAnswer.Days::value)
                .containsExactly("2013-02");
        assertThat(answer("student", null).days()).isEmpty();
    }

    @Test
    void A23_what_means_nothing_is_told_and_leaves_out_nothing() {
        var answer =
                answer("enrollment", "course=nowhere&grade=Z&status=asleep&enrolledOn=soon&endedOn.from=2014-13-01");
        assertThat(answer.total()).isEqualTo(4);
        assertThat(answer.ignored()).containsExactly("nowhere", "Z", "asleep", "soon", "2014-13-01");
    }

    @Test
    void C8_words_that_several_match_ask_who_is_meant() {
        // WHEN
        var answer = answer("enrollment", "student=lovelace&course=alg");

        // THEN
        var student = answer.filters().get(1).found().get(0);
        assertThat(student.isUnclear()).isTrue();
        assertThat(student.matches()).isEqualTo(2);
        assertThat(student.candidates()).extracting("key").containsExactly("3", "4");
        assertThat(answer.filters().get(0).found().get(0).row().label()).isEqualTo("Algebra");
    }

    @Test
    void C8_a_field_offers_the_first_that_match() {
        assertThat(lists.suggest("student", "ada")).extracting("key").containsExactly("3", "4", "1");
        assertThat(lists.suggest("course", ""))
                .extracting("label")
                .containsExactly("Algebra", "Botany", "Chemistry of algebra");
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
        "student, , 3",
        "student, q=a, 4",
        "course, , 3",
        "enrollment, , 4",
        "enrollment, course=ALG, 6",
        "grade, , 3",
        "student, counts=on, 6",
    })
    void a_page_costs_a_fixed_number_of_statements(String listing, String address, int statements, Desk desk) {
        assertThat(desk.statements().during(() -> answer(listing, address))).hasSize(statements);
    }
}

package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.matricula.persistence.list.Listed.column;
import static org.matricula.persistence.list.Listed.counts;
import static org.matricula.persistence.list.Listed.keys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.harness.DeskTest;

/** A8 to A13, A16, A23 and C8: what the filters of a list leave out, and what they say. */
@Tag("reading")
@DeskTest
class ListFiltersTest extends FourStudents {

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
    void a_value_that_may_mean_several_objects_leaves_out_no_row_and_no_file_is_written_for_it() {
        assertThat(answer("enrollment", "student=a").ignored()).isEmpty();
        assertThat(lists.ignored(Listed.request("enrollment", "student=a")))
                .containsExactly(new IgnoredValue("student", "a"));
        assertThat(lists.ignored(Listed.request("enrollment", "student=4"))).isEmpty();
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
        assertThat(answer.ignored())
                .containsExactly(
                        new IgnoredValue("course", "nowhere"),
                        new IgnoredValue("grade", "Z"),
                        new IgnoredValue("status", "asleep"),
                        new IgnoredValue("enrolledOn", "soon"),
                        new IgnoredValue("endedOn.from", "2014-13-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000",
                "0202",
                "1899",
                "9999",
                "0000-12",
                "1899-12",
                "2999-01",
                "0000-01-01",
                "0202-09-01",
                "1899-12-31",
                "2999-01-01",
                "-0001-01-01",
                "+10000-01-01",
                "+999999999-12-31"
            })
    void A23_an_implausible_day_is_told_and_leaves_out_nothing(String day) {
        for (var name : List.of("enrolledOn", "enrolledOn.from", "enrolledOn.to")) {
            var answer = answer("enrollment", name + "=" + day);
            assertThat(answer.ignored()).as(name).containsExactly(new IgnoredValue(name, day));
            assertThat(answer.total()).as(name).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enrollment | enrolledOn.from=2026-09-01&enrolledOn.to=2026-01-01 | enrolledOn",
                "enrollment | endedOn.from=2030-12-31&endedOn.to=1900-01-01       | endedOn",
                "enrollment | enrolledOn.from=2026-01-01&enrolledOn.to=2026-01-01 | ",
                "student    | age.from=30&age.to=10                               | age",
                "student    | age.from=10&age.to=10                               | ",
                "student    | age.from=10                                         | ",
            })
    void A23_a_range_that_ends_before_it_begins_is_told(String listing, String address, String told) {
        var answer = answer(listing, address);
        assertThat(answer.filters().stream().filter(ListAnswer.ShownFilter::reversed))
                .extracting(ListAnswer.ShownFilter::name)
                .isEqualTo(told == null ? List.of() : List.of(told));
        assertThat(told == null || answer.total() == 0).isTrue();
    }

    @Test
    void C8_a_list_whose_rows_have_no_key_offers_none() {
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> lists.suggest("enrollment", "a"));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> lists.named("enrollment", "a"));
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
}

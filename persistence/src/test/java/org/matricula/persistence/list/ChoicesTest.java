package org.matricula.persistence.list;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.list.LookupResult.Suggestion;

/** The choices of a picker, with courses as the example. */
@DeskTest
class ChoicesTest {

    private static final int MANY = 100;

    @EJB
    private School school;

    @EJB
    private Lists lists;

    @EJB
    private CourseRepository courses;

    private Course algebra;
    private Course botany;
    private Course chemistry;

    @BeforeEach
    void given() {
        chemistry = courses.create(new CourseDetails("CHE", "Stoffe 100%_\\", ""));
        algebra = courses.create(new CourseDetails("ALG", "Zahlen", ""));
        botany = courses.create(new CourseDetails("BOT", "Pflanzen", ""));
    }

    private Choices choices(String text, List<Long> without, int atMost) {
        return lists.choices("course", text, without, atMost);
    }

    private static String codes(Choices choices) {
        return choices.first().stream().map(Suggestion::key).collect(joining(" "));
    }

    @Test
    void courses_are_ordered_by_code() {
        assertThat(choices(null, List.of(), MANY).first())
                .containsExactly(
                        new Suggestion(algebra.getId(), "ALG", "Zahlen"),
                        new Suggestion(botany.getId(), "BOT", "Pflanzen"),
                        new Suggestion(chemistry.getId(), "CHE", "Stoffe 100%_\\"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"alg | ALG", "ZAHLEN | ALG", "e | ALG BOT CHE", "e st | CHE", "alg bot |"})
    void a_search_finds_every_word_in_code_or_name(String text, String expected) {
        assertThat(codes(choices(text, List.of(), MANY))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100%_\\", "0%"})
    void a_search_takes_every_character_literally(String text) {
        assertThat(codes(choices(text, List.of(), MANY))).isEqualTo("CHE");
    }

    @Test
    void the_first_choices_come_with_the_number_of_all() {
        var two = choices(null, List.of(), 2);

        assertThat(codes(two)).isEqualTo("ALG BOT");
        assertThat(two.total()).isEqualTo(3);
    }

    @Test
    void those_that_are_chosen_already_are_left_out_of_choices_and_total() {
        // GIVEN
        var chosen = List.of(algebra.getId(), -1L);

        // WHEN
        var rest = choices(null, chosen, MANY);
        var matching = choices("alg", chosen, MANY);
        var first = choices(null, chosen, 1);

        // THEN
        assertThat(codes(rest)).isEqualTo("BOT CHE");
        assertThat(rest.total()).isEqualTo(2);
        assertThat(matching.first()).isEmpty();
        assertThat(matching.total()).isZero();
        assertThat(codes(first)).isEqualTo("BOT");
        assertThat(first.total()).isEqualTo(2);
    }

    @Test
    void as_many_as_a_student_ever_chose_can_be_left_out() {
        // GIVEN
        var chosen = LongStream.rangeClosed(-2500, -1).boxed().collect(Collectors.toCollection(ArrayList::new));
        chosen.add(botany.getId());

        // WHEN
        var rest = choices(null, chosen, MANY);

        // THEN
        assertThat(codes(rest)).isEqualTo("ALG CHE");
    }

    @Test
    void choices_cost_one_select_and_a_count_where_there_can_be_more(Desk desk) {
        // GIVEN
        school.courses("X", 30);

        // WHEN
        var sent = desk.statements().during(() -> choices("x", List.of(), MANY));
        var full = desk.statements().during(() -> choices("x", List.of(), 30));

        // THEN
        assertThat(sent).hasSize(1);
        assertThat(full).hasSize(2);
        assertThat(full).filteredOn(sql -> sql.startsWith("select count(")).hasSize(1);
    }

    @Test
    void chosen_objects_are_found_by_ids_in_the_order_of_their_list() {
        assertThat(lists.chosen("course", List.of(chemistry.getId(), algebra.getId(), -1L)))
                .extracting(Suggestion::key)
                .containsExactly("ALG", "CHE");
        assertThat(lists.chosen("course", List.of())).isEmpty();
    }
}

package org.matricula.persistence.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.list.Window;

@DeskTest
class CourseRepositoryTest {

    @EJB
    private School school;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentRepository enrollments;

    private Course algebra;
    private Course botany;
    private Course chemistry;

    /** ALG has two students, one of them graded; BOT one who withdrew; CHE three who are not graded. */
    @BeforeEach
    void given() {
        algebra = courses.create(new CourseDetails("ALG", "Zahlen", ""));
        botany = courses.create(new CourseDetails("BOT", "Pflanzen", ""));
        chemistry = courses.create(new CourseDetails("CHE", "Stoffe 100%_\\", ""));
        var students = school.students("S", 3);
        school.enrolled(students.get(0), algebra, school.grade("A", 1));
        school.enrolled(students.get(1), algebra, null);
        enrollments.create(students.get(0), botany, School.graded(null).with(EnrollmentStatus.WITHDRAWN));
        enrollments.enroll(chemistry, students, () -> School.graded(null));
    }

    private String codes(String text) {
        return String.join(
                " ",
                courses.list(CourseCriteria.matching(text)).rows().stream()
                        .map(CourseRow::code)
                        .toList());
    }

    @Test
    void courses_are_ordered_by_code() {
        assertThat(courses.list(CourseCriteria.matching(null)).rows())
                .containsExactly(
                        new CourseRow(algebra.getId(), "ALG", "Zahlen"),
                        new CourseRow(botany.getId(), "BOT", "Pflanzen"),
                        new CourseRow(chemistry.getId(), "CHE", "Stoffe 100%_\\"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"alg | ALG", "ZAHLEN | ALG", "e | ALG BOT CHE", "e st | CHE", "alg bot |"})
    void a_search_finds_every_word_in_code_or_name(String text, String expected) {
        assertThat(codes(text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100%_\\", "0%"})
    void a_search_takes_every_character_literally(String text) {
        assertThat(codes(text)).isEqualTo("CHE");
    }

    @Test
    void a_page_is_a_window_on_all_rows() {
        var page = courses.list(new CourseCriteria(null, List.of(), Window.page(2, 2)));

        assertThat(page.rows()).extracting(CourseRow::code).containsExactly("CHE");
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void those_that_are_chosen_already_are_left_out_of_rows_and_total() {
        // GIVEN
        var chosen = List.of(algebra.getId(), -1L);

        // WHEN
        var rest = courses.list(new CourseCriteria(null, chosen, Window.firstPage()));
        var matching = courses.list(new CourseCriteria("alg", chosen, Window.firstPage()));
        var second = courses.list(new CourseCriteria(null, chosen, Window.page(2, 1)));

        // THEN
        assertThat(rest.rows()).extracting(CourseRow::code).containsExactly("BOT", "CHE");
        assertThat(rest.total()).isEqualTo(2);
        assertThat(matching.rows()).isEmpty();
        assertThat(matching.total()).isZero();
        assertThat(second.rows()).extracting(CourseRow::code).containsExactly("CHE");
    }

    @Test
    void as_many_as_a_student_ever_chose_can_be_left_out() {
        // GIVEN
        var chosen = LongStream.rangeClosed(-2500, -1).boxed().collect(Collectors.toCollection(ArrayList::new));
        chosen.add(botany.getId());

        // WHEN
        var rest = courses.list(new CourseCriteria(null, chosen, Window.firstPage()));

        // THEN
        assertThat(rest.rows()).extracting(CourseRow::code).containsExactly("ALG", "CHE");
    }

    @Test
    void a_page_costs_one_select_and_a_count_where_it_is_full(Desk desk) {
        // GIVEN
        school.courses("X", 30);

        // WHEN
        var sent = desk.statements().during(() -> courses.list(CourseCriteria.matching("x")));
        var full = desk.statements().during(() -> courses.list(new CourseCriteria("x", List.of(), new Window(0, 30))));

        // THEN
        assertThat(sent).hasSize(1);
        assertThat(full).hasSize(2);
        assertThat(full).filteredOn(sql -> sql.startsWith("select count(")).hasSize(1);
    }

    @Test
    void a_missing_code_is_drawn_and_a_given_one_is_unique() {
        assertThat(courses.create(new CourseDetails(" ", "Drawing", null)).getCode())
                .matches("C-\\d{6,}");
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> school.course("ALG"))
                .withMessage("course.code ALG is already taken");
        assertThat(courses.findByCode("ALG")).contains(algebra);
        assertThat(courses.findByCode("alg")).contains(algebra);
    }

    @Test
    void the_longest_values_fit_and_longer_ones_are_refused() {
        // GIVEN
        var name = "n".repeat(Course.NAME_LENGTH);
        var longest = new CourseDetails("c".repeat(Course.CODE_LENGTH), name, "d".repeat(Course.DESCRIPTION_LENGTH));

        // WHEN
        var course = courses.create(longest);

        // THEN
        assertThat(courses.get(course).details()).isEqualTo(longest);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> courses.create(new CourseDetails("X", name + "n", "")))
                .withMessageContaining("course.name");
    }

    @Test
    void courses_are_found_by_ids_in_their_order() {
        assertThat(courses.listByIds(List.of(chemistry.getId(), algebra.getId(), -1L)))
                .containsExactly(algebra, chemistry);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> courses.get(new CourseKey(-1L)))
                .withMessage("there is no course.id -1");
    }
}

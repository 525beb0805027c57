package org.matricula.persistence.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.list.LookupResult.Suggestion;

@DeskTest
class StudentRepositoryTest {

    private static final int MANY = 100;

    @EJB
    private School school;

    @EJB
    private StudentRepository students;

    @EJB
    private EnrollmentRepository enrollments;

    private Student ada;
    private Student ben;
    private Student cy;

    @BeforeEach
    void given() {
        ada = students.create(new StudentDetails("3", "Ada", 20));
        ben = students.create(new StudentDetails("1", "Ben", 40));
        cy = students.create(new StudentDetails("2", "Cy 100%_\\", 30));
        enrollments.enroll(ada, school.course("ALG"), school.course("BOT"));
        enrollments.enroll(cy, school.course("CHE"));
    }

    private List<String> names(String text) {
        return students.choices(text, null, MANY).first().stream()
                .map(row -> row.label().substring(0, 2).strip())
                .toList();
    }

    @Test
    void equal_rows_are_ordered_by_number_and_at_last_by_the_id() {
        // GIVEN
        var twin = students.create(new StudentDetails("0", "Ada", 20));

        // THEN
        assertThat(students.choices("ada", null, MANY).first())
                .containsExactly(new Suggestion(twin.getId(), "0", "Ada"), new Suggestion(ada.getId(), "3", "Ada"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ADA | Ad", "cy 2 | Cy", "3 | Ad", "ada ben |", "e | Be", "   | Ad Be Cy"})
    void a_search_finds_every_word_in_number_or_name(String text, String expected) {
        assertThat(String.join(" ", names(text))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100%_\\", "0%"})
    void a_search_takes_every_character_literally(String text) {
        assertThat(names(text)).containsExactly("Cy");
    }

    @Test
    void who_is_in_a_course_can_be_left_out() {
        // GIVEN
        var algebra = enrollments.coursesOf(ada).get(0);

        // WHEN
        var free = students.choices(null, algebra.getId(), MANY);
        var first = students.choices("", algebra.getId(), 1);

        // THEN
        assertThat(free.first()).extracting(Suggestion::id).containsExactly(ben.getId(), cy.getId());
        assertThat(free.total()).isEqualTo(2);
        assertThat(first.first()).extracting(Suggestion::id).containsExactly(ben.getId());
        assertThat(first.total()).isEqualTo(2);
    }

    @Test
    void the_first_choices_come_with_the_number_of_all() {
        var two = students.choices(null, null, 2);

        assertThat(two.first()).extracting(Suggestion::id).containsExactly(ada.getId(), ben.getId());
        assertThat(two.total()).isEqualTo(3);
    }

    @Test
    void choices_cost_one_select_and_a_count_where_there_can_be_more(Desk desk) {
        // GIVEN
        school.students("S", 30);

        // WHEN
        var sent = desk.statements().during(() -> students.choices("s", null, MANY));
        var full = desk.statements().during(() -> students.choices("s", null, 30));

        // THEN
        assertThat(sent).hasSize(1);
        assertThat(full).hasSize(2);
        assertThat(full).filteredOn(sql -> sql.startsWith("select count(")).hasSize(1);
    }

    @Test
    void a_missing_number_is_drawn_and_a_given_one_is_unique() {
        assertThat(school.student("Di").getNumber()).matches("S-\\d{6,}");
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> students.create(new StudentDetails("3", "Ed", null)))
                .satisfies(e -> assertThat(e.getField()).isEqualTo("student.number"))
                .satisfies(e -> assertThat(e.getValue()).isEqualTo("3"));
        assertThat(students.findByNumber("3")).contains(ada);
        assertThat(students.findByNumber("8")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 151})
    void an_age_out_of_range_is_refused_by_field_and_value(int age) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> students.create(new StudentDetails("4", "Di", age)))
                .satisfies(e -> assertThat(e.getViolations()).singleElement().satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("student.age");
                    assertThat(violation.value()).isEqualTo(String.valueOf(age));
                }));
        assertThat(students.count()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'Ada\u0000', U+0000 (null)",
        "'Ada\nLovelace', U+000A (line feed (lf))",
        "'Ada\u202Eecalevol', U+202E (right-to-left override)",
        "'Ada\u200B', U+200B (zero width space)"
    })
    void a_name_that_is_not_what_it_looks_like_is_refused_by_field_value_and_character(String name, String character) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> students.create(new StudentDetails("S-9", name, null)))
                .satisfies(e -> assertThat(e.getViolations()).singleElement().satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("student.name");
                    assertThat(violation.value()).isEqualTo(name);
                    assertThat(violation.reason()).isEqualTo("contains the invisible character " + character);
                }));
        assertThat(students.findByNumber("S-9")).isEmpty();
    }

    @Test
    void several_broken_rules_are_told_together() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> students.create(new StudentDetails("x".repeat(21), " ", 200)))
                .satisfies(e -> assertThat(e.getViolations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactly("student.age", "student.name", "student.number"));
    }

    @Test
    void the_longest_values_fit() {
        // WHEN
        var details = new StudentDetails("9".repeat(Student.NUMBER_LENGTH), "ü".repeat(Student.NAME_LENGTH), 150);
        var longest = students.create(details);

        // THEN
        assertThat(students.get(longest).details()).isEqualTo(details);
    }

    @Test
    void students_are_found_by_ids_in_their_order() {
        assertThat(students.listByIds(List.of(cy.getId(), ada.getId(), -1L))).containsExactly(ada, cy);
        assertThat(students.listByIds(List.of())).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> students.get(new StudentKey(-1L)))
                .withMessage("there is no student.id -1");
    }
}

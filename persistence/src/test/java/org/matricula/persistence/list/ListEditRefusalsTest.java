package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.matricula.persistence.list.Listed.column;
import static org.matricula.persistence.list.Listed.request;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.domain.account.Role;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.RowsRefusedException;
import org.matricula.persistence.error.RowsRefusedException.Problem;
import org.matricula.persistence.error.RowsRefusedException.Reason;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;

/** A17: what is refused where rows are edited in their list, whoever sends it. */
@DeskTest
class ListEditRefusalsTest {

    /** Texts that a table does not show. */
    private static final Map<String, String> TEXTS =
            Map.of("LONG", "x".repeat(101), "BELL", "x\u0007", "TURNED", "x\u202Ey", "BREAK", "x\ny");

    @EJB
    private ListEdit edit;

    @EJB
    private School school;

    @BeforeEach
    void given() {
        school.grade("A", 1);
        school.enrolled(school.student("S-000"), school.course("ALG"), null);
    }

    private RowEdit row(String listing, Map<String, String> typed) {
        var row = edit.open(request(listing, null)).list().rows().get(0);
        return new RowEdit(row.id(), row.version(), typed);
    }

    private String names(String listing) {
        return column(edit.open(request(listing, null)).list(), "name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "student    | name    | LONG      | must have at most 100 characters",
                "student    | name    | BELL      | contains the invisible character U+0007 (bel)",
                "student    | name    | TURNED    | contains the invisible character U+202E (right-to-left override)",
                "student    | age     | 1.5       | must be a whole number",
                "student    | age     | 99999999999 | is out of range",
                "student    | age     | -1        | must be 0 or more",
                "course     | name    | BREAK     | contains the invisible character U+000A (line feed (lf))",
                "course     | description | BELL  | contains the invisible character U+0007 (bel)",
                "enrollment | grade   | Z         | is not one of the choices",
                "enrollment | grade   | 1         | is not one of the choices",
                "enrollment | status  | ''        | must not be null",
                "enrollment | status  | asleep    | is not one of the choices",
                "enrollment | endedOn | 2026-02-30 | must be a day, as in 2014-10-07",
                "enrollment | endedOn | 2020-01-01 | must not be before the first day",
            })
    void A17_a_wrong_value_is_told_by_its_row_and_column(String listing, String column, String text, String words) {
        // GIVEN
        var row = row(listing, Map.of(column, TEXTS.getOrDefault(text, text)));

        // THEN
        assertThatExceptionOfType(RowsRefusedException.class)
                .isThrownBy(() -> edit.save(listing, List.of(row)))
                .satisfies(e -> assertThat(e.getProblems()).singleElement().satisfies(problem -> {
                    assertThat(problem.id()).isEqualTo(row.id());
                    assertThat(problem.column()).isEqualTo(column);
                    assertThat(problem.words()).isEqualTo(words);
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "student, number",
        "student, courses",
        "student, id",
        "course, code",
        "enrollment, enrolledOn",
        "grade, code",
    })
    void A17_a_column_that_is_not_offered_is_refused(String listing, String column) {
        var row = row("student", Map.of(column, "1"));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> edit.save(listing, List.of(row)));
    }

    @Test
    void A17_a_row_of_another_list_and_a_row_named_twice_are_refused() {
        // GIVEN
        var course = row("course", Map.of("name", "Forged"));
        var twice = row("student", Map.of("name", "Forged"));

        // THEN
        assertThatExceptionOfType(RowsRefusedException.class)
                .isThrownBy(() -> edit.save("student", List.of(course)))
                .satisfies(e -> assertThat(e.getProblems()).containsExactly(Problem.of(course.id(), Reason.GONE)));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> edit.save("student", List.of(twice, twice)));
        assertThat(names("student") + names("course")).doesNotContain("Forged");
    }

    @Test
    void A17_the_right_to_see_and_to_change_the_very_entity_is_needed() {
        // GIVEN
        var row = row("student", Map.of("name", "Forged"));

        // THEN
        for (var rights : List.of(
                Set.of(Role.STUDENT_VIEW),
                Set.of(Role.STUDENT_CHANGE),
                Set.of(Role.STUDENT_VIEW, Role.COURSE_CHANGE, Role.ENROLLMENT_CHANGE))) {
            CallerRoles.during(rights, () -> {
                assertThatExceptionOfType(NotAllowedException.class)
                        .isThrownBy(() -> edit.save("student", List.of(row)));
                assertThatExceptionOfType(NotAllowedException.class)
                        .isThrownBy(() -> edit.open(request("student", null)));
                assertThatExceptionOfType(NotAllowedException.class)
                        .isThrownBy(() -> edit.rows(request("student", null), List.of(row.id())));
            });
        }
        CallerRoles.during(
                Set.of(Role.STUDENT_VIEW, Role.STUDENT_CHANGE),
                () -> assertThat(edit.save("student", List.of(row))).isEqualTo(1));
    }
}

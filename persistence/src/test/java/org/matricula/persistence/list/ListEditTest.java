package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.matricula.persistence.list.Listed.column;
import static org.matricula.persistence.list.Listed.request;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.domain.course.Course;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.student.Student;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.RowsRefusedException;
import org.matricula.persistence.error.RowsRefusedException.Problem;
import org.matricula.persistence.error.RowsRefusedException.Reason;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.history.ActionRow;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.CellInput.Kind;
import org.matricula.persistence.list.ListAnswer.ListRow;

/** A17: the rows of a list are edited in the list, all of them in one transaction. */
@DeskTest
class ListEditTest {

    @EJB
    private ListEdit edit;

    @EJB
    private School school;

    @EJB
    private Deletion deletion;

    @EJB
    private History history;

    private List<Student> students;
    private Course algebra;

    @BeforeEach
    void given() {
        students = school.students("S", 4);
        algebra = school.course("ALG");
        school.grade("A", 1);
        students.forEach(each -> school.enrolled(each, algebra, null));
    }

    private List<ListRow> rows(String listing) {
        return edit.open(request(listing, null)).list().rows();
    }

    private RowEdit row(String listing, int at, Map<String, String> typed) {
        var row = rows(listing).get(at);
        return new RowEdit(row.id(), row.version(), typed);
    }

    private String shown(String listing, String column) {
        return column(edit.open(request(listing, null)).list(), column);
    }

    private List<ActionRow> actions() {
        return history.list(HistoryFilter.all(), Window.firstPage()).rows();
    }

    private List<Problem> refused(String listing, RowEdit... edits) {
        var names = shown(listing, "student".equals(listing) ? "name" : "status");
        var before = actions().size();
        try {
            edit.save(listing, List.of(edits));
        } catch (RowsRefusedException e) {
            assertThat(shown(listing, "student".equals(listing) ? "name" : "status"))
                    .isEqualTo(names);
            assertThat(actions()).hasSize(before);
            return e.getProblems();
        }
        throw new AssertionError("it was saved");
    }

    @Test
    void A17_only_what_was_changed_is_written_and_stands_in_the_history_as_one_action() {
        // GIVEN
        var before = rows("student");
        int actions = actions().size();

        // WHEN one is changed, one is as it was but for a blank, and one in two columns
        int changed = edit.save(
                "student",
                List.of(
                        row("student", 0, Map.of("name", "Ada")),
                        row("student", 1, Map.of("name", "S-001 ")),
                        row("student", 2, Map.of("name", "Cy", "age", " 20 "))));

        // THEN
        assertThat(changed).isEqualTo(2);
        assertThat(shown("student", "name")).isEqualTo("Ada Cy S-001 S-003");
        assertThat(shown("student", "age")).isEqualTo("- 20 - -");
        assertThat(rows("student"))
                .filteredOn(row -> before.stream().anyMatch(was -> was.equals(row)))
                .hasSize(2);
        assertThat(actions()).hasSize(actions + 1);
        assertThat(actions().get(0).objects())
                .flatExtracting(each -> each.fields())
                .extracting("field", "newValue")
                .containsExactlyInAnyOrder(tuple("name", "Ada"), tuple("name", "Cy"), tuple("age", "20"));
    }

    @Test
    void A17_decimals_and_yes_or_no_are_edited_and_refused_by_name() {
        // WHEN
        var typed = row("grade", 0, Map.of("points", "3,25", "passing", "false"));
        assertThat(edit.save("grade", List.of(typed))).isOne();

        // THEN
        assertThat(shown("grade", "points")).startsWith("3.25");
        assertThat(shown("grade", "passing")).isEqualTo("false");
        var wrong = row("grade", 0, Map.of("points", "much", "passing", "maybe"));
        assertThatExceptionOfType(RowsRefusedException.class)
                .isThrownBy(() -> edit.save("grade", List.of(wrong)))
                .satisfies(e -> assertThat(e.getProblems())
                        .extracting(Problem::column, Problem::words)
                        .containsExactlyInAnyOrder(
                                tuple("points", "must be a number, as in 3.7"),
                                tuple("passing", "is not one of the choices")));
        assertThat(shown("grade", "points")).startsWith("3.25");
    }

    @Test
    void A17_nothing_changed_is_no_action() {
        int actions = actions().size();
        assertThat(edit.save("student", List.of())).isZero();
        assertThat(edit.save("student", List.of(row("student", 0, Map.of("age", "")))))
                .isZero();
        assertThat(actions()).hasSize(actions);
    }

    @Test
    void A17_one_wrong_row_keeps_all_as_they_were_and_all_that_is_wrong_is_told() {
        // GIVEN
        var good = row("student", 0, Map.of("name", "Ada"));
        var bad = row("student", 1, Map.of("name", " ", "age", "old"));
        var worse = row("student", 2, Map.of("age", "151"));

        // THEN
        assertThat(refused("student", good, bad, worse))
                .extracting(Problem::id, Problem::reason, Problem::column, Problem::value)
                .containsExactlyInAnyOrder(
                        tuple(bad.id(), Reason.WRONG, "name", ""),
                        tuple(bad.id(), Reason.WRONG, "age", "old"),
                        tuple(worse.id(), Reason.WRONG, "age", "151"));
    }

    @Test
    void A17_a_row_that_someone_else_changed_refuses_all() {
        // GIVEN
        var mine = row("student", 0, Map.of("age", "20"));
        var other = row("student", 1, Map.of("age", "21"));
        edit.save("student", List.of(row("student", 0, Map.of("name", "Theirs"))));

        // THEN
        assertThat(refused("student", mine, other)).containsExactly(Problem.of(mine.id(), Reason.CHANGED));
        assertThat(shown("student", "age")).isEqualTo("- - - -");

        // WHEN it is read again
        var again = edit.rows(request("student", null), List.of(mine.id())).get(0);
        int changed = edit.save("student", List.of(new RowEdit(mine.id(), again.version(), mine.typed()), other));

        // THEN theirs stays beside mine
        assertThat(changed).isEqualTo(2);
        assertThat(shown("student", "name")).contains("Theirs");
    }

    @Test
    void A17_a_row_that_is_gone_refuses_all_and_is_not_made_again() {
        // GIVEN
        var gone = row("student", 0, Map.of("age", "20"));
        var other = row("student", 1, Map.of("age", "21"));
        deletion.delete(students.get(0));

        // THEN
        assertThat(refused("student", gone, other)).containsExactly(Problem.of(gone.id(), Reason.GONE));
        assertThat(edit.rows(request("student", null), List.of(gone.id(), other.id())))
                .extracting(ListRow::id)
                .containsExactly(other.id());
        assertThat(rows("student")).hasSize(3);
    }

    @Test
    void A17_grade_status_and_last_day_of_an_enrollment_are_chosen_from_what_there_is() {
        // GIVEN
        var entries = edit.open(request("enrollment", null)).entries();
        assertThat(entries).containsOnlyKeys("grade", "status", "endedOn");
        assertThat(entries.get("grade").choices()).extracting("text").containsExactly("", "A");
        assertThat(entries.get("grade").kind()).isEqualTo(CellInput.Kind.CHOICE);
        assertThat(entries.get("grade").required()).isFalse();
        assertThat(entries.get("status").required()).isTrue();
        assertThat(entries.get("status").choices()).extracting("value").containsExactly((Object[])
                EnrollmentStatus.values());

        // WHEN
        edit.save(
                "enrollment",
                List.of(
                        row("enrollment", 0, Map.of("grade", "A", "status", "COMPLETED", "endedOn", "2026-12-24")),
                        row("enrollment", 1, Map.of("status", "WITHDRAWN"))));

        // THEN
        assertThat(shown("enrollment", "grade")).isEqualTo("A - - -");
        assertThat(shown("enrollment", "status")).isEqualTo("COMPLETED WITHDRAWN ACTIVE ACTIVE");
        assertThat(shown("enrollment", "endedOn")).isEqualTo("2026-12-24 - - -");

        // WHEN it is taken back
        edit.save("enrollment", List.of(row("enrollment", 0, Map.of("grade", "", "endedOn", ""))));

        // THEN
        assertThat(shown("enrollment", "grade") + shown("enrollment", "endedOn"))
                .isEqualTo("- - - -- - - -");
    }

    @Test
    void A17_a_grade_that_is_gone_is_given_to_nobody(Desk desk) {
        var b = school.grade("B", 2);
        var row = row("enrollment", 0, Map.of("grade", "B"));
        desk.bean(Deletion.class).delete(b);
        assertThat(refused("enrollment", row)).extracting(Problem::words).containsExactly("is not one of the choices");
    }

    @Test
    void A17_the_rules_of_the_entity_say_what_its_cells_take() {
        var student = edit.open(request("student", null)).entries();
        var course =
                edit.open(request("course", "column=description&column=code")).entries();
        assertThat(student).containsOnlyKeys("name", "age");
        assertThat(student.get("name").kind()).isEqualTo(Kind.TEXT);
        assertThat(student.get("age").kind()).isEqualTo(Kind.NUMBER);
        assertThat(course).containsOnlyKeys("description");
        assertThat(course.get("description").kind()).isEqualTo(Kind.LINES);
    }

    @ParameterizedTest
    @CsvSource({"student, 2", "course, 2", "enrollment, 5"})
    void A17_a_page_that_is_edited_costs_one_more_statement_for_each_table_to_choose_from(
            String listing, int statements, Desk desk) {
        assertThat(desk.statements().during(() -> rows(listing))).hasSize(statements);
    }

    @ParameterizedTest
    @CsvSource({"student, age, 20, 2", "enrollment, grade, A, 6"})
    void A17_more_rows_are_not_read_by_more_statements(
            String listing, String column, String text, int reads, Desk desk) {
        // GIVEN
        var page = rows(listing);
        var one = List.of(new RowEdit(page.get(0).id(), page.get(0).version(), Map.of(column, text)));
        var more = page.stream()
                .skip(1)
                .map(row -> new RowEdit(row.id(), row.version(), Map.of(column, text)))
                .toList();

        // THEN
        for (var edits : List.of(one, more)) {
            assertThat(desk.statements().during(() -> edit.save(listing, edits)))
                    .filteredOn(sql -> sql.startsWith("select"))
                    .hasSize(reads);
        }
    }
}

package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.enrollment.BulkEdit;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;

/** An import, or another action on many rows, is undone as one action. */
@DeskTest
class ActionUndoTest extends ImportedSchool {

    @EJB
    private BulkEdit bulk;

    @Test
    void an_import_is_undone_as_one_action_that_says_so() {
        // WHEN
        var preview = undo.preview(imported);
        var undone = undo.undo(preview, UndoDecision.NONE);

        // THEN
        assertThat(preview.differences()).isEmpty();
        assertThat(preview.counts())
                .extracting(count -> count.kind() + " " + count.objects() + " " + count.subject())
                .containsExactlyInAnyOrder(
                        "DELETED 1 student",
                        "CHANGED 1 student",
                        "DELETED 1 course",
                        "DELETED 1 grade",
                        "DELETED 1 enrollment",
                        "CHANGED 1 enrollment");
        assertThat(undone).isEqualTo(new Undone(4, 2, 0, 0, List.of()));
        assertAsBefore();
        assertThat(latest().undoes().origin()).isEqualTo("import");
        assertThat(latest().objects()).hasSize(6);
    }

    @Test
    void the_undoing_can_be_undone_where_it_deleted_nothing_that_is_restored_otherwise() {
        // GIVEN
        undo.undo(undo.preview(imported), UndoDecision.NONE);
        var undoing = latest().id();

        // WHEN
        var undone = undo.undo(undo.preview(undoing), UndoDecision.NONE);

        // THEN everything is as it was imported, under the same ids
        assertThat(undone).isEqualTo(new Undone(0, 2, 4, 0, List.of()));
        assertThat(students.get(ada).getName()).isEqualTo("Ada Imported");
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(worst);
        assertThat(enrollments
                        .get(nora(), courses.findByCode("NEW").orElseThrow())
                        .getGrade()
                        .getCode())
                .isEqualTo("P");
    }

    @Test
    void a_second_time_there_is_nothing_to_undo() {
        undo.undo(undo.preview(imported), UndoDecision.NONE);
        assertThat(undo.preview(imported).isEmpty()).isTrue();
        refuses("undo.nothing", () -> undo.undo(undo.preview(imported), UndoDecision.NONE));
    }

    @Test
    void many_removed_enrollments_come_back_with_their_grades() {
        // GIVEN
        enrollments.create(ben, botany, UNGRADED.with(best));
        var ids = List.of(
                enrollments.get(ben, botany).getId(),
                enrollments.get(ada, algebra).getId());
        bulk.remove(bulk.seen(ids, Map.of()));

        // WHEN
        undo.undo(undo.preview(latest().id()), UndoDecision.NONE);

        // THEN
        assertThat(enrollments.get(ben, botany).details()).isEqualTo(UNGRADED.with(best));
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(worst);
        assertThat(enrollments.get(ben, botany).getId()).isEqualTo(ids.get(0));
    }

    @Test
    void what_is_too_old_is_not_undone(Desk desk) throws SQLException {
        new Sql(desk.dataSource()).execute("UPDATE action SET done_at = '2026-01-01 00:00:00'");
        refuses("undo.tooLate", () -> undo.preview(imported));
    }

    @Test
    void its_statements_do_not_grow_with_the_rows(Desk desk) throws IOException {
        // GIVEN two imports of different size
        undo.undo(undo.preview(imported), UndoDecision.NONE);
        int few = statements(desk, 10, "few");
        int many = statements(desk, 110, "many");

        // WHEN and THEN only history and the rows themselves are written, in batches
        assertThat(many).isLessThanOrEqualTo(few + 4);
    }

    private int statements(Desk desk, int howMany, String prefix) throws IOException {
        var lines = new ArrayList<>(List.of("number,name,age"));
        var links = new ArrayList<>(List.of("student_number,course_code,grade,status,enrolled_on"));
        for (int i = 0; i < howMany; i++) {
            lines.add(prefix + i + ",Somebody,");
            links.add(prefix + i + ",ALG,A,active,2026-09-01");
        }
        file("students", lines.toArray(String[]::new));
        file("enrollments", links.toArray(String[]::new));
        var preview = undo.preview(importFiles());
        return desk.statements()
                .during(() -> undo.undo(preview, UndoDecision.NONE))
                .size();
    }
}

package org.matricula.makemigrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Columns and tables get another name; both databases hold a graded student all the while. */
class RenameStepsTest extends StepTestBase {

    private static Decisions renamed(String column, String newName) {
        return new Decisions(Map.of(column, newName), Map.of(), false);
    }

    @Test
    void a_renamed_column_keeps_its_values_and_its_check() throws Exception {
        // GIVEN
        workspace.domain.edit("student/Student.java", AGE, "@Column(name = \"years\") " + AGE);

        // THEN
        assertThat(workspace.refused(Decisions.NONE))
                .containsExactly("student.age is gone: say --rename student.age=years where that is its new name,"
                        + " or --accept-loss to drop it with all that it holds");
        assertThat(workspace.refused(renamed("student.age", "summers")))
                .anyMatch(reason -> reason.contains("does not fit"));

        // WHEN
        var text = workspace.write("student-years", renamed("student.age", "years"));

        // THEN
        assertThat(text)
                .contains(
                        "- renameColumn: { tableName: student, oldColumnName: age, newColumnName: years, columnDataType: INT }")
                .contains("add constraint ck_student_age check (years between 0 and 150)");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT name FROM student WHERE years = 36", "Ada Lovelace");
        assertThat(workspace.refuses("UPDATE student SET years = 151")).isTrue();
        workspace.assertGoesBack();
    }

    @Test
    void a_renamed_column_keeps_its_foreign_key_and_its_index() throws Exception {
        // GIVEN
        workspace.domain.edit("enrollment/Enrollment.java", "name = \"grade_id\"", "name = \"mark_id\"");
        workspace.domain.edit("enrollment/Enrollment.java", "columnList = \"grade_id\"", "columnList = \"mark_id\"");
        workspace.domain.edit(
                "enrollment/Enrollment.java", "course_id, grade_id, status", "course_id, mark_id, status");

        // WHEN
        var text = workspace.write("enrollment-mark", renamed("enrollment.grade_id", "mark_id"));

        // THEN
        assertThat(text).contains("# Renames enrollment.grade_id to mark_id.");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT g.code FROM enrollment e JOIN grade g ON g.id = e.mark_id", "A+");
        assertThat(workspace.refuses("DELETE FROM grade")).isTrue();
        workspace.assertGoesBack();
    }

    @Test
    void columns_that_share_a_check_are_renamed_together() throws Exception {
        // GIVEN
        workspace.domain.edit("enrollment/Enrollment.java", "\"enrolled_on\"", "\"begins_on\"");
        workspace.domain.edit("enrollment/Enrollment.java", "\"ended_on\"", "\"ends_on\"");
        var names = new LinkedHashMap<>(Map.of("enrollment.enrolled_on", "begins_on"));
        names.put("enrollment.ended_on", "ends_on");

        // WHEN
        var text = workspace.write("enrollment-dates", new Decisions(names, Map.of(), false));

        // THEN
        assertThat(text).contains("add constraint ck_enrollment_dates check (ends_on >= begins_on)");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT status FROM enrollment WHERE begins_on = '2026-09-01'", "ACTIVE");
        assertThat(workspace.refuses("UPDATE enrollment SET ends_on = '2026-08-31'"))
                .isTrue();
        workspace.assertGoesBack();
    }

    @Test
    void a_renamed_table_keeps_its_rows() throws Exception {
        // GIVEN
        workspace.domain.edit("grade/Grade.java", "name = \"grade\",", "name = \"mark\",");

        // THEN
        assertThat(workspace.refused(Decisions.NONE))
                .containsExactly("the table grade is gone: say --rename grade=mark where that is its new name,"
                        + " or --accept-loss to drop it with all that it holds");

        // WHEN
        var text = workspace.write("marks", new Decisions(Map.of("grade", "mark"), Map.of(), false));

        // THEN
        assertThat(text).contains("- renameTable: { oldTableName: grade, newTableName: mark }");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT m.code FROM enrollment e JOIN mark m ON m.id = e.grade_id", "A+");
        workspace.assertGoesBack();
    }
}

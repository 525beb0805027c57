package org.matricula.makemigrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Columns come, change and go; both databases hold a graded student all the while. */
class ColumnStepsTest extends StepTestBase {

    @Test
    void a_new_column_is_added() throws Exception {
        // GIVEN
        workspace.domain.edit("course/Course.java", BEGINNING, "@Column(length = 30)\n    private String room;\n");

        // WHEN
        var text = workspace.write("course-room", Decisions.NONE);

        // THEN
        assertThat(text).isEqualTo("""
                        # Adds course.room.
                        databaseChangeLog:
                          - changeSet:
                              id: NEXT-1
                              author: matricula
                              changes:
                                - addColumn:
                                    tableName: course
                                    columns:
                                      - column: { name: room, type: VARCHAR(30) }
                        """);
        assertThat(workspace.steps()).last().asString().endsWith("-course-room.yaml");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT name FROM course WHERE room IS NULL", "Algebra");
        workspace.assertGoesBack();
    }

    @Test
    void a_new_required_column_asks_for_the_value_of_the_rows_there_are() throws Exception {
        // GIVEN
        workspace.domain.edit(
                "course/Course.java", BEGINNING, "@Column(nullable = false, length = 30)\n    private String room;\n");

        // THEN
        assertThat(workspace.refused(Decisions.NONE))
                .containsExactly(
                        "course.room is required: say --default course.room=VALUE for the rows that have none");
        assertThat(workspace.refused(defaulted("course.room", "x".repeat(31))))
                .first()
                .asString()
                .contains("longer than VARCHAR(30)");

        // WHEN
        var text = workspace.write("course-room", defaulted("course.room", "Room \"1\": it's 3, or 4 # \\"));

        // THEN
        assertThat(text)
                .contains("# Adds course.room, required.")
                .contains("- column: { name: room, type: VARCHAR(30), value: \"Room \\\"1\\\": it's 3, or 4 # \\\\\" }")
                .contains(
                        "- addNotNullConstraint: { tableName: course, columnName: room, columnDataType: VARCHAR(30) }");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT room FROM course", "Room \"1\": it's 3, or 4 # \\");
        workspace.assertGoesBack();
    }

    @Test
    void a_column_that_is_gone_is_dropped_only_where_that_is_accepted() throws Exception {
        // GIVEN a column with a check, in an index with another column
        workspace.domain.edit("student/Student.java", AGE, "@jakarta.persistence.Transient " + AGE);
        workspace.domain.edit(
                "student/Student.java",
                "@jakarta.persistence.Index(name = \"ix_student_age\", columnList = \"age, id\"),",
                "");

        // THEN
        assertThat(workspace.refused(Decisions.NONE))
                .containsExactly("student.age is gone: say --accept-loss to drop it with all that it holds");

        // WHEN
        var text = workspace.write("no-age", ACCEPTED);

        // THEN
        assertThat(text)
                .contains("# Drops student.age with the check ck_student_age on student(age).")
                .contains("- dropIndex: { tableName: student, indexName: ix_student_age }")
                .contains("- dropColumn: { tableName: student, columnName: age }");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT name FROM student ORDER BY name", "Ada Lovelace", "Ben");
    }

    @Test
    void a_column_that_becomes_required_asks_for_the_value_of_the_rows_without() throws Exception {
        // GIVEN
        workspace.domain.edit("student/Student.java", AGE, "@Column(nullable = false) " + AGE);

        // THEN
        assertThat(workspace.refused(Decisions.NONE))
                .containsExactly(
                        "student.age is required: say --default student.age=VALUE for the rows that have none");
        assertThat(workspace.refused(defaulted("student.age", "young")))
                .first()
                .asString()
                .contains("young is no INT");

        // WHEN
        var text = workspace.write("student-age", defaulted("student.age", "18"));

        // THEN
        assertThat(text)
                .contains("# Makes student.age required.")
                .contains("- column: { name: age, valueNumeric: 18 }")
                .contains("where: age is null")
                .contains("- addNotNullConstraint: { tableName: student, columnName: age, columnDataType: INT }");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT name FROM student WHERE age = 36", "Ada Lovelace");
        workspace.assertOnBoth("SELECT name FROM student WHERE age = 18", "Ben");
        workspace.assertGoesBack();
    }

    @Test
    void a_column_may_become_optional() throws Exception {
        // GIVEN
        workspace.domain.edit("course/Course.java", "nullable = false, length = NAME_LENGTH", "length = NAME_LENGTH");

        // WHEN
        var text = workspace.write("course-name", Decisions.NONE);

        // THEN
        assertThat(text)
                .contains(
                        "- dropNotNullConstraint: { tableName: course, columnName: name, columnDataType: VARCHAR(100) }");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT name FROM course", "Algebra");
        workspace.assertGoesBack();
    }

    @Test
    void a_name_that_a_database_keeps_for_itself_is_refused() throws Exception {
        // GIVEN
        workspace.domain.edit("course/Course.java", BEGINNING, "private java.time.LocalDate open;\n");

        // THEN
        assertThat(workspace.refused(Decisions.NONE))
                .singleElement()
                .asString()
                .startsWith("Derby does not read the entities: ")
                .contains("\"OPEN\"");
    }
}

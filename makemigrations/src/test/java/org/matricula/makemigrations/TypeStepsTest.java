package org.matricula.makemigrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of any type come, and change their type; both databases hold a graded student all the while. */
class TypeStepsTest extends StepTestBase {

    @Test
    void values_of_every_type_can_be_said() throws Exception {
        // GIVEN
        workspace.domain.edit("course/Course.java", BEGINNING, """
                @Column(nullable = false)
                private boolean compulsory;
                @Column(nullable = false)
                private java.time.LocalDate beginsOn;
                @Column(nullable = false)
                private java.time.LocalDateTime changedAt;
                @Column(nullable = false, precision = 5, scale = 2)
                private java.math.BigDecimal fee;
                @Column(nullable = false)
                private int seats;
                @jakarta.persistence.Lob
                @Column(nullable = false)
                private String syllabus;
                """);

        // WHEN
        var text = workspace.write(
                "course-facts",
                new Decisions(
                        Map.of(),
                        Map.of(
                                "course.compulsory", "true",
                                "course.beginson", "2026-09-01",
                                "course.changedat", "2026-09-01T08:30",
                                "course.fee", "12.50",
                                "course.seats", "30",
                                "course.syllabus", "To be told"),
                        false));

        // THEN
        assertThat(text)
                .contains("{ name: compulsory, type: BOOLEAN, valueBoolean: true }")
                .contains("{ name: beginson, type: DATE, valueDate: \"2026-09-01\" }")
                .contains("{ name: changedat, type: TIMESTAMP, valueDate: \"2026-09-01T08:30:00\" }")
                .contains("{ name: fee, type: \"DECIMAL(5, 2)\", valueNumeric: 12.50 }")
                .contains("{ name: seats, type: INT, valueNumeric: 30 }")
                .contains("{ name: syllabus, type: CLOB, value: \"To be told\" }");
        workspace.assertSettled();
        workspace.assertOnBoth(
                "SELECT code FROM course WHERE compulsory AND beginson = '2026-09-01' AND fee = 12.5 AND seats = 30",
                "ALG");
        workspace.assertOnBoth("SELECT code FROM course WHERE changedat = '2026-09-01 08:30:00'", "ALG");
    }

    @Test
    void truth_is_read_and_written_as_such() throws Exception {
        // GIVEN
        workspace.domain.edit(
                "student/Student.java", AGE, AGE + "\n@Column(nullable = false) private boolean boarding = true;");

        // WHEN
        workspace.write("boarding", defaulted("student.boarding", "false"));

        // THEN
        workspace.assertSettled();
        for (var database : workspace.databases()) {
            try (var factory = workspace.open(database);
                    var em = factory.createEntityManager()) {
                em.getTransaction().begin();
                assertThat(em.createQuery(
                                        "UPDATE Student s SET s.boarding = TRUE WHERE s.name = 'Ben' AND s.boarding = FALSE")
                                .executeUpdate())
                        .isOne();
                em.getTransaction().commit();
                assertThat(em.createQuery("SELECT s.name FROM Student s WHERE s.boarding = TRUE", String.class)
                                .getResultList())
                        .containsExactly("Ben");
                assertThat(em.createQuery("SELECT s.name FROM Student s WHERE s.boarding = :b", String.class)
                                .setParameter("b", false)
                                .getResultList())
                        .containsExactly("Ada Lovelace");
            }
        }
        workspace.assertGoesBack();
    }

    @Test
    void a_longer_text_grows() throws Exception {
        // GIVEN the column has an index
        workspace.domain.edit("student/Student.java", "NAME_LENGTH = 100", "NAME_LENGTH = 200");

        // WHEN
        var text = workspace.write("student-name", Decisions.NONE);

        // THEN
        assertThat(text)
                .contains("# Makes student.name VARCHAR(200).")
                .contains("- modifyDataType: { tableName: student, columnName: name, newDataType: VARCHAR(200) }")
                .contains("- empty: {}");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT name FROM student ORDER BY name", "Ada Lovelace", "Ben");
        workspace.assertOnBoth("SELECT name FROM student WHERE name = '" + "x".repeat(200) + "'");
    }

    @Test
    void a_shorter_text_is_cut_only_where_that_is_accepted() throws Exception {
        // GIVEN columns with an index, a unique constraint and a check
        workspace.domain.edit("student/Student.java", "NAME_LENGTH = 100", "NAME_LENGTH = 3");
        workspace.domain.edit("student/Student.java", "NUMBER_LENGTH = 20", "NUMBER_LENGTH = 12");
        workspace.domain.edit("enrollment/Enrollment.java", "STATUS_LENGTH = 12", "STATUS_LENGTH = 9");

        // THEN
        assertThat(workspace.refused(Decisions.NONE))
                .contains(
                        "student.name changes from VARCHAR(100) to VARCHAR(3): say --accept-loss to cut what does not fit")
                // the other two, and the key that is folded from the number
                .hasSize(4);

        // WHEN
        var text = workspace.write("shorter", ACCEPTED);

        // THEN
        assertThat(text)
                .contains("update student set name_new = cast(substr(name, 1, 3) as VARCHAR(3))")
                .contains("check (status in ('ACTIVE', 'COMPLETED', 'WITHDRAWN'))")
                .contains("# cannot be undone");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT number || name FROM student ORDER BY name", "S1Ada", "S2Ben");
        workspace.assertOnBoth("SELECT status FROM enrollment", "ACTIVE");
        assertThat(workspace.refuses("UPDATE student SET number = 'S1'")).isTrue();
        assertThat(workspace.refuses("UPDATE enrollment SET status = 'LOST'")).isTrue();
    }

    @Test
    void a_wider_number_keeps_its_value() throws Exception {
        // GIVEN a column with a check
        workspace.domain.edit("student/Student.java", AGE, "@Column(columnDefinition = \"BIGINT\") " + AGE);

        // WHEN
        var text = workspace.write("student-age", Decisions.NONE);

        // THEN
        assertThat(text).contains("# Makes student.age BIGINT (was INT)").contains("check (age between 0 and 150)");
        workspace.assertSettled();
        workspace.assertOnBoth("SELECT name FROM student WHERE age = 36", "Ada Lovelace");
        assertThat(workspace.refuses("UPDATE student SET age = 151")).isTrue();
    }

    @Test
    void what_only_a_person_can_convert_is_left_to_a_person() throws Exception {
        // GIVEN
        workspace.domain.edit("student/Student.java", AGE, "@Column(columnDefinition = \"VARCHAR(3)\") " + AGE);
        workspace.domain.edit(
                "course/Course.java",
                BEGINNING,
                "@Column(columnDefinition = \"TIMESTAMP WITH TIME ZONE\")\n    private java.time.LocalDateTime seen;\n");

        // THEN
        assertThat(workspace.refused(ACCEPTED))
                .contains("student.age changes from INT to VARCHAR(3): write this step by hand")
                .anyMatch(reason -> reason.startsWith("course.seen is timestamp with time zone"));
        assertThat(workspace.next().differences())
                .containsExactlyInAnyOrder("adds course.seen", "makes student.age VARCHAR(3) (was INT)");
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 1.5",
        "SMALLINT, 40000",
        "'DECIMAL(5, 2)', 1234.5",
        "'DECIMAL(5, 2)', 1.234",
        "BOOLEAN, yes",
        "DATE, 1.9.2026",
        "VARCHAR(3), four",
        "BLOB, x"
    })
    void a_value_that_a_type_does_not_have_is_refused(String type, String text) {
        assertThatThrownBy(() -> Types.value(type, text))
                .isInstanceOfAny(IllegalArgumentException.class, DateTimeException.class);
    }
}

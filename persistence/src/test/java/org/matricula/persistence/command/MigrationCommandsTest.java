package org.matricula.persistence.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.harness.UrlDataSource;

/** Django's migrate, showmigrations and sqlmigrate, as an operator types them. */
class MigrationCommandsTest {

    private final Heard heard = new Heard();
    private UrlDataSource database;

    @BeforeEach
    void given() {
        database = TestDatabase.current().createEmpty();
    }

    private int call(String... words) {
        heard.output.clear();
        return CommandRunner.run(name -> DatabaseTool.command(name, database), List.of(words), heard);
    }

    @Test
    void the_plan_is_told_and_nothing_done() {
        assertThat(call("migrate", "--plan", "--to", "0002")).isZero();
        assertThat(heard.output)
                .containsExactly("would apply 0001-students-and-courses", "would apply 0002-enrollment-with-a-grade");
        call("showmigrations");
        assertThat(heard.output).contains("[ ] 0001-students-and-courses");
    }

    @Test
    void every_step_is_shown_with_its_date_once_it_is_applied() {
        // WHEN
        assertThat(call("migrate")).isZero();
        assertThat(heard.output).startsWith("applied 0001-students-and-courses").hasSizeGreaterThan(5);

        // THEN
        assertThat(call("showmigrations")).isZero();
        assertThat(heard.output)
                .allMatch(line -> line.matches("\\[X] \\d{4}-\\S+ +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
        assertThat(call("migrate")).isZero();
        assertThat(heard.output).containsExactly("nothing to do: the schema is there already");
    }

    @Test
    void the_way_back_asks_before_it_loses_something() throws Exception {
        // GIVEN
        call("migrate");

        // WHEN
        assertThat(call("migrate", "--to", "0001")).isEqualTo(1);

        // THEN
        assertThat(heard.errors)
                .singleElement()
                .asString()
                .contains("DROP TABLE")
                .contains("--accept-loss");
        assertThat(new Sql(database).strings("SELECT COUNT(*) FROM enrollment")).containsExactly("0");

        // WHEN
        call("migrate", "--to", "0001", "--plan");
        assertThat(heard.output)
                .contains("would undo 0002-enrollment-with-a-grade")
                .anyMatch(line -> line.matches("loses data: DROP TABLE .*enrollment.*"));
        assertThat(call("migrate", "--to", "0001", "--accept-loss")).isZero();

        // THEN
        assertThat(heard.output).endsWith("undid 0002-enrollment-with-a-grade");
        assertThat(new Sql(database).strings("SELECT COUNT(*) FROM student_course"))
                .containsExactly("0");
    }

    @Test
    void the_sql_of_a_step_can_be_sent_as_it_is_shown() throws Exception {
        // GIVEN
        assertThat(call("sqlmigrate", "0001")).isZero();

        // WHEN
        for (var line : heard.output) {
            new Sql(database).execute(line.substring(0, line.length() - 1));
        }

        // THEN
        assertThat(new Sql(database).strings("SELECT COUNT(*) FROM student_course"))
                .containsExactly("0");
        call("sqlmigrate", "0001", "--backwards");
        assertThat(heard.output).anyMatch(sql -> sql.matches("DROP TABLE \\S*student;"));
    }

    @Test
    void wrong_arguments_are_told_apart() {
        assertThat(call("migrate", "--too", "0002")).isEqualTo(2);
        assertThat(call("migrate", "0002")).isEqualTo(2);
        assertThat(call("showmigrations", "0002")).isEqualTo(2);
        assertThat(call("sqlmigrate")).isEqualTo(2);
        assertThat(call("migrations")).isEqualTo(2);
        assertThat(call("sqlmigrate", "0815")).isEqualTo(1);
        assertThat(heard.errors).last().asString().contains("there is no step 0815");
    }
}

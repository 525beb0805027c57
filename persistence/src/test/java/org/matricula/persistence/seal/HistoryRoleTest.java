package org.matricula.persistence.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.list.SavedListDetails;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.command.DemoDesk;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.harness.UrlDataSource;
import org.matricula.persistence.history.ActionUndo;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.history.Restoration;
import org.matricula.persistence.history.UndoDecision;
import org.matricula.persistence.list.SavedLists;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.SchemaState;
import org.matricula.persistence.student.StudentRepository;

/** 16.4.2: the database user that the README proposes writes history, and neither changes nor deletes it. */
@Tag("postgresql")
class HistoryRoleTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LOGIN = Pattern.compile("CREATE ROLE (\\w+) LOGIN PASSWORD '([^']+)';\\s*");
    private static final String REFUSED = "42501";

    private UrlDataSource owned;
    private UrlDataSource database;
    private String role;

    /** Runs the statements of the README as they stand there, the grants twice, as after two migrations. */
    @BeforeEach
    void given() throws Exception {
        owned = TestDatabase.POSTGRESQL.createEmpty();
        new Migrations(owned).migrate();
        var blocks = SQL.matcher(Files.readString(README))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        var login = LOGIN.matcher(blocks.get(0));
        assertThat(login.matches()).isTrue();
        role = login.group(1);
        new Sql(owned).execute(blocks.get(0), blocks.get(1), blocks.get(1));
        database = new UrlDataSource(owned.url(), role, login.group(2));
    }

    /** A role belongs to the whole server. */
    @AfterEach
    void drop() throws SQLException {
        new Sql(owned).execute("DROP OWNED BY " + role, "DROP ROLE " + role);
    }

    private static void assertRefused(Sql sql, String statement) {
        assertThatExceptionOfType(SQLException.class)
                .as(statement)
                .isThrownBy(() -> sql.execute(statement))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
    }

    @Test
    void matricula_does_all_of_its_work_as_this_user() throws Exception {
        // GIVEN
        assertThat(new Migrations(database).state()).isEqualTo(SchemaState.CURRENT);
        var desk = Desk.on(database);
        var history = desk.bean(History.class);
        var undo = desk.bean(ActionUndo.class);

        // WHEN objects are created, changed, linked, deleted and restored
        desk.bean(DemoDesk.class).fill();
        desk.bean(AccountRepository.class).create("tester", "hash", List.of());
        desk.bean(SavedLists.class).save("student", new SavedListDetails("mine", "q=a", false), false);
        var course = desk.bean(CourseRepository.class).create(new CourseDetails("ALG", "Algebra", ""));
        var ada = desk.bean(StudentRepository.class).create(new StudentDetails("S-1", "Ada", null));
        desk.bean(EntityRepository.class)
                .save(ada, new Edit<>(ada.details(), new StudentDetails("S-1", "Augusta", 36)), List.of());
        desk.bean(EnrollmentRepository.class)
                .create(ada, course, new EnrollmentDetails(null, EnrollmentStatus.ACTIVE, null, null));
        var deletion = desk.bean(Deletion.class);
        deletion.delete("student", deletion.preview(ada));
        var deleted =
                history.rows(HistoryFilter.all(), Window.firstPage()).get(0).id();
        undo.undo(undo.preview(deleted), UndoDecision.NONE);
        deletion.delete("student", deletion.preview(ada));
        var again = history.rows(HistoryFilter.all(), Window.firstPage()).get(0);
        desk.bean(Restoration.class).restore(again.objects().get(0).changeId());

        // THEN
        assertThat(desk.bean(StudentRepository.class).findByNumber("S-1")).isPresent();
        var findings = new ArrayList<String>();
        var result = new HistoryVerification(database, findings::add).run(List.of());
        assertThat(findings).isEmpty();
        assertThat(result.rows()).isGreaterThan(100);
    }

    @Test
    void this_user_can_neither_change_nor_delete_history() throws Exception {
        var sql = new Sql(database);
        for (var table : List.of("action", "action_count", "change", "history_seal")) {
            assertRefused(sql, "UPDATE %s SET version = 2".formatted(table));
            assertRefused(sql, "DELETE FROM " + table);
            assertRefused(sql, "TRUNCATE %s CASCADE".formatted(table));
            assertRefused(sql, "ALTER TABLE %s DISABLE TRIGGER ALL".formatted(table));
            assertRefused(sql, "DROP TABLE %s CASCADE".formatted(table));
        }
        assertRefused(sql, "DELETE FROM history_chain");
        assertRefused(sql, "DELETE FROM databasechangelog");
    }
}

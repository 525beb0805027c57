package org.matricula.persistence.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.transaction.UserTransaction;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.RelationRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.student.StudentRepository;

/** The outcome of statements in a session that reads its lines from a file. */
@DeskTest
class ShellTest {

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private GradeRepository grades;

    @EJB
    private Deletion deletion;

    @EJB
    private EntityRepository entities;

    @EJB
    private RelationRepository relations;

    @Resource
    private UserTransaction transaction;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<String> complaints = new ArrayList<>();
    private Shell shell;

    @BeforeEach
    void open() {
        var desk = new ShellDesk(
                students, courses, enrollments, search, grades, deletion, entities, relations, transaction);
        shell = new Shell(desk, new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    private boolean read(boolean goOn, String... lines) throws Exception {
        return shell.read(new BufferedReader(new StringReader(String.join("\n", lines))), goOn, complaints::add);
    }

    private List<String> answers() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void what_ends_well_is_saved_and_answered() throws Exception {
        // WHEN
        boolean well = read(
                false,
                "var zoë = students.create(\"Zoë 数\", 20)",
                "var art = courses.create(\"Art\", \"\"); // and no more",
                "enrollments.enroll(zoë, art)",
                "for (var each : enrollments.of(zoë))",
                "    System.out.println(each);",
                "enrollments.get(zoë, art).withdraw(LocalDate.now().plusYears(1))",
                "enrollments.get(zoë, art).getStatus()",
                "/exit",
                "students.create(\"Nobody\", 20)");

        // THEN
        assertThat(well).isTrue();
        assertThat(complaints).isEmpty();
        assertThat(answers().get(0)).startsWith("zoë ==> S-").endsWith(" Zoë 数");
        assertThat(answers().get(1)).startsWith("art ==> C-").endsWith(" Art");
        assertThat(answers())
                .endsWith("$3 ==> 1", "Zoë 数 in Art: no grade yet", "$6 ==> WITHDRAWN")
                .hasSize(5);
        assertThat(students.count()).isEqualTo(1);
    }

    @Test
    void what_throws_leaves_nothing_behind() throws Exception {
        // WHEN
        boolean well = read(
                true,
                "enrollments.enroll(students.create(\"Ana\", 20), new CourseKey(-1L))",
                "{ students.create(\"Ana\", 20); throw new IllegalStateException(\"no\"); }",
                "{ students.create(\"Ana\", 20); try { courses.get(new CourseKey(-1L)); } catch (NotFoundException e) { } }",
                "students.count()");

        // THEN: the last of them hid the refusal from JShell, not from the transaction
        assertThat(well).isFalse();
        assertThat(answers())
                .containsExactly(
                        "|  Exception org.matricula.persistence.error.NotFoundException: there is no course.id -1",
                        "|  Exception java.lang.IllegalStateException: no",
                        "|  Exception jakarta.transaction.RollbackException: the transaction was marked for rollback",
                        "$4 ==> 0");
        assertThat(students.count()).isZero();
    }

    @Test
    void the_first_that_fails_ends_it() throws Exception {
        // WHEN
        boolean well = read(false, "int n = 1", "n +=", "  unknown", "n = 2");

        // THEN
        assertThat(well).isFalse();
        assertThat(complaints).containsExactly("line 3 failed, nothing of it was saved");
        assertThat(answers())
                .startsWith("n ==> 1", "|  Error:", "|  cannot find symbol")
                .hasSize(4);
    }

    @Test
    void what_is_not_complete_is_told() throws Exception {
        assertThat(read(true, "record Pair(int one, int other) {}", "new Pair(1, 2)", "new Pair("))
                .isFalse();
        assertThat(answers()).containsExactly("$2 ==> Pair[one=1, other=2]");
        assertThat(complaints).containsExactly("the last line is not complete");
    }

    @Test
    void a_terminal_is_given_to_jshell_and_what_was_typed_there_is_kept(@TempDir Path folder) throws Exception {
        // GIVEN
        var history = folder.resolve("history");
        int code = shell.atTerminal(typed("students.create(\"Zoë 数\", 20)\n/exit 3\n"), history);

        // WHEN
        open();
        int next = shell.atTerminal(typed("/history -all\n"), history);

        // THEN
        assertThat(code).isEqualTo(3);
        assertThat(next).isZero();
        assertThat(students.count()).isEqualTo(1);
        assertThat(answers())
                .anyMatch(line -> line.matches(".*\\$1 ==> S-\\d+ Zoë 数"))
                .contains("students.create(\"Zoë 数\", 20)", "/exit 3");
    }

    private static InputStream typed(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothing_runs_outside_of_a_session() {
        assertThatIllegalStateException().isThrownBy(ShellDesk::current);
        assertThatIllegalStateException().isThrownBy(() -> new LineExecutionProvider().generate(null, null));
    }
}

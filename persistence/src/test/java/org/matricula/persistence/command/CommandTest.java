package org.matricula.persistence.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.persistence.transfer.Exporter;
import org.matricula.persistence.transfer.Importer;

/** The messages and exit codes of the commands. */
@DeskTest
class CommandTest {

    @EJB
    private Importer importer;

    @EJB
    private Exporter exporter;

    @EJB
    private SecurityLog log;

    @EJB
    private DemoDesk demo;

    @TempDir
    private Path path;

    private CommandFolder folder() {
        return new CommandFolder(path.toString());
    }

    private List<String> lines(String file) throws IOException {
        return Files.exists(path.resolve(file)) ? Files.readAllLines(path.resolve(file)) : List.of();
    }

    @Test
    void an_export_is_imported_again() throws IOException {
        // GIVEN
        demo.fill();
        var csv = path.resolve("csv").toString();

        // WHEN
        int exported = new ExportCommand(exporter, log).run(List.of(csv), folder());
        int imported = new ImportCommand(importer).run(List.of(csv, "--dry-run"), folder());

        // THEN
        assertThat(exported).isZero();
        assertThat(imported).isZero();
        assertThat(lines("output"))
                .startsWith(
                        "grades.csv: 11 written",
                        "courses.csv: 12 written",
                        "students.csv: 60 written",
                        "enrollments.csv: 250 written",
                        "grades.csv line 2: unchanged A+")
                .contains("enrollments.csv: and 150 more unchanged")
                .endsWith(
                        "grades.csv: 0 new, 0 changed, 11 unchanged",
                        "courses.csv: 0 new, 0 changed, 12 unchanged",
                        "students.csv: 0 new, 0 changed, 60 unchanged",
                        "enrollments.csv: 0 new, 0 changed, 250 unchanged",
                        "dry run: nothing was written");
        assertThat(lines("errors")).isEmpty();
    }

    @Test
    void a_refused_import_complains_and_fails() throws IOException {
        int code = new ImportCommand(importer).run(List.of(path.toString()), folder());
        assertThat(code).isEqualTo(1);
        assertThat(lines("output")).isEmpty();
        assertThat(lines("errors"))
                .containsExactly(
                        path + ": has none of the files grades.csv, courses.csv, students.csv, enrollments.csv",
                        "nothing was imported");
    }

    @Test
    void wrong_arguments_are_told_apart() {
        for (var words : List.of("--dry-run", "a b", "a --list", "a --encoding windows-9999", "a --remove")) {
            assertThatExceptionOfType(UsageException.class).as(words).isThrownBy(() -> new ImportCommand(importer)
                    .run(List.of(words.split(" ")), folder()));
        }
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> new ExportCommand(exporter, log).run(List.of("a", "b"), folder()));
    }

    @Test
    void arguments_and_the_exit_code_go_through_the_folder() throws IOException {
        Files.writeString(path.resolve("arguments"), "import\n/a folder\n");
        assertThat(folder().arguments()).containsExactly("import", "/a folder");
        folder().exit(2);
        assertThat(lines("exit")).containsExactly("2");
    }
}

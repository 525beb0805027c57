package org.matricula.makemigrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.command.CommandRunner;
import org.matricula.persistence.command.Heard;

/** Django's makemigrations, as a developer types it. */
class MakeMigrationsTest {

    private static final Path RESOURCES = Path.of("../persistence/src/main/resources");
    private static final String STEP = "db/changelog/0011-order-and-search.yaml";
    private static final String INDEX = "ix_student_number";

    private final Heard heard = new Heard();
    private Path older;

    /** The changelog without one of its steps. */
    @BeforeEach
    void given(@TempDir Path folder) throws Exception {
        older = folder;
        try (var files = Files.walk(RESOURCES.resolve("db"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(RESOURCES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var step = folder.resolve(STEP);
        Files.writeString(
                step,
                Files.readString(step)
                        .replaceFirst(
                                "(?s) +- createIndex:\\s+tableName: student\\s+indexName: " + INDEX
                                        + ".*?(?= +- create)",
                                "")
                        .replaceFirst(" +- dropIndex: [^\\n]*" + INDEX + "[^\\n]*\\n", ""));
    }

    private int call(Path resources, String... words) {
        heard.output.clear();
        heard.errors.clear();
        return CommandRunner.run(
                name -> new MakeMigrationsCommand(() -> MakeMigrations.compare(resources)), List.of(words), heard);
    }

    @Test
    void the_changelog_has_a_step_for_every_change_of_the_entities() {
        assertThat(call(RESOURCES, "makemigrations", "--check"))
                .as("%s", heard.errors)
                .isZero();
        assertThat(heard.output).containsExactly("no changes");
    }

    private List<Path> steps() throws IOException {
        try (var files = Files.list(older.resolve("db/changelog"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void a_check_names_what_is_missing() throws Exception {
        var before = steps();
        assertThat(call(older, "makemigrations", "--check")).isEqualTo(1);
        assertThat(heard.errors)
                .containsExactly(
                        "the changelog lacks a step that",
                        "  adds the index ix_student_number on student(number_sort, id)");
        assertThat(steps()).isEqualTo(before);
    }

    @Test
    void the_step_is_written_under_the_next_number() throws Exception {
        // GIVEN
        var before = steps();
        var latest = Integer.parseInt(
                before.get(before.size() - 1).getFileName().toString().substring(0, 4));

        // WHEN
        assertThat(call(older, "makemigrations", "Students by_number")).isZero();

        // THEN
        var after = steps();
        var file = after.get(after.size() - 1);
        assertThat(file.getFileName()).hasToString("%04d-students-by-number.yaml".formatted(latest + 1));
        assertThat(heard.output)
                .containsExactly("wrote " + file, "  adds the index ix_student_number on student(number_sort, id)");
        assertThat(Files.readAllLines(file))
                .contains("# Adds the index ix_student_number on student(number_sort, id).");
        assertThat(call(older, "makemigrations", "again")).isZero();
        assertThat(heard.output).containsExactly("no changes");
    }

    @Test
    void decisions_that_do_not_fit_are_refused() {
        assertThat(call(
                        older,
                        "makemigrations",
                        "x",
                        "--rename",
                        "student.age=years",
                        "--default",
                        "course.room=a b = c"))
                .isEqualTo(1);
        assertThat(heard.errors)
                .containsExactly(
                        "--rename student.age=years does not fit: no column age of student is gone, or no column years is new",
                        "--default course.room does not fit: no such column becomes required");
    }

    @Test
    void wrong_arguments_are_told_apart() {
        assertThat(call(older, "makemigrations")).isEqualTo(2);
        assertThat(call(older, "makemigrations", "one", "two")).isEqualTo(2);
        assertThat(call(older, "makemigrations", "--force")).isEqualTo(2);
        assertThat(call(older, "makemigrations", "../x")).isEqualTo(2);
        assertThat(call(older, "makemigrations", "x", "--rename", "student.age"))
                .isEqualTo(2);
        assertThat(call(older, "makemigrations", "x", "--default")).isEqualTo(2);
    }
}

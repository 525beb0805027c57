package org.matricula.persistence.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.course.CourseDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.seal.HistorySealing;

/** {@code ./manage verify-history}, as an operator types it. */
@DeskTest
@Tag("reading")
class VerifyHistoryCommandTest {

    @EJB
    private CourseRepository courses;

    @TempDir
    private Path folder;

    private final Heard heard = new Heard();
    private Desk desk;

    @BeforeEach
    void given(Desk desks) {
        desk = desks;
        courses.create(new CourseDetails("ALG", "Algebra", ""));
    }

    private int call(String... arguments) {
        heard.output.clear();
        heard.errors.clear();
        return CommandRunner.run(name -> new VerifyHistoryCommand(desk.dataSource()), words(arguments), heard);
    }

    private static List<String> words(String... arguments) {
        return Stream.concat(Stream.of(VerifyHistoryCommand.NAME), Stream.of(arguments))
                .toList();
    }

    @Test
    void a_history_as_it_was_written_is_told_with_the_ends_of_its_chains() {
        assertThat(call()).isZero();
        assertThat(heard.errors).isEmpty();
        assertThat(heard.output)
                .hasSize(2)
                .anyMatch(line -> line.matches("chain \\d+: 1 seals, [0-9a-f]{64}"))
                .contains("the history is as it was written: 2 rows in 1 seals");
    }

    @Test
    void each_finding_is_a_line_and_the_exit_code_is_1() throws Exception {
        // GIVEN
        new Sql(desk.dataSource()).execute("UPDATE change SET label = 'GEO Geometry'", "DELETE FROM history_chain");

        // THEN
        assertThat(call()).isEqualTo(1);
        assertThat(heard.output).isEmpty();
        assertThat(heard.errors)
                .hasSize(3)
                .anyMatch(line -> line.startsWith("changed: change "))
                .anyMatch(line -> line.startsWith("removed: the end of chain "))
                .contains("2 findings: the history is not as it was written");
    }

    @Test
    void whoever_computed_the_seals_again_is_found_by_the_output_of_an_earlier_run() throws Exception {
        // GIVEN
        call();
        var ends = Files.write(folder.resolve("ends.txt"), heard.output).toString();
        courses.create(new CourseDetails("BOT", "Botany", ""));
        assertThat(call("--ends", ends)).isZero();

        // WHEN
        new Sql(desk.dataSource())
                .execute(
                        "UPDATE action SET done_by = 'eve', done_by_search = 'eve'",
                        "DELETE FROM history_seal",
                        "DELETE FROM history_chain");
        try (var connection = desk.dataSource().getConnection()) {
            HistorySealing.seal(connection);
        }

        // THEN
        assertThat(call()).isZero();
        assertThat(call("--ends", ends)).isEqualTo(1);
        assertThat(heard.errors)
                .hasSize(2)
                .anyMatch(line -> line.matches("(changed|removed): .*seal.* of chain \\d+.*"));
    }

    @Test
    void wrong_arguments_are_named() throws Exception {
        // GIVEN
        var empty = Files.createFile(folder.resolve("empty.txt")).toString();

        // THEN
        assertThat(call("--all")).isEqualTo(2);
        assertThat(heard.errors).containsExactly("verify-history takes --ends and a file, not --all");
        assertThat(call("--ends", empty)).isEqualTo(2);
        assertThat(heard.errors).singleElement().asString().startsWith("--ends: " + empty + " has no line like");
        assertThat(call("--ends", empty + "x")).isEqualTo(1);
    }
}

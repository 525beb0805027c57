package org.matricula.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.web.shell.Manage.Outcome;

/** The scripts of {@code ./manage} with something else in the place of the server. */
class ScriptsTest {

    /* a reader at the end of a pipe that may stop before its writer does: head, grep -q and -m, sed q, awk exit */
    private static final Pattern STOPS_FIRST =
            Pattern.compile("(?<!\\|)\\|\\s*(head\\b|grep\\s+-\\w*[qm]|sed\\b[^|]*\\bq\\b|awk\\b[^|]*\\bexit\\b)");

    @TempDir
    private Path folder;

    private ScriptRun scripts;

    @BeforeEach
    void given() {
        scripts = new ScriptRun(folder);
    }

    @Test
    void all_that_a_long_command_says_arrives_however_fast_its_output_grows() throws Exception {
        // WHEN
        var outcome = scripts.run("""
                launch() {
                  for part in {1..400}; do
                    for line in {1..500}; do printf 'line %s of part %s of a long command\\n' "$line" "$part"; done
                  done >>"$work/command/output"
                  echo 1 >"$work/command/exit"
                }
                run_in_desk import folder
                """);

        // THEN
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).hasSize(200_000).last().isEqualTo("line 500 of part 400 of a long command");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void a_command_goes_on_when_nobody_reads_its_output_any_more() throws Exception {
        // WHEN
        var outcome = scripts.run("""
                launch() {
                  echo hello >>"$work/command/output"
                  echo 0 >"$work/command/exit"
                }
                exec > >(exec <&-)
                wait $!
                run_in_desk export folder
                """);

        // THEN
        assertThat(outcome.errors()).contains("manage: nobody reads the output any more; the command goes on");
        assertThat(outcome.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "exec sh -c 'kill -KILL $$' | did not finish: it was ended by SIGKILL, as the system does when memory is short",
                "exec sh -c 'kill -TERM $$' | did not finish: it was ended by SIGTERM",
                "exec sh -c 'kill -SEGV $$' | did not finish: it was ended by SIGSEGV",
                "exit 3 | did not finish: it ran out of memory; give it more, as in MATRICULA_JAVA_OPTIONS=-Xmx2g",
                "echo java.lang.OutOfMemoryError: Java heap space; exit 1 | did not finish: it ran out of memory; give it"
                        + " more, as in MATRICULA_JAVA_OPTIONS=-Xmx2g",
                "echo the database cannot be opened: in use; exit 1 | could not start: the database cannot be opened: in"
                        + " use",
                "exit 0 | did not finish: it ended with exit code 0",
                "exec no-such-java 2>/dev/null | did not finish: it ended with exit code 127"
            })
    void a_command_that_has_no_end_of_its_own_says_what_ended_it(String end, String told) throws Exception {
        // WHEN
        var outcome = scripts.run("""
                launch() { %s; }
                run_in_desk import folder
                """.formatted(end));

        // THEN
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        1, List.of(), List.of("manage: import " + told + " (see " + scripts.log("import.log") + ")")));
    }

    @ParameterizedTest
    @CsvSource({"false, 0, 2, ''", "true, 1, 1, import did not finish: it ended with exit code 1 (see %s)"})
    void a_start_that_failed_because_services_of_the_server_met_is_repeated_once_unless_the_desk_was_loaded(
            boolean loaded, int code, int starts, String told) throws Exception {
        // WHEN
        var outcome = scripts.run("""
                launch() {
                  echo started >>"$data/starts"
                  if (($(wc -l <"$data/starts") == 2)); then echo 0 >"$work/command/exit"; exit; fi
                  if %s; then echo "The database is jdbc:derby:here"; fi
                  echo '1. java.util.ConcurrentModificationException'
                  exit 1
                }
                run_in_desk import folder
                """.formatted(loaded));

        // THEN
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        code,
                        List.of(),
                        told.isEmpty() ? List.of() : List.of("manage: " + told.formatted(scripts.log("import.log")))));
        assertThat(Files.readAllLines(folder.resolve("data").resolve("starts"))).hasSize(starts);
    }

    @Test
    void a_server_that_never_starts_is_started_twice_and_no_more() throws Exception {
        // WHEN
        var outcome = scripts.run("""
                launch() {
                  echo started >>"$data/starts"
                  echo '1. java.util.ConcurrentModificationException' >&2
                  exit 1
                }
                open_in_desk shell lines
                """);

        // THEN
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("data").resolve("starts"))).hasSize(2);
    }

    @Test
    void a_signal_to_the_script_is_named() throws Exception {
        // GIVEN a command that waits
        var process = scripts.start("""
                launch() {
                  echo begun >>"$work/command/output"
                  exec sleep 100
                }
                run_in_desk import folder
                """);
        while (process.isAlive() && Files.readString(folder.resolve("output")).isEmpty()) {
            Thread.onSpinWait();
        }

        // WHEN
        process.destroy();

        // THEN
        assertThat(scripts.outcome(process))
                .isEqualTo(new Outcome(143, List.of("begun"), List.of("manage: stopped by SIGTERM")));
    }

    @Test
    void a_log_that_grows_for_ever_is_kept_in_four_files_of_limited_size() throws Exception {
        // WHEN
        var outcome = scripts.run("""
                log_limit=10000
                prepare server
                for part in {1..100}; do
                  for line in {1..10}; do printf '%099d\\n' "$part"; done >>"$log"
                  limit_log
                done
                """);

        // THEN
        assertThat(outcome).isEqualTo(new Outcome(0, List.of(), List.of()));
        try (var files = Files.list(scripts.log("server.log").getParent())) {
            assertThat(files).hasSize(4).allSatisfy(file -> assertThat(Files.size(file))
                    .isLessThanOrEqualTo(10_000));
        }
        assertThat(Files.readAllLines(scripts.log("server.log.1")))
                .last()
                .asString()
                .endsWith("00100");
    }

    @Test
    void a_user_without_the_database_it_is_for_is_refused() throws Exception {
        assertThat(scripts.run("MATRICULA_DB_USER=me; open_data; echo opened"))
                .isEqualTo(new Outcome(
                        1,
                        List.of(),
                        List.of("manage: MATRICULA_DB_USER is set, but MATRICULA_DB_URL is not: set both, or unset"
                                + " MATRICULA_DB_USER to use the database in " + folder.resolve("data"))));
    }

    @Test
    void no_script_pipes_into_a_reader_that_may_stop_first() throws IOException {
        try (var files = Files.walk(FromDjango.HOME.resolve(".manage"))) {
            var all = Stream.concat(
                            files.filter(Files::isRegularFile),
                            Stream.of("manage", ".ci/run").map(FromDjango.HOME::resolve))
                    .toList();
            assertThat(all).hasSizeGreaterThan(10);
            for (var script : all) {
                assertThat(Files.readAllLines(script))
                        .as(script.toString())
                        .noneMatch(line -> STOPS_FIRST.matcher(line).find());
            }
        }
    }
}

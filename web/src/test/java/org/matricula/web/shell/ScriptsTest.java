package org.matricula.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.web.shell.Manage.Outcome;

/** The scripts of {@code ./manage} with something else in the place of the server. */
class ScriptsTest {

    /** As {@code manage} begins, but that nothing is built. */
    private static final String BEGINNING = """
            set -euo pipefail
            home=%s commands=%s data=%s
            source <(sed -n '/^say()/,/^fail()/p' "$home/manage")
            source "$commands/lib/server.sh"
            build() { :; }
            prepare_runtime() { :; }
            """;

    /* a reader at the end of a pipe that may stop before its writer does: head, grep -q and -m, sed q, awk exit */
    private static final Pattern STOPS_FIRST =
            Pattern.compile("(?<!\\|)\\|\\s*(head\\b|grep\\s+-\\w*[qm]|sed\\b[^|]*\\bq\\b|awk\\b[^|]*\\bexit\\b)");

    @TempDir
    private Path folder;

    private Path log(String name) {
        return folder.resolve("data").resolve("log").resolve(name);
    }

    private Process start(String script) throws IOException {
        var home = FromDjango.HOME;
        var beginning = BEGINNING.formatted(home, home.resolve(".manage"), folder.resolve("data"));
        var builder = new ProcessBuilder("bash", "-c", beginning + script)
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MATRICULA_"));
        return builder.start();
    }

    private Outcome outcome(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readAllLines(folder.resolve("output")),
                Files.readAllLines(folder.resolve("errors")));
    }

    private Outcome run(String script) throws IOException, InterruptedException {
        return outcome(start(script));
    }

    @Test
    void all_that_a_long_command_says_arrives_however_fast_its_output_grows() throws Exception {
        // WHEN
        var outcome = run("""
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
        var outcome = run("""
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
        var outcome = run("""
                launch() { %s; }
                run_in_desk import folder
                """.formatted(end));

        // THEN
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        1, List.of(), List.of("manage: import " + told + " (see " + log("import.log") + ")")));
    }

    @ParameterizedTest
    @CsvSource({"false, 0, 2, ''", "true, 1, 1, import did not finish: it ended with exit code 1 (see %s)"})
    void a_start_that_failed_because_services_of_the_server_met_is_repeated_once_unless_the_desk_was_loaded(
            boolean loaded, int code, int starts, String told) throws Exception {
        // WHEN
        var outcome = run("""
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
                        told.isEmpty() ? List.of() : List.of("manage: " + told.formatted(log("import.log")))));
        assertThat(Files.readAllLines(folder.resolve("data").resolve("starts"))).hasSize(starts);
    }

    @Test
    void a_server_that_never_starts_is_started_twice_and_no_more() throws Exception {
        // WHEN
        var outcome = run("""
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
        var process = start("""
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
        assertThat(outcome(process))
                .isEqualTo(new Outcome(143, List.of("begun"), List.of("manage: stopped by SIGTERM")));
    }

    @ParameterizedTest
    @CsvSource({
        "kill -KILL $$, 137, 'manage: move did not finish: it was ended by SIGKILL, as the system does when memory is short"
                + " (see the log)'",
        "exit 3, 3, 'manage: move did not finish: it ran out of memory; give it more, as in MATRICULA_JAVA_OPTIONS=-Xmx2g"
                + " (see the log)'",
        "exit 1, 1,",
        "exit 0, 0,"
    })
    void a_command_without_a_server_says_so_too(String end, int code, String told) throws Exception {
        // GIVEN
        var java =
                Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("java"), "#!/bin/sh\n" + end);
        assertThat(java.toFile().setExecutable(true)).isTrue();

        // WHEN
        var outcome = run("PATH=%s:$PATH\nrun_java move 'the log' -version\n".formatted(java.getParent()));

        // THEN
        assertThat(outcome).isEqualTo(new Outcome(code, List.of(), told == null ? List.of() : List.of(told)));
    }

    @Test
    void a_log_that_grows_for_ever_is_kept_in_four_files_of_limited_size() throws Exception {
        // WHEN
        var outcome = run("""
                log_limit=10000
                prepare server
                for part in {1..100}; do
                  for line in {1..10}; do printf '%099d\\n' "$part"; done >>"$log"
                  limit_log
                done
                """);

        // THEN
        assertThat(outcome).isEqualTo(new Outcome(0, List.of(), List.of()));
        try (var files = Files.list(log("server.log").getParent())) {
            assertThat(files).hasSize(4).allSatisfy(file -> assertThat(Files.size(file))
                    .isLessThanOrEqualTo(10_000));
        }
        assertThat(Files.readAllLines(log("server.log.1"))).last().asString().endsWith("00100");
    }

    @Test
    void a_user_without_the_database_it_is_for_is_refused() throws Exception {
        assertThat(run("MATRICULA_DB_USER=me; open_data; echo opened"))
                .isEqualTo(new Outcome(
                        1,
                        List.of(),
                        List.of("manage: MATRICULA_DB_USER is set, but MATRICULA_DB_URL is not: set both, or unset"
                                + " MATRICULA_DB_USER to use the database in " + folder.resolve("data"))));
    }

    @ParameterizedTest
    @CsvSource({
        "server, '', TieredStopAtLevel = 4, UseSerialGC = true",
        "import, '', TieredStopAtLevel = 4, UseSerialGC = true",
        "backup, '', TieredStopAtLevel = 4, UseSerialGC = true",
        "createadmin, '', TieredStopAtLevel = 1, UseSerialGC = true",
        "migrate, '', TieredStopAtLevel = 1, UseSerialGC = true",
        "migrate, -XX:TieredStopAtLevel=4, TieredStopAtLevel = 4, UseSerialGC = true",
        "server, -XX:+UseG1GC, TieredStopAtLevel = 4, UseSerialGC = false"
    })
    void java_has_both_compilers_but_for_commands_that_end_at_once_and_the_operator_decides(
            String command, String wanted, String compiler, String collector) throws Exception {
        // WHEN java itself says what it makes of its options
        var outcome = run("""
                MATRICULA_JAVA_OPTIONS='%s'
                tune %s
                java "${java_options[@]}" $MATRICULA_JAVA_OPTIONS -XX:+PrintFlagsFinal -version 2>/dev/null | tr -s ' '
                """.formatted(wanted, command));

        // THEN
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).anyMatch(line -> line.contains(" " + compiler + " "));
        assertThat(outcome.output()).anyMatch(line -> line.contains(" " + collector + " "));
    }

    @Test
    void the_server_starts_from_a_folder_of_any_name() throws Exception {
        // GIVEN
        var unpacked = Files.createDirectory(folder.resolve("100% of #1, why?"));
        for (var part : List.of("config", "docroot", "lib", "META-INF")) {
            Files.createDirectory(unpacked.resolve(part));
        }
        Files.writeString(unpacked.resolve(".env"), "MICRO_OPENS='--add-opens java.base/java.lang=ALL-UNNAMED'");

        // WHEN
        var outcome = run("""
                unpacked='%s'
                java_of_runtime '%s'
                printf '%%s\n' "${java_arguments[@]}"
                """.formatted(unpacked, folder.resolve("of this server")));

        // THEN
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output())
                .contains(
                        "-Dfish.payara.micro.BootJar=file:" + folder + "/100%25%20of%20%231,%20why%3F/launch-micro.jar")
                .contains("-Dfish.payara.micro.UnpackDir=" + unpacked);
    }

    @Test
    void no_script_pipes_into_a_reader_that_may_stop_first() throws IOException {
        try (var scripts = Files.walk(FromDjango.HOME.resolve(".manage"))) {
            var all = Stream.concat(
                            scripts.filter(Files::isRegularFile),
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

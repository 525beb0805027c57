package org.matricula.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.web.shell.Manage.Outcome;

/** The scripts start java with the right options, and report why it ended. */
class JavaOfScriptsTest {

    @TempDir
    private Path folder;

    private ScriptRun scripts;

    @BeforeEach
    void given() {
        scripts = new ScriptRun(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "server, '', TieredStopAtLevel = 4, UseG1GC = true",
        "import, '', TieredStopAtLevel = 4, UseSerialGC = true",
        "backup, '', TieredStopAtLevel = 4, UseSerialGC = true",
        "createadmin, '', TieredStopAtLevel = 1, UseSerialGC = true",
        "migrate, '', TieredStopAtLevel = 1, UseSerialGC = true",
        "migrate, -XX:TieredStopAtLevel=4, TieredStopAtLevel = 4, UseSerialGC = true",
        "server, -XX:+UseSerialGC, TieredStopAtLevel = 4, UseG1GC = false"
    })
    void java_has_both_compilers_but_for_commands_that_end_at_once_and_the_operator_decides(
            String command, String wanted, String compiler, String collector) throws Exception {
        // WHEN java itself says what it makes of its options
        var outcome = scripts.run("""
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
        var outcome = scripts.run("""
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

    @ParameterizedTest
    @CsvSource({"rm, 0", ": >, 1", "touch -d '2 days ago', 0", "echo classes >, 1"})
    void an_archive_of_classes_that_could_not_be_written_is_tried_again_after_a_day(String before, int code)
            throws Exception {
        // GIVEN an empty file, which stands for the failure
        var archive = Files.createFile(folder.resolve("classes.jsa"));

        // WHEN
        var outcome = scripts.run("classes='%s'\n%s \"$classes\"\nneeds_archive\n".formatted(archive, before));

        // THEN
        assertThat(outcome.code()).isEqualTo(code);
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
        var outcome = scripts.run("PATH=%s:$PATH\nrun_java move 'the log' -version\n".formatted(java.getParent()));

        // THEN
        assertThat(outcome).isEqualTo(new Outcome(code, List.of(), told == null ? List.of() : List.of(told)));
    }
}

package org.matricula.persistence.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.check.DeploymentChecks;
import org.matricula.persistence.check.Finding;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.harness.UrlDataSource;
import org.matricula.persistence.migration.Migrations;

/** {@code check --deploy} as an operator types it. */
@Tag("reading")
class CheckCommandTest {

    private static UrlDataSource database;

    private final Heard heard = new Heard();

    @TempDir
    private Path data;

    @BeforeAll
    static void migrate() throws SQLException {
        database = TestDatabase.current().createEmpty();
        new Migrations(database).migrate();
    }

    @BeforeEach
    void given() throws IOException {
        Files.createDirectories(data.resolve("work"));
    }

    private int call(Duration patience, String... words) {
        heard.output.clear();
        heard.errors.clear();
        return CommandRunner.run(
                name -> new CheckCommand(database, new RunningCheck(data, patience)), List.of(words), heard);
    }

    private int call(String... words) {
        return call(Duration.ofSeconds(60), words);
    }

    @Test
    void each_check_is_a_line_with_what_to_do_below_it_and_an_error_is_a_failure() {
        assertThat(call("check", "--deploy")).isEqualTo(1);
        assertThat(heard.errors).isEmpty();
        assertThat(heard.output)
                .anyMatch(line -> line.startsWith("ok       schema             The schema is that of this version"))
                .anyMatch(line -> line.startsWith("ERROR    first-account      There is no account"))
                .anyMatch(line -> line.startsWith("                           -> Open the set-up link"))
                .anyMatch(
                        line -> line.startsWith("WARNING  tls                The answers of a running Matricula were"));
        assertThat(heard.output).last().asString().matches("\\d+ checks: \\d+ ok, \\d+ warnings, [1-9]\\d* errors");
    }

    @Test
    void a_server_that_does_not_answer_is_an_error() throws IOException {
        // GIVEN a port where nobody listens any more
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        // WHEN
        int code = call("check", "--deploy", "--url", "http://127.0.0.1:" + port + "/");

        // THEN
        assertThat(code).isEqualTo(1);
        assertThat(heard.output)
                .anyMatch(line -> line.startsWith("ERROR    tls                http://127.0.0.1:" + port));
    }

    /** Calls it while the server answers requests, as in the container. */
    private int callWhileRunning(Function<String, Command> commands, String... words) {
        var clock = Executors.newSingleThreadScheduledExecutor();
        var requests = new RequestFolder(data);
        var looking = clock.scheduleWithFixedDelay(() -> requests.answer(commands), 0, 10, TimeUnit.MILLISECONDS);
        try {
            return call(words);
        } finally {
            looking.cancel(false);
            clock.shutdown();
        }
    }

    @Test
    void a_running_desk_says_what_it_sees() {
        // WHEN
        var warnings = List.of(DeploymentChecks.withoutAnswers());
        Function<String, Command> desk = name -> (arguments, out) -> {
            warnings.stream().map(Finding::line).forEach(out::say);
            return 0;
        };

        // THEN a warning is a failure only if the operator says so
        assertThat(callWhileRunning(desk, "check", "--deploy", "--running")).isZero();
        assertThat(callWhileRunning(desk, "check", "--deploy", "--running", "--fail-on", "error"))
                .isZero();
        assertThat(callWhileRunning(desk, "check", "--deploy", "--running", "--fail-on", "warning"))
                .isEqualTo(1);
        assertThat(heard.output).last().isEqualTo("2 checks: 0 ok, 2 warnings, 0 errors");
        assertThat(data.resolve("work")).isEmptyDirectory();
        assertThat(data.resolve("inbox")).isEmptyDirectory();
    }

    @Test
    void a_running_desk_that_fails_or_does_not_answer_is_told() {
        assertThat(callWhileRunning(
                        name -> (arguments, out) -> {
                            out.complain("the disk is full");
                            return 1;
                        },
                        "check",
                        "--deploy",
                        "--running"))
                .isEqualTo(1);
        assertThat(heard.errors).containsExactly("Matricula on " + data + " could not look: the disk is full");
        assertThat(call(Duration.ofMillis(1), "check", "--deploy", "--running")).isEqualTo(1);
        assertThat(heard.errors).singleElement().asString().contains("does not answer");
        assertThat(data.resolve("inbox")).isEmptyDirectory();
    }

    @Test
    void wrong_arguments_are_told() {
        assertThat(call("check")).isEqualTo(2);
        assertThat(call("check", "--deploy", "--url")).isEqualTo(2);
        assertThat(call("check", "--deploy", "--url", "matricula.example.org")).isEqualTo(2);
        assertThat(call("check", "--deploy", "--fail-on", "nothing")).isEqualTo(2);
        assertThat(call("check", "--deploy", "all")).isEqualTo(2);
        assertThat(heard.errors).last().asString().endsWith("and not all");
    }
}

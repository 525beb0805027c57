package org.matricula.persistence.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.backup.BackupException;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.harness.UrlDataSource;
import org.matricula.persistence.migration.Migrations;

/** Backup and restore as an operator types them, and how they ask a desk that runs. */
@Tag("backup")
class BackupCommandsTest {

    private final Heard heard = new Heard();

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    private UrlDataSource desk;
    private String file;

    @BeforeEach
    void given() throws Exception {
        assumeTrue(TestDatabase.current() == TestDatabase.DERBY, "only an embedded database needs its desk");
        desk = TestDatabase.DERBY.createEmpty(data);
        new Migrations(desk).migrate();
        new Sql(desk)
                .execute(
                        "INSERT INTO student (id, version, number, number_key, name) VALUES (1, 1, 'S1', 's1', 'Ada')");
        Files.createDirectories(data.resolve("work"));
        file = elsewhere.resolve("desk.backup").toString();
    }

    private int call(Path in, String... words) {
        heard.output.clear();
        heard.errors.clear();
        var address = new Address("jdbc:derby:" + in.resolve("derby") + ";create=true", null, null);
        Function<String, Command> commands =
                name -> name.equals("backup") ? new BackupCommand(address, in) : new RestoreCommand(address, in);
        return CommandRunner.run(commands, List.of(words), heard);
    }

    /** Calls it while the server answers requests, as in the container. */
    private int callWhileRunning(Function<String, Command> commands, String... words) {
        var clock = Executors.newSingleThreadScheduledExecutor();
        var requests = new RequestFolder(data);
        var looking = clock.scheduleWithFixedDelay(() -> requests.answer(commands), 0, 10, TimeUnit.MILLISECONDS);
        try {
            return call(data, words);
        } finally {
            looking.cancel(false);
            clock.shutdown();
        }
    }

    @Test
    void a_running_desk_is_asked_and_goes_on() throws Exception {
        // WHEN
        int code = callWhileRunning(name -> new CopyCommand(desk), "backup", file, "--running");

        // THEN
        assertThat(heard.errors).isEmpty();
        assertThat(code).isZero();
        assertThat(heard.output)
                .first()
                .asString()
                .isEqualTo("asking the running Matricula for a copy of " + data + " ...");
        assertThat(heard.output)
                .last()
                .asString()
                .startsWith("backed up jdbc:derby:")
                .contains(file);
        new Sql(desk).execute("UPDATE student SET name = 'Eve'");
        assertThat(data.resolve("inbox")).isEmptyDirectory();
        assertThat(data.resolve("work")).isEmptyDirectory();

        // WHEN
        assertThat(call(elsewhere, "restore", file)).isZero();

        // THEN
        var restored = new UrlDataSource("jdbc:derby:" + elsewhere.resolve("derby"), null, null);
        assertThat(new Sql(restored).strings("SELECT name FROM student")).containsExactly("Ada");
        Embedded.close(new Address(restored.url(), null, null));
    }

    @Test
    void a_desk_that_fails_says_why() {
        assertThat(callWhileRunning(
                        name -> (arguments, out) -> {
                            out.complain("the disk is full");
                            return 1;
                        },
                        "backup",
                        file,
                        "--running"))
                .isEqualTo(1);
        assertThat(heard.errors)
                .containsExactly("Matricula on " + data + " could not copy its database: the disk is full");
        assertThat(Path.of(file)).doesNotExist();
    }

    @Test
    void a_desk_that_does_not_answer_is_not_waited_for_for_ever() throws IOException {
        // GIVEN
        var work = Files.createDirectories(data.resolve("work").resolve("1"));
        var call = new DeskCall(data, heard, Duration.ofMillis(1));

        // THEN
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> call.copyTo(work.resolve("copy")))
                .withMessageContaining("Matricula on " + data + " does not answer");
        assertThat(data.resolve("inbox")).isEmptyDirectory();
    }

    @Test
    void a_request_that_nobody_waits_for_any_more_harms_nobody() throws IOException {
        // GIVEN a command that was killed, and tidied up
        var requests = new RequestFolder(data);
        requests.ask(data.resolve("work").resolve("4711"));

        // WHEN
        requests.answer(name -> new CopyCommand(desk));

        // THEN
        assertThat(data.resolve("inbox")).isEmptyDirectory();
        assertThat(data.resolve("work")).isEmptyDirectory();
    }

    @Test
    void nothing_happens_without_a_request_folder() {
        new RequestFolder(elsewhere).answer(name -> new CopyCommand(desk));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_stopped_desk_is_backed_up_and_what_is_there_is_not_replaced_unasked() {
        // GIVEN
        Embedded.close(new Address(desk.url(), null, null));

        // THEN
        assertThat(call(data, "backup", file)).isZero();
        assertThat(call(data, "backup", file)).isEqualTo(1);
        assertThat(heard.errors).containsExactly(file + " exists already and is not overwritten");
        assertThat(call(data, "restore", file)).isEqualTo(1);
        assertThat(heard.errors).singleElement().asString().contains("--replace");
        assertThat(call(data, "restore", file, "--replace")).isZero();
        assertThat(heard.output)
                .anyMatch(line -> line.startsWith("the former database is kept: " + data.resolve("derby.before-")));
    }

    @Test
    void what_is_not_there_is_not_created() {
        assertThat(call(elsewhere, "backup", file)).isEqualTo(1);
        assertThat(heard.errors)
                .singleElement()
                .asString()
                .startsWith("the database cannot be opened: jdbc:derby:" + elsewhere);
        assertThat(elsewhere).isDirectoryNotContaining("glob:**derby");
    }

    @Test
    void wrong_arguments_are_told_apart() {
        assertThat(call(data, "backup")).isEqualTo(2);
        assertThat(call(data, "backup", "--all")).isEqualTo(2);
        assertThat(call(data, "backup", "a", "b")).isEqualTo(2);
        assertThat(call(data, "restore")).isEqualTo(2);
        assertThat(call(data, "restore", "--replace")).isEqualTo(2);
        assertThat(call(data, "restore", "a", "--force")).isEqualTo(2);
        assertThat(call(data, "restore", elsewhere.resolve("no").toString())).isEqualTo(1);
        assertThat(heard.errors).containsExactly("there is no file " + elsewhere.resolve("no"));
    }
}

package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.DeskDataSource;

/** A backup of the running desk, with the commands as {@code ./manage} calls them. */
@BrowserTest
class BackupIT {

    private static final Path LIBRARIES = Path.of("target", "matricula", "WEB-INF", "lib", "*");
    private static final String DONE = "0";
    private static final String REFUSED = "1";

    @TempDir
    private Path folder;

    /** The output of a command, and its exit code at the end. */
    private static List<String> call(Path data, String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dderby.stream.error.file=" + data.resolve("tool-derby.log"),
                "-DMATRICULA_DATA=" + data,
                "-cp",
                LIBRARIES.toString(),
                "org.matricula.persistence.command.DatabaseTool"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new ArrayList<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
        said.add(String.valueOf(process.waitFor()));
        return said;
    }

    private static int ready(RunningDesk desk) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(desk.address("/status/ready")))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static long listed(Path data) throws SQLException {
        var address = new Address("jdbc:derby:" + data.resolve("derby"), null, null);
        try (var connection = new DeskDataSource(address).getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT COUNT(*) FROM enrollment e JOIN course c ON c.id = e.course_id"
                                + " WHERE c.code = 'LES-001'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void the_desk_goes_into_a_file_while_it_runs_and_comes_back_elsewhere(Premises premises) throws Exception {
        // GIVEN
        var desk = premises.desk();
        var file = folder.resolve("desk.backup").toString();

        // WHEN
        var said = call(desk.data(), "backup", file, "--running");

        // THEN
        assertThat(said)
                .startsWith("asking the running Matricula for a copy of " + desk.data() + " ...")
                .endsWith(DONE);
        assertThat(ready(desk)).isEqualTo(200);

        // WHEN
        var restored = call(folder, "restore", file);

        // THEN
        assertThat(restored).endsWith(DONE);
        assertThat(listed(folder)).isEqualTo(ListedSchool.STUDENTS);
    }

    @Test
    void a_desk_whose_lock_is_not_seen_is_asked_too_and_never_replaced(Premises premises) throws Exception {
        // GIVEN
        var desk = premises.desk();
        var file = folder.resolve("desk.backup").toString();

        // WHEN
        var said = call(desk.data(), "backup", file);
        var refused = call(desk.data(), "restore", file, "--replace");

        // THEN
        assertThat(said).endsWith(DONE);
        assertThat(refused).hasSize(2).endsWith(REFUSED);
        assertThat(refused.get(0)).startsWith("the database cannot be opened: another Matricula has ");
        assertThat(ready(desk)).isEqualTo(200);
        assertThat(desk.data()).isDirectoryNotContaining("glob:**before**");
    }
}

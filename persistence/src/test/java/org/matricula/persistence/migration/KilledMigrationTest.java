package org.matricula.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.harness.UrlDataSource;

/** Nodes are killed in the middle of a migration, or start at the same moment; each is a process of its own. */
class KilledMigrationTest {

    private static final int KILLS = 4;

    @TempDir
    private Path folder;

    private UrlDataSource database;

    /** A database of the first step, with links in it. */
    @BeforeEach
    void given() throws Exception {
        database = linked(folder);
    }

    private static UrlDataSource linked(Path folder) throws Exception {
        var database = TestDatabase.current().createEmpty(folder);
        new Migrations(database).migrate("0001", false);
        new Sql(database)
                .execute(
                        "INSERT INTO student (id, version, number, name) VALUES (1, 1, 'S1', 'Ada'), (2, 1, 'S2', 'Ben')",
                        "INSERT INTO course (id, version, code, name, description) VALUES (1, 1, 'ALG', 'Algebra', '')",
                        "INSERT INTO student_course (student_id, course_id) VALUES (1, 1), (2, 1)");
        close(database);
        return database;
    }

    /** So that another process can open it: an embedded database belongs to one at a time. */
    private static void close(UrlDataSource database) {
        if (database.url().startsWith("jdbc:derby:")) {
            var shutdown = new UrlDataSource(database.url().replace(";create=true", ";shutdown=true"), null, null);
            assertThat(catchThrowableOfType(SQLException.class, shutdown::getConnection)
                            .getSQLState())
                    .isEqualTo("08006");
        }
    }

    @Test
    @Tag("killed")
    void a_killed_migration_leaves_nothing_behind_and_completes_at_the_next_start(@TempDir Path other)
            throws Exception {
        // GIVEN how many statements there are, and what comes out
        var undisturbed = linked(other);
        int statements;
        try (var node = new Node(undisturbed, Integer.MAX_VALUE)) {
            statements = Integer.parseInt(node.await("migrated "));
        }
        var migrated = Schema.of(undisturbed);
        var first = Schema.of(database);
        close(database);
        assertThat(statements).isGreaterThan(KILLS);

        for (int kill = 0; kill < KILLS; kill++) {
            // WHEN
            int at = 1 + kill * (statements - 1) / (KILLS - 1);
            try (var node = new Node(database, at)) {
                node.await("reached ");
                node.kill();
            }

            // THEN the whole of it is there, or nothing: PostgreSQL's last statement comes after the commit
            var when = "killed at statement " + at + " of " + statements;
            assertThat(Schema.of(database)).as(when).isIn(first, migrated);
            assertThat(new Sql(database).strings("SELECT COUNT(*) FROM " + linkTable(first)))
                    .as(when)
                    .containsExactly("2");
            close(database);
        }

        // WHEN
        new Migrations(database).migrate();

        // THEN
        assertThat(Schema.of(database)).isEqualTo(migrated);
        assertThat(new Sql(database).strings("SELECT student_id FROM enrollment ORDER BY student_id"))
                .containsExactly("1", "2");
        close(database);
    }

    private String linkTable(SortedSet<String> first) throws SQLException {
        return Schema.of(database).equals(first) ? "student_course" : "enrollment";
    }

    @Test
    void nodes_that_start_at_once_migrate_once() throws Exception {
        assumeTrue(TestDatabase.current() == TestDatabase.POSTGRESQL, "an embedded database has one node");
        // WHEN
        var applied = new ArrayList<String>();
        try (var one = new Node(database, Integer.MAX_VALUE);
                var two = new Node(database, Integer.MAX_VALUE)) {
            applied.add(one.await("applied "));
            applied.add(two.await("applied "));
        }

        // THEN
        assertThat(applied)
                .containsExactlyInAnyOrder(
                        "0", String.valueOf(new Migrations(database).list().size() - 1));
        assertThat(new Migrations(database).state()).isEqualTo(SchemaState.CURRENT);
        assertThat(new Sql(database).strings("SELECT id FROM databasechangelog"))
                .doesNotHaveDuplicates();
    }

    /** A process that migrates. */
    private static final class Node implements AutoCloseable {

        private final Process process;
        private final BufferedReader output;
        private final List<String> lines = new ArrayList<>();

        Node(UrlDataSource database, int statement) throws IOException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Dderby.stream.error.file=" + System.getProperty("derby.stream.error.file") + ".nodes",
                    "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    MigratingNode.class.getName(),
                    String.valueOf(statement),
                    database.url()));
            if (database.user() != null) {
                command.add(database.user());
                command.add(database.password());
            }
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The rest of the line that begins so. */
        String await(String beginning) throws IOException {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length());
                }
            }
            throw new AssertionError("the node never said " + beginning + "but " + lines);
        }

        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }
}

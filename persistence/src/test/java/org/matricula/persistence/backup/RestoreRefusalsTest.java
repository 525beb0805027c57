package org.matricula.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.move.Contents;

/** Files that a restore refuses; the existing database stays as it is, and no file is left behind. */
@Tag("backup")
class RestoreRefusalsTest {

    /* one for all tests: each asserts that it stays as it is */
    @TempDir
    private static Path folder;

    private static Place desk;
    private static Path file;
    private static SortedMap<String, String> before;

    /** A desk that changed after its backup. */
    @BeforeAll
    static void given() throws Exception {
        desk = Place.in(folder);
        new Migrations(desk.database()).migrate();
        file = folder.resolve("desk.backup");
        desk.backup().to(file);
        new Sql(desk.database())
                .execute(
                        "INSERT INTO student (id, version, number, number_key, name) VALUES (1, 1, 'S1', 's1', 'Ada')");
        before = Contents.of(desk.database());
        desk.close();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private void assertRefused(Path refused, String reason) throws Exception {
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> desk.backup().from(refused, true))
                .withMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").contains(refused.toString()));
        assertUnchanged();
    }

    private void assertUnchanged() throws Exception {
        assertThat(Contents.of(desk.database())).isEqualTo(before);
        assertThat(desk.data()).isDirectoryNotContaining(path -> !path.endsWith("derby") && !path.endsWith("work"));
        if (Files.exists(desk.data().resolve("work"))) {
            assertThat(desk.data().resolve("work")).isEmptyDirectory();
        }
    }

    private static void assumeServer() {
        assumeTrue(
                TestDatabase.current() == TestDatabase.POSTGRESQL, "an embedded database has nobody beside the desk");
    }

    private TamperedBackup tampered() {
        return new TamperedBackup(file);
    }

    @Test
    void a_file_that_is_not_there() throws Exception {
        assertRefused(folder.resolve("nothing.backup"), "there is no file");
        assertRefused(folder, "there is no file");
    }

    @Test
    void a_file_of_others() throws Exception {
        assertRefused(Files.writeString(folder.resolve("words"), "words"), "is no backup of Matricula");
        assertRefused(Files.createFile(folder.resolve("empty")), "is no backup of Matricula");
        assertRefused(
                tampered().saying(text -> text.replace("product=matricula", "product=other")),
                "is no backup of Matricula");
        assertRefused(tampered().saying(text -> "words"), "is no backup of Matricula");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.6, 0.9})
    void a_damaged_file(double place) throws Exception {
        assertRefused(tampered().flippedAt(place), "is damaged");
        assertRefused(tampered().cutAt(place), "is damaged");
    }

    @Test
    void a_file_with_other_content() throws Exception {
        assertRefused(tampered().with("database/more"), "is damaged");
        assertRefused(tampered().withoutLast(), "is damaged");
        assertRefused(tampered().saying(text -> text.replaceAll("sha256=.*", "sha256=0")), "is damaged");
    }

    @Test
    void a_file_that_would_write_elsewhere() throws Exception {
        assertRefused(tampered().with("../elsewhere"), "is damaged");
        assertRefused(tampered().with("/tmp/matricula-elsewhere"), "is damaged");
        assertThat(Path.of("/tmp/matricula-elsewhere")).doesNotExist();
    }

    @Test
    void a_file_of_a_later_version() throws Exception {
        assertRefused(tampered().saying(text -> text.replace("format=1", "format=2")), "its format is 2");
        assertRefused(
                tampered().saying(text -> text.replaceAll("(steps=.*)", "$1,0999-later")),
                "it holds the step 0999-later");
    }

    @Test
    void a_file_of_another_kind_of_database() throws Exception {
        assertRefused(tampered().saying(text -> text.replaceAll("kind=.*", "kind=other")), "./manage move");
    }

    @Test
    void a_desk_that_is_there_unless_it_is_said_to_be_replaced() throws Exception {
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> desk.backup().from(file, false))
                .withMessageContaining("--replace");
        assertUnchanged();
    }

    @Test
    void a_database_of_others() throws Exception {
        assumeServer();

        // GIVEN
        var others = Place.in(folder);
        new Sql(others.database()).execute("CREATE TABLE theirs (id INT)");

        // THEN
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> others.backup().from(file, true))
                .withMessageContaining("tables that are not Matricula's");
        assertThat(new Sql(others.database()).strings("SELECT COUNT(*) FROM theirs"))
                .containsExactly("0");
    }

    @Test
    void a_database_that_others_have_open() throws Exception {
        assumeServer();

        try (var connection = desk.database().getConnection()) {
            assertThatExceptionOfType(BackupException.class)
                    .isThrownBy(() -> desk.backup().from(file, true))
                    .withMessageContaining("is open elsewhere (1 sessions: PostgreSQL JDBC Driver)")
                    .withMessageContaining("stop Matricula first");
            assertThat(connection.isValid(1)).isTrue();
        }
        assertUnchanged();
    }

    @Test
    void a_backup_that_cannot_be_opened() throws Exception {
        // GIVEN one whose hash is right
        var content = Files.createDirectories(folder.resolve("content"));
        var manifest = new BackupFile(file).manifest();
        Files.createDirectories(content.resolve("database"));
        Files.writeString(content.resolve("database").resolve("service.properties"), "words");
        Files.writeString(content.resolve("database.dump"), "words");
        var broken = folder.resolve("broken.backup");
        new BackupFile(broken).write(manifest, content);

        // THEN
        assertRefused(broken, "could not be restored: ");
    }

    @Test
    void what_the_database_refuses_half_way() throws Exception {
        assumeServer();

        // GIVEN somebody's view, which would lose its table
        new Sql(desk.database())
                .execute("CREATE SCHEMA theirs", "CREATE VIEW theirs.names AS SELECT name FROM student");

        // THEN
        try {
            assertRefused(file, "could not be restored: psql failed: ERROR:  cannot drop");
        } finally {
            new Sql(desk.database()).execute("DROP SCHEMA theirs CASCADE");
        }
    }
}

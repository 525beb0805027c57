package org.matricula.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.harness.UrlDataSource;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.move.Contents;
import org.matricula.persistence.seal.HistoryVerification;

/** A desk goes into a file and comes back. */
@Tag("backup")
class BackupTest {

    private static final int MORE_THAN_A_BLOCK = 60;

    @TempDir
    private Path folder;

    private Place desk;
    private Path file;

    @BeforeEach
    void given() throws Exception {
        desk = Place.in(folder);
        file = folder.resolve("desk.backup");
    }

    private void migrate(String to) throws Exception {
        new Migrations(desk.database()).migrate(to, false);
        new Sql(desk.database())
                .execute(
                        "INSERT INTO student (id, version, number, name) VALUES (1, 1, 'S1', 'Ada')",
                        "INSERT INTO course (id, version, code, name) VALUES (1000000, 1, 'ALG', 'Algebra')");
    }

    private static void create(UrlDataSource database, String prefix) {
        try (var factory = Desk.open(database, Map.of());
                var em = factory.createEntityManager()) {
            em.getTransaction().begin();
            for (int i = 0; i < MORE_THAN_A_BLOCK; i++) {
                em.persist(new Course(new CourseDetails(prefix + i, "New", "")));
            }
            em.getTransaction().commit();
        }
    }

    @Test
    void a_desk_comes_back_the_same_in_an_empty_place() throws Exception {
        // GIVEN
        migrate("0006");
        var migrations = new Migrations(desk.database());
        migrations.migrate();
        create(desk.database(), "N");
        var contents = Contents.of(desk.database());

        // WHEN
        var begun = Instant.now();
        desk.backup().to(file);
        var there = Place.in(folder);
        var restored = there.backup().from(file, false);

        // THEN
        assertThat(Contents.of(there.database())).isEqualTo(contents);
        assertThat(Contents.of(desk.database())).isEqualTo(contents);
        assertThat(restored.kept()).isEmpty();
        assertThat(restored.from().taken()).isBetween(begun, Instant.now());
        assertThat(restored.from().schema())
                .isEqualTo(migrations.list().get(migrations.list().size() - 1).name());
        assertThat(there.data().resolve("work")).isEmptyDirectory();
        // the ids go on where they were
        create(there.database(), "M");
        assertThat(new Sql(there.database()).strings("SELECT COUNT(*) FROM course"))
                .containsExactly(String.valueOf(1 + 2 * MORE_THAN_A_BLOCK));
        there.close();
    }

    @Test
    void what_is_replaced_is_kept() throws Exception {
        // GIVEN
        migrate("0006");
        desk.backup().to(file);
        var contents = Contents.of(desk.database());
        new Sql(desk.database()).execute("UPDATE student SET name = 'Eve'");
        var later = Contents.of(desk.database());
        desk.close();

        // WHEN
        var restored = desk.backup().from(file, true);

        // THEN
        assertThat(Contents.of(desk.database())).isEqualTo(contents).isNotEqualTo(later);
        var former = restored.kept().orElseThrow();
        assertThat(former.toString()).contains("before-");
        assertThat(Contents.of(opened(former))).isEqualTo(later);
        desk.close();
    }

    private UrlDataSource opened(Path former) throws Exception {
        if (TestDatabase.current() == TestDatabase.DERBY) {
            return new UrlDataSource("jdbc:derby:" + former, null, null);
        }
        var there = Place.in(folder);
        there.backup().from(former, false);
        return there.database();
    }

    @Test
    void the_history_of_a_restored_desk_is_as_it_was_written() throws Exception {
        // GIVEN a backup of a version without seals, and one of this version
        new Migrations(desk.database()).migrate("0022", false);
        new Sql(desk.database())
                .execute(
                        "INSERT INTO action (id, version, done_at, done_by, origin) VALUES (1, 1, '2026-09-01 08:00:00', '', 'import')",
                        "INSERT INTO change (id, version, action_id, kind, subject, object_id) VALUES (2, 1, 1, 'CREATED', 'STUDENT', 3)");
        desk.backup().to(file);
        new Migrations(desk.database()).migrate();
        var current = folder.resolve("current.backup");
        desk.backup().to(current);

        for (var each : List.of(file, current)) {
            // WHEN
            var there = Place.in(folder);
            there.backup().from(each, false);
            new Migrations(there.database()).migrate();

            // THEN
            var findings = new ArrayList<String>();
            var result = new HistoryVerification(there.database(), findings::add).run(List.of());
            assertThat(findings).isEmpty();
            assertThat(result.rows()).isEqualTo(2);
            new Sql(there.database()).execute("DELETE FROM change");
            new HistoryVerification(there.database(), findings::add).run(List.of());
            assertThat(findings).containsExactly("removed: change 2 of action 1");
            there.close();
        }
    }

    @Test
    void an_older_desk_is_restored_and_migrated_afterwards() throws Exception {
        // GIVEN
        migrate("0004");
        desk.backup().to(file);
        new Migrations(desk.database()).migrate();
        desk.close();

        // WHEN
        var restored = desk.backup().from(file, true);

        // THEN
        assertThat(restored.outdated()).isTrue();
        assertThat(restored.from().schema()).startsWith("0004-");
        assertThat(new Migrations(desk.database()).migrate()).isNotEmpty();
        assertThat(new Sql(desk.database()).strings("SELECT name FROM student")).containsExactly("Ada");
        desk.close();
    }

    @Test
    void only_the_owner_can_read_the_file_and_no_other_one_is_overwritten() throws Exception {
        // GIVEN
        migrate("0006");
        desk.backup().to(file);
        var bytes = Files.readAllBytes(file);

        // THEN
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> desk.backup().to(file))
                .withMessage(file + " exists already and is not overwritten");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(folder.resolve("desk.backup.part")).doesNotExist();
    }

    @Test
    void where_it_cannot_be_written_is_told_at_once() throws Exception {
        migrate("0006");
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> desk.backup().to(folder.resolve("no").resolve("desk.backup")))
                .withMessage("there is no folder " + folder.resolve("no"));
        Files.createFile(folder.resolve("desk.backup.part"));
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> desk.backup().to(file))
                .withMessageContaining("desk.backup.part exists");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_database_without_a_desk_is_not_backed_up() throws Exception {
        desk.database().getConnection().close();
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> desk.backup().to(file))
                .withMessageContaining("there is no Matricula");
        assertThat(file).doesNotExist();
        assertThat(desk.data().resolve("work")).isEmptyDirectory();
    }
}

package org.matricula.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.persistence.database.Setting.MATRICULA_BACKUPS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("computing")
class FileChecksTest {

    @TempDir
    private Path folder;

    private static Path permit(Path file, String permissions) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @ParameterizedTest
    @CsvSource({"rwx------, OK, closed", "rwxr-x---, ERROR, open", "rwx-----x, ERROR, open"})
    void a_data_folder_is_for_its_owner_only(String permissions, State state, String key) throws IOException {
        permit(folder, permissions);
        var outcome = FileChecks.dataFolder(new Place().data(folder).build());
        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.key()).isEqualTo("data-folder." + key);
    }

    @Test
    void a_data_folder_that_is_missing_is_told() throws IOException {
        var nowhere = folder.resolve("nowhere");
        assertThat(FileChecks.dataFolder(new Place().data(nowhere).build()))
                .isEqualTo(Outcome.warning("data-folder.missing", nowhere));
    }

    @Test
    void the_set_up_code_the_key_and_the_backups_are_for_their_owner_only() throws IOException {
        // GIVEN
        var data = Files.createDirectory(folder.resolve("data"));
        var backups = Files.createDirectory(folder.resolve("backups"));
        var code = permit(Files.writeString(data.resolve("setup-code"), "code"), "rw-------");
        var key = permit(Files.writeString(folder.resolve("client.pk8"), "key"), "rw-------");
        var backup = permit(Files.writeString(backups.resolve("monday.backup"), "all"), "rw-------");
        var place = new Place()
                .data(data)
                .set(MATRICULA_BACKUPS, backups.toString())
                .at("jdbc:postgresql://db/m?sslmode=verify-full&sslkey=" + key, "matricula", "");

        // THEN
        assertThat(FileChecks.secretFiles(place.build())).isEqualTo(Outcome.ok("secret-files.closed", 3));
        for (var each : new Path[] {code, key, backup}) {
            permit(each, "rw-r-----");
            assertThat(FileChecks.secretFiles(place.build()))
                    .isEqualTo(Outcome.error("secret-files.open", each.toString()));
            permit(each, "rw-------");
        }
    }

    private void backup(String name, Instant taken) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry("matricula-backup.properties"));
            zip.write(("product=matricula\nformat=1\nkind=derby\nsteps=0001\ntaken=" + taken)
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, OK, recent", "35, OK, recent", "37, WARNING, old", "167, WARNING, old", "169, ERROR, tooOld"})
    void the_newest_backup_is_not_old(int hours, State state, String key) throws IOException {
        // GIVEN an older one, and a file that is none
        backup("a.backup", Place.NOW.minus(Duration.ofHours(hours)));
        backup("b.backup", Place.NOW.minus(Duration.ofDays(300)));
        Files.writeString(folder.resolve("c.backup"), "no backup");

        // WHEN
        var outcome = FileChecks.backupAge(
                new Place().set(MATRICULA_BACKUPS, folder.toString()).build());

        // THEN
        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.key()).isEqualTo("backup-age." + key);
    }

    @Test
    void a_backup_is_missing_unknown_or_beside_the_data() throws IOException {
        assertThat(FileChecks.backupAge(new Place().build())).isEqualTo(Outcome.warning("backup-age.unset"));
        var place = new Place().data(folder).set(MATRICULA_BACKUPS, folder.toString());
        assertThat(FileChecks.backupAge(place.build())).isEqualTo(Outcome.error("backup-age.none", folder));
        backup("a.backup", Place.NOW);
        assertThat(FileChecks.backupAge(place.build()))
                .isEqualTo(Outcome.warning("backup-age.beside", Place.NOW, folder));
        var nowhere = folder.resolve("nowhere");
        assertThat(FileChecks.backupAge(
                        place.set(MATRICULA_BACKUPS, nowhere.toString()).build()))
                .isEqualTo(Outcome.error("backup-age.missing", nowhere));
    }
}

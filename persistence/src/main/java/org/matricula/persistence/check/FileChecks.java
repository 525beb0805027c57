package org.matricula.persistence.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.matricula.persistence.backup.Backup;
import org.matricula.persistence.database.Setting;

/** Looks at the files: who can read them, and whether there is a recent backup. */
final class FileChecks {

    /** After this time, a warning: people expect a backup every day. */
    static final Duration LATE = Duration.ofHours(36);
    /** After this time, an error. */
    static final Duration TOO_LATE = Duration.ofDays(7);

    private static final Set<PosixFilePermission> OF_THE_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Pattern KEY = Pattern.compile("[?&]sslkey=([^&]+)");

    private FileChecks() {}

    static Checks<Deployment> all() {
        return new Checks<Deployment>()
                .with("data-folder", FileChecks::dataFolder)
                .with("secret-files", FileChecks::secretFiles)
                .with("backup-age", FileChecks::backupAge);
    }

    static Outcome dataFolder(Deployment at) throws IOException {
        var data = at.data();
        if (!Files.isDirectory(data)) {
            return Outcome.warning("data-folder.missing", data);
        }
        if (!hasOwners(data)) {
            return Outcome.warning("data-folder.unknown", data);
        }
        return isOpen(data)
                ? Outcome.error("data-folder.open", data, permissions(data))
                : Outcome.ok("data-folder.closed", data);
    }

    /** The folder can be closed to others while a file in it is not: a backup is copied to other places, and a key lies elsewhere. */
    static Outcome secretFiles(Deployment at) throws IOException {
        var files = new ArrayList<Path>();
        files.add(at.data().resolve("setup-code"));
        files.add(at.data().resolve("secret-key"));
        KEY.matcher(at.address().url()).results().forEach(key -> files.add(Path.of(key.group(1))));
        at.setting(Setting.MATRICULA_BACKUPS)
                .map(Path::of)
                .filter(Files::isDirectory)
                .ifPresent(folder -> files.addAll(filesIn(folder)));
        var open = new ArrayList<Path>();
        var closed = new ArrayList<Path>();
        for (var file : files) {
            if (Files.exists(file) && hasOwners(file)) {
                (isOpen(file) ? open : closed).add(file);
            }
        }
        return open.isEmpty()
                ? Outcome.ok("secret-files.closed", closed.size())
                : Outcome.error(
                        "secret-files.open", open.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    static Outcome backupAge(Deployment at) throws IOException {
        var named = at.setting(Setting.MATRICULA_BACKUPS);
        if (named.isEmpty()) {
            return Outcome.warning("backup-age.unset");
        }
        var folder = Path.of(named.get()).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            return Outcome.error("backup-age.missing", folder);
        }
        var newest = Backup.newestIn(folder);
        if (newest.isEmpty()) {
            return Outcome.error("backup-age.none", folder);
        }
        var taken = newest.get().taken();
        var age = Duration.between(taken, at.now());
        if (age.compareTo(TOO_LATE) > 0) {
            return Outcome.error("backup-age.tooOld", taken, age.toDays());
        }
        if (age.compareTo(LATE) > 0) {
            return Outcome.warning("backup-age.old", taken, age.toHours());
        }
        return folder.startsWith(at.data())
                ? Outcome.warning("backup-age.beside", taken, folder)
                : Outcome.ok("backup-age.recent", taken, folder);
    }

    private static List<Path> filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasOwners(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
    }

    private static boolean isOpen(Path file) throws IOException {
        return !OF_THE_OWNER.containsAll(Files.getPosixFilePermissions(file));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}

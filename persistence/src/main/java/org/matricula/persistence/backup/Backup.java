package org.matricula.persistence.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.Embedded;
import org.matricula.persistence.migration.StepNames;

/** Backs up Matricula into a file, and restores it. */
public final class Backup {

    private final Engine engine;
    private final Path work;

    /**
     * Creates the backups of one database.
     *
     * @param desk its address
     * @param data its data folder, for what is needed on the way
     * @param work a folder that does not exist yet, for this process alone
     * @param copier copies an embedded database that another process has open; null if this process is alone with it
     * @throws BackupException if it is no database that can be kept in a file
     */
    public Backup(Address desk, Path data, Path work, @Nullable Copier copier) throws IOException {
        this.work = work;
        if (Embedded.isAt(desk.url())) {
            engine = new DerbyEngine(desk, copier);
        } else if (LibpqSettings.takes(desk.url())) {
            engine = new PostgresEngine(desk, data, PostgresPrograms.folders());
        } else {
            throw new BackupException(desk.shown() + " is neither a Derby nor a PostgreSQL database");
        }
    }

    /** Returns what the newest backup in a folder says about itself, without looking at its content; empty if there is none. */
    public static Optional<Manifest> newestIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> manifest(file).stream())
                    .max(Comparator.comparing(Manifest::taken));
        }
    }

    /** A folder can hold other files, too. */
    private static Optional<Manifest> manifest(Path file) {
        try {
            return Optional.of(new BackupFile(file).manifest());
        } catch (BackupException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a backup into a new file, while others work.
     *
     * @return what the file says about itself
     * @throws BackupException if the file exists, there is no data, or a required program fails
     * @throws SQLException if the database cannot be reached
     */
    public Manifest to(Path file) throws SQLException, IOException {
        var target = new BackupFile(file);
        target.requireNew();
        try (var scratch = new Scratch(work)) {
            var content = scratch.resolve("content");
            Private.createDirectory(content);
            var about = engine.copy(content, scratch.folder());
            target.write(about, content);
            return about;
        }
    }

    /**
     * The result of a restoration.
     *
     * @param from what the file said about itself
     * @param former where the former database is kept
     * @param outdated whether steps of the schema are pending
     */
    public record Restored(Manifest from, @Nullable Path former, boolean outdated) {

        /** Returns the location of the former database; empty if there was none. */
        public Optional<Path> kept() {
            return Optional.ofNullable(former);
        }
    }

    /**
     * Restores a backup.
     *
     * @param replace whether existing data may be replaced
     * @throws BackupException if it is no whole backup of this kind of database and of this version or an older one, or the
     *     data is not to be replaced
     * @throws SQLException if the database cannot be reached
     */
    public Restored from(Path file, boolean replace) throws SQLException, IOException {
        var source = new BackupFile(file);
        var about = source.manifest();
        requireKnown(file, about);
        engine.requireFree(about, replace);
        try (var scratch = new Scratch(work);
                var unpacked = new Scratch(engine.unpacked(scratch.folder()))) {
            source.unpack(unpacked.folder());
            var former = put(file, about, unpacked.folder(), scratch.folder());
            var outdated = about.steps().size() < StepNames.known().size();
            return new Restored(about, former.orElse(null), outdated);
        }
    }

    private Optional<Path> put(Path file, Manifest about, Path unpacked, Path scratch) throws IOException {
        try {
            return engine.put(about, unpacked, scratch, Instant.now());
        } catch (BackupException | SQLException e) {
            var reason = Optional.ofNullable(e.getMessage())
                    .flatMap(text -> text.lines().findFirst())
                    .orElse("");
            throw new BackupException(file + " could not be restored: " + reason, e);
        }
    }

    private void requireKnown(Path file, Manifest about) throws IOException {
        if (!about.kind().equals(engine.kind())) {
            throw new BackupException(
                    ("%s is a backup from %s, and Matricula uses %s (%s): restore it on %s, then change over"
                                    + " with ./manage move")
                            .formatted(file, about.kind(), engine.kind(), engine.shown(), about.kind()));
        }
        var known = StepNames.known();
        for (var step : about.steps()) {
            if (!known.contains(step)) {
                throw new BackupException(file + " is newer than this version: it holds the step " + step
                        + " of the schema, which is not known here");
            }
        }
    }
}

package org.matricula.persistence.backup;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.database.Embedded;

/** An embedded Derby: a folder, that is copied by the process that has it open and replaced by renaming. */
final class DerbyEngine implements Engine {

    private static final String KIND = "derby";
    private static final String DATABASE = "database";

    /* jdbc:derby:[directory:]FOLDER[;ATTRIBUTES] */
    private static final Pattern URL = Pattern.compile(Embedded.PREFIX + "(?:directory:)?([^;]+)(.*)");
    private static final List<String> NO_FOLDERS = List.of("//", "memory:", "classpath:", "jar:");

    private final Address desk;
    private final Path folder;
    private final String attributes;
    private final @Nullable Copier copier;

    /**
     * Creates an engine.
     *
     * @param copier copies the database; null if this process owns it
     */
    DerbyEngine(Address desk, @Nullable Copier copier) throws IOException {
        this.desk = Embedded.existing(desk);
        this.copier = copier;
        var url = URL.matcher(this.desk.url());
        if (!url.matches() || NO_FOLDERS.stream().anyMatch(url.group(1)::startsWith)) {
            throw new BackupException(desk.shown() + " is not a Derby database in a folder");
        }
        var named = Path.of(url.group(1)).toAbsolutePath().normalize();
        folder = Files.exists(named) ? named.toRealPath() : named;
        attributes = url.group(2);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String shown() {
        return desk.shown();
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Opens a database and closes it again. */
    private <T> T alone(Path database, Work<T> work) throws SQLException {
        var address = new Address(Embedded.PREFIX + database + attributes, desk.user(), desk.password());
        try (var connection = new DeskDataSource(address).getConnection()) {
            return work.on(connection);
        } finally {
            Embedded.close(address);
        }
    }

    @Override
    public Manifest copy(Path content, Path work) throws SQLException, IOException {
        var taken = Instant.now();
        var copies = work.resolve("copy");
        Private.createDirectory(copies);
        if (copier == null) {
            copyMyself(copies);
        } else {
            copier.copyTo(copies);
        }
        var copy = content.resolve(DATABASE);
        try (var files = Files.list(copies)) {
            Files.move(files.filter(Files::isDirectory).findFirst().orElseThrow(), copy);
        }
        return alone(copy, connection -> Manifest.about(KIND, shown(), connection, taken));
    }

    private void copyMyself(Path copies) throws SQLException, IOException {
        try {
            Copier.of(new DeskDataSource(desk)).copyTo(copies);
        } finally {
            Embedded.close(desk);
        }
    }

    @Override
    public void requireFree(Manifest backup, boolean replace) throws SQLException, IOException {
        if (!isThere()) {
            return;
        }
        boolean holdsSomething;
        try {
            holdsSomething = alone(folder, connection -> !Tables.of(connection).isEmpty());
        } catch (SQLException e) {
            if (Embedded.isInUse(e)) {
                throw e;
            }
            holdsSomething = true;
        }
        if (holdsSomething && !replace) {
            throw new BackupException(folder + " already holds a database; --replace replaces it with the backup");
        }
    }

    private boolean isThere() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /* beside the database, so that it can be renamed to it */
    @Override
    public Path unpacked(Path work) {
        return folder.resolveSibling(folder.getFileName() + ".restored");
    }

    @Override
    public Optional<Path> put(Manifest backup, Path content, Path work, Instant at) throws SQLException, IOException {
        var restored = content.resolve(DATABASE);
        var found = alone(restored, connection -> Manifest.about(KIND, shown(), connection, backup.taken()));
        if (!found.steps().equals(backup.steps())) {
            throw new BackupException("it holds another schema than it says");
        }
        if (!isThere()) {
            Files.deleteIfExists(folder);
            Files.move(restored, folder);
            return Optional.empty();
        }
        var former = folder.resolveSibling(folder.getFileName() + ".before-" + Stamp.of(at));
        Files.move(folder, former);
        try {
            Files.move(restored, folder);
        } catch (IOException e) {
            Files.move(former, folder);
            throw e;
        }
        return Optional.of(former);
    }
}

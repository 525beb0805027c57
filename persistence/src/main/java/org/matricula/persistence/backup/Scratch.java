package org.matricula.persistence.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A temporary folder of one command, for its owner only. It is also deleted when the process ends, unless that is killed. */
final class Scratch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Scratch.class.getName());

    private final Path folder;
    private final AtExit atExit;

    /** Deletes and creates it, with its parent folders. */
    Scratch(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.getParent());
        delete();
        Private.createDirectory(folder);
        atExit = new AtExit(this::delete);
    }

    Path folder() {
        return folder;
    }

    /** Returns the path of a file in the folder; the file need not exist. */
    Path resolve(String name) {
        return folder.resolve(name);
    }

    private void delete() {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "cannot delete " + folder, e);
        }
    }

    @Override
    public void close() {
        atExit.cancel();
        delete();
    }
}

package org.matricula.persistence.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes secrets into files of the data folder that only the owner of the server's process can read. */
final class OwnerFile {

    private OwnerFile() {}

    /** Writes a line into a new file, whatever was there before. */
    static void replace(Path file, String line) {
        try {
            Files.deleteIfExists(file);
            create(file, line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Returns the line of a file; writes this one if there is no such file. */
    static String readOrCreate(Path file, String line) {
        try {
            if (!Files.exists(file)) {
                create(file, line);
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (FileAlreadyExistsException e) { // another request created it at the same time
            return readOrCreate(file, line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    /** The file is there with its content, or not at all. */
    private static void create(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = posix
                ? Files.createTempFile(file.getParent(), file.getFileName().toString(), "", owner)
                : Files.createTempFile(file.getParent(), file.getFileName().toString(), "");
        try {
            Files.writeString(draft, line + System.lineSeparator(), StandardCharsets.US_ASCII);
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

package org.matricula.persistence.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The file of a backup: a zip of the {@link Manifest} and then of the content, whose hash the manifest names. */
final class BackupFile {

    private static final String MANIFEST = "matricula-backup.properties";
    private static final int LONGEST_MANIFEST = 1 << 20;

    private final Path file;

    BackupFile(Path file) {
        this.file = file;
    }

    /**
     * Checks that the file can be written later.
     *
     * @throws BackupException if there is something already, or it cannot be created
     */
    void requireNew() {
        var part = part();
        if (Files.exists(file)) {
            throw new BackupException(file + " exists already and is not overwritten");
        }
        if (Files.exists(part)) {
            throw new BackupException(
                    part + " exists: another backup is being written, or was killed; delete it in that case");
        }
        var folder = Objects.requireNonNull(part.getParent());
        if (!Files.isDirectory(folder)) {
            throw new BackupException("there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new BackupException("the folder " + folder + " cannot be written");
        }
    }

    private Path part() {
        var absolute = file.toAbsolutePath();
        return absolute.resolveSibling(absolute.getFileName() + ".part");
    }

    /** Writes all files of a folder; a partial file never has its name. */
    void write(Manifest about, Path content) throws IOException {
        requireNew();
        var files = filesOf(content);
        var hash = new ContentHash();
        for (var each : files) {
            copy(content, each, hash, OutputStream.nullOutputStream());
        }
        var part = part();
        Private.createFile(part);
        part.toFile().deleteOnExit();
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel))) {
            var zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(about.with(hash.text()).text().getBytes(StandardCharsets.UTF_8));
            for (var each : files) {
                zip.putNextEntry(new ZipEntry(name(content, each)));
                copy(content, each, new ContentHash(), zip);
            }
            zip.finish();
            out.flush();
            channel.force(true);
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static List<Path> filesOf(Path content) throws IOException {
        try (var tree = Files.walk(content)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path content, Path each) {
        return content.relativize(each).toString().replace(each.getFileSystem().getSeparator(), "/");
    }

    private static void copy(Path content, Path each, ContentHash hash, OutputStream to) throws IOException {
        try (var in = Files.newInputStream(each)) {
            hash.copy(name(content, each), in, to);
        }
    }

    /**
     * Returns the manifest.
     *
     * @throws BackupException if it is no backup of Matricula, or of a later version
     */
    Manifest manifest() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("there is no file " + file);
        }
        try (var zip = open()) {
            return manifest(zip);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private ZipInputStream open() throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    private Manifest manifest(ZipInputStream zip) throws IOException {
        var first = zip.getNextEntry();
        if (first == null || !first.getName().equals(MANIFEST)) {
            throw foreign();
        }
        var about = Manifest.of(new String(zip.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8))
                .orElseThrow(this::foreign);
        if (about.format() > Manifest.FORMAT) {
            throw new BackupException("%s was written by a later version: its format is %d, and this version reads %d"
                    .formatted(file, about.format(), Manifest.FORMAT));
        }
        return about;
    }

    /**
     * Extracts the content.
     *
     * @param folder an empty one
     * @throws BackupException if the content is not what was written
     */
    void unpack(Path folder) throws IOException {
        try (var zip = open()) {
            var about = manifest(zip);
            var hash = new ContentHash();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder) || target.equals(folder)) {
                    throw damaged(null);
                }
                Files.createDirectories(target.getParent());
                try (var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
                    hash.copy(entry.getName(), zip, out);
                }
            }
            if (!hash.text().equals(about.sha256())) {
                throw damaged(null);
            }
        } catch (ZipException | EOFException | FileAlreadyExistsException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private BackupException foreign() {
        return new BackupException(file + " is no backup of Matricula");
    }

    private BackupException damaged(@Nullable Exception cause) {
        return new BackupException(
                file + " is damaged: its content is not what was written; nothing was restored", cause);
    }
}

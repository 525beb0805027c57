package org.matricula.persistence.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Backups as they should not be, made from one that is as it should. */
final class TamperedBackup {

    static final String MANIFEST = "matricula-backup.properties";

    private final Path original;

    TamperedBackup(Path original) {
        this.original = original;
    }

    private Map<String, byte[]> entries() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(original))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private Path write(Map<String, byte[]> entries) throws IOException {
        var file = Files.createTempFile(original.toAbsolutePath().getParent(), "tampered", ".backup");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    /** With other words in its manifest. */
    Path saying(UnaryOperator<String> change) throws IOException {
        var entries = entries();
        var text = new String(entries.get(MANIFEST), StandardCharsets.UTF_8);
        entries.put(MANIFEST, change.apply(text).getBytes(StandardCharsets.UTF_8));
        return write(entries);
    }

    /** With one more file at its end. */
    Path with(String name) throws IOException {
        var entries = entries();
        entries.put(name, new byte[] {1});
        return write(entries);
    }

    /** Without its last file. */
    Path withoutLast() throws IOException {
        var entries = entries();
        entries.remove(entries.keySet().stream().reduce((one, next) -> next).orElseThrow());
        return write(entries);
    }

    /** With a wrong byte at some place, from 0 for the beginning to 1 for the end. */
    Path flippedAt(double place) throws IOException {
        var bytes = Files.readAllBytes(original);
        bytes[(int) (place * bytes.length)] ^= (byte) 0xff;
        return Files.write(Files.createTempFile(original.toAbsolutePath().getParent(), "flipped", ".backup"), bytes);
    }

    /** Only its beginning. */
    Path cutAt(double place) throws IOException {
        var bytes = Arrays.copyOf(Files.readAllBytes(original), (int) (place * Files.size(original)));
        return Files.write(Files.createTempFile(original.toAbsolutePath().getParent(), "cut", ".backup"), bytes);
    }
}

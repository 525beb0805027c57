package org.matricula.persistence.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The preferences of JShell, such as the typed lines, kept in a file between sessions. */
record History(Path file) {

    Map<String, String> read() throws IOException {
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        var lines = new TreeMap<String, String>();
        kept.stringPropertyNames().forEach(key -> lines.put(key, kept.getProperty(key)));
        return lines;
    }

    void write(Map<String, String> lines) throws IOException {
        var kept = new Properties();
        kept.putAll(lines);
        try (var writer = Files.newBufferedWriter(file)) {
            kept.store(writer, null);
        }
    }
}

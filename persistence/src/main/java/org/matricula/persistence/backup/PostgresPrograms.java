package org.matricula.persistence.backup;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own programs, of the version that fits a server, connected to one database. */
final class PostgresPrograms {

    private static final String DUMP = "pg_dump";
    private static final String NEEDED =
            "install PostgreSQL's client programs, %d or newer (the package postgresql-client)";
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final String ERROR = "ERROR:";

    private final Path folder;
    private final Map<String, String> settings;

    private PostgresPrograms(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Returns the folders to search: those of the path, and those of the versions that are installed side by side. */
    static List<Path> folders() throws IOException {
        var folders = new ArrayList<Path>();
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty()) {
                folders.add(Path.of(folder));
            }
        }
        if (Files.isDirectory(INSTALLED)) {
            try (var versions = Files.list(INSTALLED)) {
                versions.map(version -> version.resolve("bin")).forEach(folders::add);
            }
        }
        return folders;
    }

    /**
     * Finds those that can work with a server: the oldest that are not older than it, because a server may not understand what
     * newer ones write.
     *
     * @param major the server's version, such as 17
     * @throws BackupException if there are none
     */
    static PostgresPrograms of(List<Path> folders, int major, Map<String, String> settings) throws IOException {
        PostgresPrograms found = null;
        int foundMajor = Integer.MAX_VALUE;
        int newest = 0;
        for (var folder : folders) {
            if (Files.isExecutable(folder.resolve(DUMP))) {
                var programs = new PostgresPrograms(folder, settings);
                int version = programs.major();
                if (version == major) {
                    return programs;
                }
                newest = Math.max(newest, version);
                if (version > major && version < foundMajor) {
                    found = programs;
                    foundMajor = version;
                }
            }
        }
        if (found == null) {
            throw new BackupException(
                    (newest == 0 ? DUMP + " is missing" : DUMP + " " + newest + " is older than the server, " + major)
                            + ": " + NEEDED.formatted(major));
        }
        return found;
    }

    private int major() throws IOException {
        var answer = MAJOR.matcher(run(DUMP, "--version"));
        return answer.find() ? Integer.parseInt(answer.group(1)) : 0;
    }

    /**
     * Runs one of them to its end.
     *
     * @return its output
     * @throws BackupException with its first error if it fails
     */
    String run(String program, String... arguments) throws IOException {
        var command = Stream.concat(Stream.of(folder.resolve(program).toString()), Arrays.stream(arguments));
        var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
        // other settings of the operator's shell are not meant for Matricula
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") && !name.equals("PGPASSFILE"));
        builder.environment().putAll(settings);
        var process = builder.start();
        var atExit = new AtExit(process::destroy);
        try {
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BackupException(program + " failed: " + reason(said));
            }
            return said;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new BackupException(program + " was interrupted", e);
        } finally {
            atExit.cancel();
        }
    }

    private static String reason(String said) {
        var lines = said.lines().toList();
        return lines.stream()
                .filter(line -> line.contains(ERROR))
                .map(line -> line.substring(line.indexOf(ERROR)))
                .findFirst()
                .orElse(lines.isEmpty() ? "it does not say why" : lines.get(0));
    }
}

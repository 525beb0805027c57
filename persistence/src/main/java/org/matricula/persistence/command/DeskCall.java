package org.matricula.persistence.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.matricula.persistence.backup.BackupException;
import org.matricula.persistence.backup.Copier;

/** Requests a copy of its database from the running Matricula, and waits while it makes progress. */
class DeskCall implements Copier {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;
    private static final long KIB = 1L << 10;

    private final Path data;
    private final CommandOutput out;
    private final Duration patience;

    DeskCall(Path data, CommandOutput out) {
        this(data, out, PATIENCE);
    }

    /** The time that Matricula has to answer. */
    DeskCall(Path data, CommandOutput out, Duration patience) {
        this.data = data;
        this.out = out;
        this.patience = patience;
    }

    /** Asks the running Matricula, by the parent of the folder, in which the two communicate. */
    @Override
    public void copyTo(Path folder) throws IOException {
        var requests = new RequestFolder(data);
        var shared = Objects.requireNonNull(folder.getParent());
        var answer = new CommandFolder(shared);
        answer.ask("copy", folder.toString());
        requests.ask(shared);
        out.say("asking the running Matricula for a copy of " + data + " ...");
        long size = 0;
        long total = size(data.resolve("derby"));
        var progress = new ProgressLine(out);
        var heard = Instant.now();
        while (!answer.hasEnded()) {
            long now = size(folder);
            if (now != size) {
                size = now;
                heard = Instant.now();
            } else if (heard.plus(patience).isBefore(Instant.now())) {
                requests.take(shared);
                throw new BackupException("Matricula on " + data + " does not answer: another command is running there,"
                        + " or it is starting or stopping; nothing was written");
            }
            if (size > 0) {
                progress.at("the database", "KiB copied", size / KIB, total / KIB);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        if (answer.code() != 0) {
            throw new BackupException(
                    "Matricula on " + data + " could not copy its database: " + String.join(" ", answer.complaints()));
        }
    }

    private static long size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) { // a file that was there a moment ago
            return -1;
        }
    }
}

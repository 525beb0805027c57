package org.matricula.persistence.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.matricula.persistence.backup.BackupException;
import org.matricula.persistence.backup.Copier;

/** Asks the running desk for a copy of its database, and waits as long as it gets on. */
class DeskCall implements Copier {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;
    private static final long KIB = 1L << 10;

    private final Path data;
    private final Talk talk;
    private final Duration patience;

    DeskCall(Path data, Talk talk) {
        this(data, talk, PATIENCE);
    }

    /** With how long the desk may show no sign of life. */
    DeskCall(Path data, Talk talk, Duration patience) {
        this.data = data;
        this.talk = talk;
        this.patience = patience;
    }

    /** The folder is in the one in which the two talk. */
    @Override
    public void copyTo(Path folder) throws IOException {
        var inbox = new Inbox(data);
        var place = folder.getParent();
        var answer = new CommandFolder(place);
        answer.ask("copy", folder.toString());
        inbox.ask(place);
        talk.say("asking the running Matricula for a copy of " + data + " ...");
        long size = 0;
        long total = size(data.resolve("derby"));
        var progress = new ProgressLine(talk);
        var heard = Instant.now();
        while (!answer.hasEnded()) {
            long now = size(folder);
            if (now != size) {
                size = now;
                heard = Instant.now();
            } else if (heard.plus(patience).isBefore(Instant.now())) {
                inbox.take(place);
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

package org.matricula.persistence.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.matricula.persistence.backup.BackupException;
import org.matricula.persistence.check.Finding;

/** Asks the running Matricula, which has the embedded database open, for its findings. It also knows its own settings. */
final class RunningCheck {

    /** The name of the request. */
    static final String NAME = "check";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;
    private static final List<String> FILES = List.of("arguments", "output", "errors", "exit");

    private final Path data;
    private final Duration patience;

    RunningCheck(Path data) {
        this(data, PATIENCE);
    }

    /** The time that Matricula has to answer. */
    RunningCheck(Path data, Duration patience) {
        this.data = data;
        this.patience = patience;
    }

    /**
     * Returns the findings.
     *
     * @throws BackupException if nobody answers
     */
    List<Finding> findings() throws IOException {
        var folder = BackupCommand.work(data);
        Files.createDirectories(folder);
        try {
            return findings(folder);
        } finally {
            for (var file : FILES) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.deleteIfExists(folder);
        }
    }

    private List<Finding> findings(Path folder) throws IOException {
        var requests = new RequestFolder(data);
        var answer = new CommandFolder(folder);
        answer.ask(NAME);
        requests.ask(folder);
        var until = Instant.now().plus(patience);
        while (!answer.hasEnded()) {
            if (until.isBefore(Instant.now())) {
                requests.take(folder);
                throw new BackupException("Matricula on " + data + " does not answer: another command is running there,"
                        + " or it is starting or stopping");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        if (answer.code() != 0) {
            throw new BackupException(
                    "Matricula on " + data + " could not look: " + String.join(" ", answer.complaints()));
        }
        return answer.said().stream().map(Finding::ofLine).toList();
    }
}

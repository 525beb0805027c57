package org.matricula.persistence.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The requests of commands to a running Matricula, in its data folder, where only the owner can write. A request is an empty file
 * {@code inbox/NAME}, with its arguments and answers in the {@link CommandFolder} {@code work/NAME}. The process that deletes the
 * file takes the request: the server to answer it, or the command to withdraw it.
 */
final class RequestFolder {

    private static final Logger LOG = Logger.getLogger(RequestFolder.class.getName());

    private final Path requests;
    private final Path work;

    RequestFolder(Path data) {
        requests = data.resolve("inbox");
        work = data.resolve("work");
    }

    /** Answers the waiting requests. */
    void answer(Function<String, Command> commands) {
        if (Files.isDirectory(requests)) {
            for (var name : waiting()) {
                if (take(name)) {
                    answer(new CommandFolder(work.resolve(name)), commands);
                }
            }
        }
    }

    private static void answer(CommandFolder folder, Function<String, Command> commands) {
        try {
            folder.exit(CommandRunner.run(commands, folder.arguments(), folder));
        } catch (RuntimeException e) { // the command was ended, and its folder is gone
            LOG.log(Level.WARNING, "nobody waits for the answer: {0}", e.getMessage());
        }
    }

    private List<Path> waiting() {
        try (var files = Files.list(requests)) {
            return files.map(Path::getFileName).toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot look into " + requests, e);
            return List.of();
        }
    }

    /** Writes a request with the arguments in this work folder. */
    void ask(Path folder) throws IOException {
        Files.createDirectories(requests);
        Files.writeString(requests.resolve(folder.getFileName()), "");
    }

    /** Takes or withdraws a request; returns false if it has been taken or withdrawn. */
    boolean take(Path name) {
        try {
            return Files.deleteIfExists(requests.resolve(name.getFileName()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot take the request " + name, e);
            return false;
        }
    }
}

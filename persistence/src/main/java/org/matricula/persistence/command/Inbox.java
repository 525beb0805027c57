package org.matricula.persistence.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What commands ask a running desk for, through its data folder: only the owner of that can write there. A request is an
 * empty file {@code inbox/NAME}; whoever deletes it has it: the desk that does it, or the command that gives up. They talk
 * in the {@link CommandFolder} {@code work/NAME}.
 */
final class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class.getName());

    private final Path requests;
    private final Path work;

    Inbox(Path data) {
        requests = data.resolve("inbox");
        work = data.resolve("work");
    }

    /** Does what is asked for; nothing if there is no inbox. */
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
            folder.exit(Calls.run(commands, folder.arguments(), folder));
        } catch (RuntimeException e) { // whoever asked gave up, and the folder is gone
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

    /** Leaves a request for the command of this folder of work. */
    void ask(Path folder) throws IOException {
        Files.createDirectories(requests);
        Files.writeString(requests.resolve(folder.getFileName()), "");
    }

    /** Takes a request, or takes it back; false if somebody else has done so. */
    boolean take(Path name) {
        try {
            return Files.deleteIfExists(requests.resolve(name.getFileName()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot take the request " + name, e);
            return false;
        }
    }
}

package org.matricula.persistence.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The folder in which a script and its command communicate. The script writes {@code arguments}, one per line, beginning with the
 * command's name. The command writes {@code output} and {@code errors} line by line, and finally {@code exit}, the exit code.
 */
class CommandFolder implements CommandOutput {

    private final Path folder;
    private final Rewriting rewriting = new Rewriting();

    CommandFolder(String folder) {
        this(Path.of(folder));
    }

    CommandFolder(Path folder) {
        this.folder = folder;
    }

    List<String> arguments() {
        try {
            return Files.readAllLines(folder.resolve("arguments"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the command's name and its arguments. */
    void ask(String... words) throws IOException {
        Files.write(folder.resolve("arguments"), List.of(words));
    }

    /** Returns whether the command has ended. */
    boolean hasEnded() {
        return Files.exists(folder.resolve("exit"));
    }

    /** Returns the exit code of the command, which has ended. */
    int code() throws IOException {
        return Integer.parseInt(Files.readString(folder.resolve("exit")).strip());
    }

    /** Returns the lines of the output so far. */
    List<String> said() throws IOException {
        return lines("output");
    }

    /** Returns the lines of the error output so far. */
    List<String> complaints() throws IOException {
        return lines("errors");
    }

    private List<String> lines(String file) throws IOException {
        var written = folder.resolve(file);
        return Files.exists(written) ? Files.readAllLines(written) : List.of();
    }

    @Override
    public void say(String line) {
        append("output", rewriting.before(line) + "\n");
    }

    @Override
    public void complain(String line) {
        var cleared = rewriting.before("");
        if (!cleared.isEmpty()) {
            append("output", cleared);
        }
        append("errors", line + "\n");
    }

    @Override
    public boolean isTerminal() {
        return rewriting.isPossible();
    }

    @Override
    public void show(String line) {
        append("output", rewriting.show(line));
    }

    private void append(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the exit code in one step, so that a reader never sees a part of it. */
    void exit(int code) {
        try {
            var unfinished = Files.writeString(folder.resolve("exit.new"), code + "\n");
            Files.move(unfinished, folder.resolve("exit"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

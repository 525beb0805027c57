package org.matricula.persistence.shell;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import jdk.jshell.tool.JavaShellToolBuilder;

/** A session of JShell. */
public final class Shell {

    private static final String BANNER = """
            |  students, courses, enrollments, search, grades, deletion, entities and relations are the repositories.
            |  Every other declared entity is a variable, too, by its name in the plural.
            |  Each statement is a transaction: saved when it ends well, taken back when it throws; { } make one of several.
            """;

    private final ShellDesk desk;
    private final PrintStream output;

    /**
     * A session that has not begun.
     *
     * @param output receives the answers of JShell and the output of the lines; a terminal closes it at the end
     */
    public Shell(ShellDesk desk, PrintStream output) {
        this.desk = desk;
        this.output = output;
    }

    /**
     * Passes a terminal to JShell until the session ends.
     *
     * @param terminal {@code System.in} itself, if lines are to be edited and completed
     * @param history the file with the preferences
     * @return the code that {@code /exit} was given, else 0
     * @throws Exception if the history cannot be read or written, or JShell itself fails
     */
    public int atTerminal(InputStream terminal, Path history) throws Exception {
        var kept = new History(history).read();
        var startup = Files.createTempFile("matricula", ".jsh");
        try {
            Files.writeString(startup, Beginning.script());
            output.print(BANNER);
            return desk.during(() -> tool(terminal, kept)
                    .start(
                            "--execution",
                            LineExecutionProvider.NAME,
                            "--class-path",
                            Beginning.classPath(),
                            "--startup",
                            startup.toString()));
        } finally {
            Files.delete(startup);
            new History(history).write(kept);
        }
    }

    private JavaShellToolBuilder tool(InputStream terminal, Map<String, String> kept) {
        return JavaShellToolBuilder.builder()
                .in(terminal, null)
                .out(output)
                .err(output)
                .persistence(kept);
    }

    /**
     * Runs lines without a terminal, and answers as JShell does.
     *
     * @param goOn whether to continue after a line that fails
     * @param complain receives the lines that failed
     * @return whether none did
     */
    public boolean read(BufferedReader lines, boolean goOn, Consumer<String> complain) throws Exception {
        return desk.during(() -> {
            try (var session = new Lines(output)) {
                return session.read(lines, goOn, complain);
            }
        });
    }
}

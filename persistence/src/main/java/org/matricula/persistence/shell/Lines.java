package org.matricula.persistence.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Consumer;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * A session whose lines come from a file or from another program: without prompt and editing, and with no command but {@code
 * /exit}. It numbers and answers as JShell does at a terminal.
 */
final class Lines implements AutoCloseable {

    private static final String EXIT = "/exit";

    private final PrintStream output;
    private final JShell jshell;
    private boolean begun;
    private int next = 1;
    private String pending = "";

    /** Begins a session. */
    Lines(PrintStream output) throws IOException {
        this.output = output;
        jshell = JShell.builder()
                .out(output)
                .err(output)
                .compilerOptions("--class-path", Beginning.classPath())
                .executionEngine(new LineExecutionProvider(), Map.of())
                .tempVariableNameGenerator(() -> "$" + next)
                .idGenerator(this::id)
                .build();
        Beginning.script().lines().forEach(jshell::eval);
        begun = true;
    }

    private String id(Snippet snippet, int i) {
        return begun && jshell.status(snippet).isActive() ? String.valueOf(next++) : "s" + i;
    }

    /** Answers every line up to the end, to {@code /exit}, or to the first that fails. */
    boolean read(BufferedReader lines, boolean goOn, Consumer<String> complain) throws IOException {
        boolean allWell = true;
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (pending.isEmpty() && line.strip().equals(EXIT)) {
                return allWell;
            }
            pending += line + "\n";
            if (!evaluate()) {
                allWell = false;
                complain.accept("line " + number + " failed, nothing of it was saved");
                if (!goOn) {
                    return false;
                }
            }
        }
        if (!pending.isEmpty()) {
            complain.accept("the last line is not complete");
            return false;
        }
        return allWell;
    }

    /** Runs one pending statement after the other, as long as they are complete and succeed. */
    private boolean evaluate() {
        var info = jshell.sourceCodeAnalysis().analyzeCompletion(pending);
        while (info.completeness().isComplete()) {
            if (!jshell.eval(info.source()).stream().allMatch(this::answer)) {
                pending = "";
                return false;
            }
            pending = info.remaining();
            info = jshell.sourceCodeAnalysis().analyzeCompletion(pending);
        }
        if (info.completeness() == Completeness.EMPTY) {
            pending = "";
        }
        return true;
    }

    /** Prints the result of a statement. Events of other statements that it affects print nothing. */
    private boolean answer(SnippetEvent event) {
        if (event.status() == Status.REJECTED) {
            output.println("|  Error:");
            jshell.diagnostics(event.snippet())
                    .flatMap(error -> error.getMessage(null).lines())
                    .filter(line -> !line.strip().startsWith("location:"))
                    .forEach(line -> output.println("|  " + line));
            return false;
        }
        if (event.exception() != null) {
            output.println("|  Exception " + told(event.exception()));
            return false;
        }
        if (event.value() != null && event.snippet() instanceof VarSnippet variable) {
            output.println(variable.name() + " ==> " + event.value());
        } else if (event.value() != null && event.snippet() instanceof ExpressionSnippet expression) {
            output.println(expression.name() + " ==> " + event.value());
        }
        return true;
    }

    private static @Nullable String told(Exception failure) {
        return failure instanceof EvalException thrown
                ? thrown.getExceptionClassName() + ": " + thrown.getMessage()
                : failure.getMessage();
    }

    @Override
    public void close() {
        jshell.close();
    }
}

package org.matricula.web.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code ./manage}, as an operator calls it, on a data folder of its own. */
final class Manage {

    private static final int PATIENCE_MINUTES = 10;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /**
     * Nothing is there yet.
     *
     * @param folder an empty folder
     */
    Manage(Path folder) {
        this.folder = folder;
    }

    /** The outcome of a command. */
    record Outcome(int code, List<String> output, List<String> errors) {}

    Path data() {
        return folder.resolve("data");
    }

    /** Sets a variable of the environment of each command from now on; there are no others that begin with MATRICULA. */
    void environment(String name, String value) {
        environment.put(name, value);
    }

    /** Calls a command with these lines as its input, and waits for its end. */
    Outcome call(List<String> input, String... arguments) throws IOException, InterruptedException {
        var typed = Files.write(folder.resolve("input"), input);
        var output = folder.resolve("output");
        var errors = folder.resolve("errors");
        var process = command(arguments)
                .redirectInput(typed.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IllegalStateException("no end after minutes: " + List.of(arguments));
        }
        return new Outcome(process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors));
    }

    /** Starts Matricula, and waits until it says that it is running. */
    Running run(String... options) throws IOException {
        var arguments = Stream.concat(Stream.of("run"), Stream.of(options)).toArray(String[]::new);
        return new Running(command(arguments).redirectErrorStream(true).start());
    }

    private ProcessBuilder command(String... arguments) {
        var words = new ArrayList<>(List.of(FromDjango.HOME.resolve("manage").toString()));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--data", data().toString()));
        var builder = new ProcessBuilder(words);
        var variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("MATRICULA_"));
        variables.putAll(environment);
        variables.merge("PATH", System.getProperty("java.home") + "/bin", (others, own) -> own + ":" + others);
        return builder;
    }

    /** Matricula as {@code ./manage run} has started it. */
    static final class Running implements AutoCloseable {

        private final Process process;
        private final List<String> said = new ArrayList<>();

        private Running(Process process) throws IOException {
            this.process = process;
            var output = process.inputReader();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (line.startsWith("Matricula is running: ")) {
                    return;
                }
            }
            throw new IllegalStateException(String.join("\n", said));
        }

        /** Returns what it has said so far. */
        List<String> said() {
            return said;
        }

        /** Stops it, as Ctrl-C does. */
        @Override
        public void close() {
            process.destroy();
            process.onExit().orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).join();
        }
    }
}

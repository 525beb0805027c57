package org.matricula.web.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./manage}, as an operator calls it, on a data folder of its own. */
final class Manage {

    private static final int PATIENCE_MINUTES = 10;

    private final Path folder;
    private String javaOptions = "";

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

    /** Hands options to the JVM of each command from now on. */
    void javaOptions(String options) {
        javaOptions = options;
    }

    /** Calls a command with these lines as its input, and waits for its end. */
    Outcome call(List<String> input, String... arguments) throws IOException, InterruptedException {
        var typed = Files.write(folder.resolve("input"), input);
        var output = folder.resolve("output");
        var errors = folder.resolve("errors");
        var words = new ArrayList<>(List.of(FromDjango.HOME.resolve("manage").toString()));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--data", data().toString()));
        var builder = new ProcessBuilder(words)
                .redirectInput(typed.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("MATRICULA_"));
        environment.put("MATRICULA_JAVA_OPTIONS", javaOptions);
        environment.merge("PATH", System.getProperty("java.home") + "/bin", (others, own) -> own + ":" + others);
        var process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IllegalStateException("no end after minutes: " + words);
        }
        return new Outcome(process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors));
    }
}

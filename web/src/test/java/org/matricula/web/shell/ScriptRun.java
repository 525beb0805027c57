package org.matricula.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.matricula.web.shell.Manage.Outcome;

/** Runs lines of bash as a part of {@code ./manage}, without a build and a server. */
final class ScriptRun {

    /** As {@code manage} begins, but that nothing is built. */
    private static final String BEGINNING = """
            set -euo pipefail
            home=%s commands=%s data=%s
            source <(sed -n '/^say()/,/^fail()/p' "$home/manage")
            source "$commands/lib/server.sh"
            build() { :; }
            prepare_runtime() { :; }
            """;

    private final Path folder;

    /** Runs with their data and output in a folder. */
    ScriptRun(Path folder) {
        this.folder = folder;
    }

    /** Returns the name of a log. */
    Path log(String name) {
        return folder.resolve("data").resolve("log").resolve(name);
    }

    Process start(String script) throws IOException {
        var home = FromDjango.HOME;
        var beginning = BEGINNING.formatted(home, home.resolve(".manage"), folder.resolve("data"));
        var builder = new ProcessBuilder("bash", "-c", beginning + script)
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MATRICULA_"));
        return builder.start();
    }

    Outcome outcome(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readAllLines(folder.resolve("output")),
                Files.readAllLines(folder.resolve("errors")));
    }

    Outcome run(String script) throws IOException, InterruptedException {
        return outcome(start(script));
    }
}

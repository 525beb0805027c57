package org.matricula.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./manage shell} with the built WAR in its server, on a new desk. */
class ShellIT {

    private final Path folder;
    private final Manage manage;

    ShellIT(@TempDir Path folder) {
        this.folder = folder;
        manage = new Manage(folder);
    }

    @Test
    void answers_as_the_page_for_those_who_come_from_django_says_in_a_server_whose_classes_are_shared()
            throws Exception {
        // GIVEN
        var page = new FromDjango();
        var loaded = folder.resolve("classes");
        manage.environment("MATRICULA_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);

        // WHEN
        var outcome = manage.call(page.typed(), "shell", "--keep-going");

        // THEN: the page shows refusals, too
        assertThat(outcome.output()).containsExactlyElementsOf(page.answers());
        assertThat(outcome.errors()).isNotEmpty().allMatch(line -> line.matches("line \\d+ failed, .*"));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(Files.readAllLines(loaded))
                .filteredOn(line -> line.endsWith("source: shared objects file (top)"))
                .hasSizeGreaterThan(10_000)
                .anyMatch(line -> line.contains("org.matricula.persistence.account"));
    }

    @Test
    void says_that_a_desk_is_running_where_that_has_the_database() throws Exception {
        // GIVEN
        Files.createDirectory(manage.data());
        var lock = manage.data().resolve("desk.lock").toString();
        var desk = new ProcessBuilder("flock", lock, "sh", "-c", "echo locked; read end").start();
        try {
            assertThat(desk.inputReader().readLine()).isEqualTo("locked");

            // WHEN
            var outcome = manage.call(List.of(), "shell");

            // THEN
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.errors())
                    .singleElement()
                    .asString()
                    .startsWith("manage: Matricula is already running on ");
        } finally {
            desk.outputWriter().close();
            desk.waitFor();
        }
    }
}

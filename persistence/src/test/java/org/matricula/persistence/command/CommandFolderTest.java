package org.matricula.persistence.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.database.Setting;

/** The files that a command writes for the script that started it. */
class CommandFolderTest {

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(Setting.MATRICULA_TERMINAL.name());
    }

    @Test
    void on_a_terminal_a_line_takes_the_place_of_the_one_that_is_shown() throws IOException {
        // GIVEN
        System.setProperty(Setting.MATRICULA_TERMINAL.name(), "true");
        var out = new CommandFolder(folder);

        // WHEN
        out.say("begun");
        out.show("10 %");
        out.show("20 %");
        out.complain("wrong");
        out.show("30 %");
        out.say("done");

        // THEN
        assertThat(out.isTerminal()).isTrue();
        assertThat(Files.readString(folder.resolve("output")))
                .isEqualTo("begun\n\r\u001B[K10 %\r\u001B[K20 %\r\u001B[K\r\u001B[K30 %\r\u001B[Kdone\n");
        assertThat(Files.readString(folder.resolve("errors"))).isEqualTo("wrong\n");
    }

    @Test
    void elsewhere_there_are_lines_only() throws IOException {
        // WHEN
        var out = new CommandFolder(folder);
        out.say("begun");
        out.complain("wrong");

        // THEN
        assertThat(out.isTerminal()).isFalse();
        assertThat(Files.readString(folder.resolve("output"))).isEqualTo("begun\n");
        assertThat(Files.readString(folder.resolve("errors"))).isEqualTo("wrong\n");
    }
}

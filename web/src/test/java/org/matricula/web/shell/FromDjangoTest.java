package org.matricula.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lines that the page for Django users quotes still exist. Its lines are typed in {@link ShellIT}. */
class FromDjangoTest {

    private static final String LEFT_OUT = "...\n";
    private static final Pattern COMMAND = Pattern.compile("\\./manage (\\w+)([^`]*)`");
    private static final Pattern OPTION = Pattern.compile("--[\\w-]+");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    private final FromDjango page = new FromDjango();

    @Test
    void every_block_is_djangos_typed_or_quoted() {
        assertThat(page.blocks())
                .allMatch(block -> block.language().equals("python") || block.isTyped() || block.source() != null);
        assertThat(page.answers()).isNotEmpty();
    }

    @Test
    void what_is_quoted_stands_in_the_source_that_is_named() throws IOException {
        for (var block : page.blocks()) {
            if (block.source() != null) {
                assertThat(Files.readString(block.source()))
                        .as(block.source().toString())
                        .containsSubsequence(
                                List.of((String.join("\n", block.lines()) + "\n").split(Pattern.quote(LEFT_OUT))));
            }
        }
    }

    @Test
    void every_command_and_option_that_is_named_is_there() throws IOException {
        var named = COMMAND.matcher(page.text()).results().toList();
        assertThat(named).isNotEmpty();
        for (var each : named) {
            var command = FromDjango.HOME.resolve(".manage").resolve(each.group(1) + ".sh");
            assertThat(command).exists();
            var script = Files.readString(command);
            assertThat(OPTION.matcher(each.group(2)).results().map(MatchResult::group))
                    .allSatisfy(option -> assertThat(script).contains(option));
        }
    }

    @Test
    void every_file_that_is_linked_is_there() {
        assertThat(LINK.matcher(page.text())
                        .results()
                        .map(link -> FromDjango.HOME.resolve("docs").resolve(link.group(1))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }
}

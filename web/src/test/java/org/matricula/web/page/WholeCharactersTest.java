package org.matricula.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WholeCharactersTest {

    private static final String TEXT = "a👩‍🎓é數𠮷";

    @Test
    void halves_that_are_written_one_after_the_other_are_one_character() throws IOException {
        // GIVEN
        var bytes = new ByteArrayOutputStream();

        // WHEN
        try (var writer = new WholeCharacters(bytes, StandardCharsets.UTF_8)) {
            for (int half = 0; half < TEXT.length(); half++) {
                writer.write(TEXT.charAt(half));
            }
            writer.write("");
            writer.write(TEXT.toCharArray(), 0, TEXT.length());
            writer.write("x" + TEXT, 1, TEXT.length());
        }

        // THEN
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(TEXT + TEXT + TEXT);
    }
}

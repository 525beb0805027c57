package org.matricula.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text input has one form, however it was typed. */
class TextInputTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20261128);
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 5_000);

    @ParameterizedTest
    @CsvSource({
        "'0001\u00A0', 0001",
        "'\u3000Ana\u00A0 \tArroyo\u2007', Ana Arroyo",
        "'\n Bo\u202FBerg\r\n', Bo Berg",
        "'\u0085\u2028x\u2029\u1680', x",
        "'Jose\u0301 Nun\u0303ez', José Nuñez",
        "'\u212B', Å"
    })
    void a_line_is_composed_trimmed_and_has_single_blanks(String typed, String meant) {
        assertThat(TextInput.line(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\u00A0\u3000'", "'\r\n\t'", ","})
    void nothing_but_white_space_is_no_text(String typed) {
        assertThat(TextInput.line(typed)).isNull();
        assertThat(TextInput.lines(typed)).isNull();
    }

    @Test
    void a_line_break_inside_a_line_stays_to_be_refused() {
        assertThat(TextInput.line("Ada\nLovelace")).isEqualTo("Ada\nLovelace");
    }

    @Test
    void lines_keep_their_breaks_in_one_form() {
        assertThat(TextInput.lines("\u00A0one \r\n\r\n\ttwo\u00A0words\rthree\u2028four\n "))
                .isEqualTo("one\n\ntwo words\nthree\nfour");
    }

    @Test
    void normalizing_twice_is_normalizing_once() {
        qt().withFixedSeed(SEED).withExamples(INPUTS).forAll(Texts.ofPieces(12)).checkAssert(typed -> {
            var line = TextInput.line(typed);
            var lines = TextInput.lines(typed);
            assertThat(TextInput.line(line)).isEqualTo(line);
            assertThat(TextInput.lines(lines)).isEqualTo(lines);
        });
    }

    @Test
    void every_text_is_composed_and_has_no_blank_around_it_nor_two_in_a_row() {
        qt().withFixedSeed(SEED).withExamples(INPUTS).forAll(Texts.ofPieces(12)).checkAssert(typed -> {
            var line = TextInput.line(typed);
            if (line != null) {
                assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC)).isTrue();
                assertThat(line)
                        .doesNotContainPattern(
                                "^\\p{IsWhite_Space}|\\p{IsWhite_Space}$|[\\p{Zs}\\t]{2}|[\\p{Zs}&&[^ ]]");
            }
        });
    }

    @Test
    void canonically_equal_texts_are_the_same_text() {
        qt().withFixedSeed(SEED).withExamples(INPUTS).forAll(Texts.ofPieces(12)).checkAssert(typed -> {
            assertThat(TextInput.line(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                    .isEqualTo(TextInput.line(typed));
            assertThat(TextInput.lines(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                    .isEqualTo(TextInput.lines(typed));
        });
    }
}

package org.matricula.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two keys that a reader takes for the same key are the same key. */
class KeyFoldTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20261128);
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 5_000);

    @ParameterizedTest
    @CsvSource({
        "0001, '0001\u00A0'",
        "gil, Gil",
        "gil, '\u00A0GIL '",
        "A-, A−",
        "A-, a–",
        "A-, A‐",
        "A-, Ａ－",
        "A-, A⁻",
        "ART-1, 'art―１'",
        "STRASSE, straße",
        "STRASSE, STRAẞE",
        "José, 'JOSE\u0301'",
        "ΟΔΟΣ, οδος",
        "MAT  1, 'mat\u30001'",
        "Istanbul, ıSTANBUL",
        "'علیرضا', 'علی\u200Cرضا'"
    })
    void keys_that_look_the_same_are_the_same(String one, String other) {
        assertThat(KeyFold.of(other)).isEqualTo(KeyFold.of(one));
    }

    @ParameterizedTest
    @CsvSource({"0001, 1", "A, A-", "A+, A", "ART-1, ART1", "Zoë, Zoe", "o, 0", "1, l", "A B, AB"})
    void keys_that_a_reader_can_tell_apart_are_different(String one, String other) {
        assertThat(KeyFold.of(other)).isNotEqualTo(KeyFold.of(one));
    }

    @Test
    void no_key_folds_to_an_empty_one() {
        assertThat(KeyFold.of(null)).isEmpty();
    }

    @Test
    void every_character_folds_to_what_stays_and_is_not_too_long() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(codePoint -> {
            var folded = KeyFold.of(Character.toString(codePoint));
            if (!KeyFold.of(folded).equals(folded) || folded.length() > KeyFold.EXPANSION) {
                throw new AssertionError(InvisibleCharacters.name(codePoint) + " folds to " + folded);
            }
        });
    }

    @Test
    void folding_twice_is_folding_once() {
        qt().withFixedSeed(SEED).withExamples(INPUTS).forAll(Texts.ofPieces(8)).checkAssert(key -> assertThat(
                        KeyFold.of(KeyFold.of(key)))
                .isEqualTo(KeyFold.of(key)));
    }

    /* decomposed, because an iota subscript that is moved past another mark becomes another letter in upper case */
    @Test
    void case_does_not_make_another_key() {
        qt().withFixedSeed(SEED).withExamples(INPUTS).forAll(Texts.ofPieces(8)).checkAssert(any -> {
            var key = Normalizer.normalize(any, Normalizer.Form.NFD);
            assertThat(KeyFold.of(key.toLowerCase(Locale.ROOT))).isEqualTo(KeyFold.of(key));
            assertThat(KeyFold.of(key.toUpperCase(Locale.ROOT))).isEqualTo(KeyFold.of(key));
        });
    }

    @Test
    void normalization_does_not_make_another_key() {
        qt().withFixedSeed(SEED).withExamples(INPUTS).forAll(Texts.ofPieces(8)).checkAssert(key -> {
            for (var form : Normalizer.Form.values()) {
                assertThat(KeyFold.of(Normalizer.normalize(key, form))).isEqualTo(KeyFold.of(key));
            }
        });
    }

    @Test
    void white_space_dashes_and_the_normal_form_of_input_do_not_make_another_key() {
        qt().withFixedSeed(SEED).withExamples(INPUTS).forAll(Texts.ofPieces(8)).checkAssert(key -> {
            assertThat(KeyFold.of("\u00A0" + key.replace(" ", " \u3000") + "\n"))
                    .isEqualTo(KeyFold.of(key));
            assertThat(KeyFold.of(key.replace('-', '−'))).isEqualTo(KeyFold.of(key));
            assertThat(KeyFold.of(TextInput.line(key))).isEqualTo(KeyFold.of(key));
        });
    }
}

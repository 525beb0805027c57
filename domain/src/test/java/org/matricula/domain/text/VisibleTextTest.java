package org.matricula.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.base.ShownText;

/** The characters that a text can contain, and the names of refused ones in the message. */
class VisibleTextTest {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator RULES = FACTORY.getValidator();

    private record Line(@VisibleText String text) {}

    private record Lines(@VisibleText(lines = true) String text) {}

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    private static List<String> refusals(Record value) {
        return RULES.validate(value).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Zoë Ćosić",
                "李小龍",
                "عائشة",
                "ভূমি",
                "👩‍🎓 Ada",
                "A❤️",
                "علی\u200Cرضا",
                "ශ්\u200Dරී",
                "\uD83E\uDEE0 Ada",
                "<script>alert(1)</script>",
                "#{7*7}",
                "%_\\0",
                "O'Brien; DROP",
                "A+",
                "½"
            })
    void letters_of_any_language_and_signs_are_valid(String text) {
        assertThat(refusals(new Line(text))).isEmpty();
        assertThat(refusals(new Lines(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0000, null",
        "0007, bel",
        "001B, escape",
        "007F, delete",
        "0085, next line (nel)",
        "00AD, soft hyphen",
        "034F, combining grapheme joiner",
        "061C, arabic letter mark",
        "115F, hangul choseong filler",
        "1160, hangul jungseong filler",
        "180E, mongolian vowel separator",
        "200B, zero width space",
        "200C, zero width non-joiner",
        "200D, zero width joiner",
        "200E, left-to-right mark",
        "202E, right-to-left override",
        "2060, word joiner",
        "2066, left-to-right isolate",
        "2800, braille pattern blank",
        "3164, hangul filler",
        "E000, private use area e000",
        "FE0F, variation selector-16",
        "FEFF, zero width no-break space",
        "FFA0, halfwidth hangul filler",
        "D83D, high surrogates d83d",
        "E0001, language tag",
        "E0100, variation selector-17"
    })
    void an_invisible_character_is_refused_by_name(String hex, String name) {
        // GIVEN
        var text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

        // THEN
        assertThat(refusals(new Line(text)))
                .containsExactly("contains the invisible character U+" + hex + " (" + name + ")");
        assertThat(refusals(new Lines(text)))
                .containsExactly("contains the invisible character U+" + hex + " (" + name + ")");
        assertThat(ShownText.of(text)).isEqualTo("a\uFFFDb");
    }

    @Test
    void a_code_point_that_is_no_character_is_refused_by_its_number() {
        assertThat(refusals(new Line("a\uFFFF"))).containsExactly("contains the invisible character U+FFFF");
    }

    @Test
    void what_unicode_says_has_no_width_is_refused_wherever_it_stands() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Character.getType(codePoint) == Character.FORMAT) {
                assertThat(InvisibleCharacters.firstInLine("x" + Character.toString(codePoint)))
                        .as(InvisibleCharacters.name(codePoint))
                        .hasValue(codePoint);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+", "...", "🎓", "´", " ", "\u0301"})
    void a_line_without_letter_and_digit_is_refused(String text) {
        assertThat(refusals(new Line(text))).containsExactly("must contain a letter or a digit");
        assertThat(refusals(new Lines(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\n"})
    void line_breaks_and_tabs_are_for_longer_texts_only(String text) {
        assertThat(refusals(new Line(text))).hasSize(1);
        assertThat(refusals(new Lines(text))).isEmpty();
    }

    @Test
    void a_text_is_cut_between_characters() {
        assertThat(ShownText.of("a\uD83Db👩")).isEqualTo("a\uFFFDb👩");
        assertThat(ShownText.cut("👩👩\n👩", 2)).isEqualTo("👩👩…");
    }

    @Test
    void every_invisible_character_is_replaced_in_what_is_shown() {
        assertThat(Arrays.asList("a\u200Bb", "a\u2028b", "a\u202Eb"))
                .allMatch(text -> ShownText.of(text).equals("a\uFFFDb"));
    }
}

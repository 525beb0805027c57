package org.matricula.domain.base;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters a text may have. */
class TextRulesTest {

    private static boolean takes(Class<?> rule, String text) {
        return text.matches(rule.getAnnotation(Pattern.class).regexp());
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
                "<script>alert(1)</script>",
                "#{7*7}",
                "%_\\",
                "O'Brien; DROP"
            })
    void letters_of_any_language_and_signs_are_taken(String text) {
        assertThat(takes(SingleLine.class, text)).isTrue();
        assertThat(takes(PlainText.class, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001Bb", "a\u007Fb", "a\u0085b", "a\u202Eb", "a\u2066b"})
    void control_characters_and_those_that_turn_the_text_around_are_not(String text) {
        assertThat(takes(SingleLine.class, text)).isFalse();
        assertThat(takes(PlainText.class, text)).isFalse();
    }

    @Test
    void half_of_a_character_is_not_and_is_shown_as_a_replacement() {
        var half = "👩".substring(0, 1);
        assertThat(takes(SingleLine.class, "a" + half)).isFalse();
        assertThat(takes(PlainText.class, half + "b")).isFalse();
        assertThat(ShownText.of("a" + half + "b👩")).isEqualTo("a\uFFFDb👩");
        assertThat(ShownText.cut("👩👩\n👩", 2)).isEqualTo("👩👩…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\n"})
    void lines_are_for_longer_texts_only(String text) {
        assertThat(takes(SingleLine.class, text)).isFalse();
        assertThat(takes(PlainText.class, text)).isTrue();
    }
}

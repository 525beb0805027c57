package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.persistence.account.PasswordRules.Rule;

/** A56, ASVS 6.2.1 to 6.2.11: what can be a password. */
@Tag("computing")
class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "пароль из слов",
                "\uD83D\uDC69\u200D\uD83C\uDF93 my first day at school",
                "            x",
                "adalovelace was a mathematician",
                "'; DROP TABLE account; --"
            })
    void any_long_text_that_nobody_guesses_is_accepted(String password) {
        assertThat(PasswordRules.broken("ada.lovelace", password)).isEmpty();
    }

    @Test
    void A56_128_characters_are_accepted_and_none_is_cut() {
        assertThat(PasswordRules.broken("ada", "a sentence of ninety-nine words; ".repeat(4)))
                .isEmpty();
        assertThat(PasswordRules.broken("ada", "a different thing".repeat(12))).hasValue(Rule.LENGTH);
        assertThat(PasswordRules.broken("ada", "eleven char")).hasValue(Rule.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PASSWORD1234",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "abcabcabcabcab",
                "12341234123412"
            })
    void A56_what_is_guessed_first_is_refused(String password) {
        assertThat(PasswordRules.broken("ada", password)).hasValue(Rule.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada.lovelace", "Lovelace2026", "matricula2026", "Matricula-lovelace1"})
    void A56_names_with_a_few_characters_are_refused(String password) {
        assertThat(PasswordRules.broken("ada.lovelace", password)).hasValue(Rule.NAME);
    }
}

package org.matricula.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts sort as their keys do. */
class SortKeyTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20261128);
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 2_000);
    private static final int PIECES = 24;

    static Stream<List<String>> orders() {
        return Stream.of(
                List.of("Ángel Ruiz", "Anna", "Åsa Berg", "Bo", "de la Cruz", "de Vries", "Delgado", "Zoe", "Zoë"),
                List.of("alba", "Alba", "Álvaro", "Łukasz", "Nguyen", "Nguyễn", "Straße", "Strasser", "李"),
                List.of("C1", "C2", "C10", "C10A", "C100", "D1"),
                List.of("9 Nine", "10 Ten", "100% Sure", "A"),
                List.of("", "_", "-", "A-"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void names_sort_as_readers_expect_and_numbers_by_value(List<String> expected) {
        var mixed = new ArrayList<>(expected);
        Collections.shuffle(mixed, new Random(SEED));
        mixed.sort(SortKey.ORDER);
        assertThat(mixed).isEqualTo(expected);
    }

    @Test
    void the_order_of_the_keys_is_that_of_icu_for_any_two_texts() {
        var collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
        collator.setNumericCollation(true);
        qt().withFixedSeed(SEED)
                .withExamples(INPUTS)
                .forAll(Texts.ofPieces(PIECES), Texts.ofPieces(PIECES))
                .check((one, other) -> Integer.signum(collator.compare(one, other))
                        == Integer.signum(SortKey.of(one).compareTo(SortKey.of(other))));
    }

    @Test
    void a_key_is_of_hexadecimal_digits_and_never_too_long() {
        qt().withFixedSeed(SEED)
                .withExamples(INPUTS)
                .forAll(Texts.ofPieces(200))
                .check(text -> SortKey.of(text).matches("([0-9a-f]{2}){0," + SortKey.LENGTH / 2 + "}"));
    }

    @Test
    void a_key_holds_all_letters_of_a_name_of_a_hundred() {
        var name = "李".repeat(99);
        assertThat(SortKey.of(name + "一")).isLessThan(SortKey.of(name + "龠"));
        assertThat(SortKey.of("𠮷".repeat(50))).hasSizeLessThan(SortKey.LENGTH);
    }

    @Test
    void no_text_sorts_first() {
        assertThat(SortKey.of(null)).isEmpty();
        assertThat(SortKey.of("")).isEmpty();
        assertThat(SortKey.of("\u200B\u00AD")).isEmpty();
    }

    /** If this fails, ICU sorts differently than before: add a step that fills the derived columns anew, then correct the test. */
    @Test
    void stored_keys_are_of_the_version_that_the_changelog_has_filled_in() {
        assertThat(SortKey.version()).isEqualTo("17.0.0.0/153.136.0.0");
    }
}

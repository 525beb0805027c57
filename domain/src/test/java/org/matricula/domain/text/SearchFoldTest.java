package org.matricula.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text is found however it is typed. */
class SearchFoldTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20261128);
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 2_000);
    private static final int PIECES = 24;

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Hoa, nguyen thi hoa",
        "Ayşe, AYSE",
        "Zoë, zoe",
        "OʼConnor, oconnor",
        "O`Connor, OConnor",
        "O´Connor, OConnor",
        "OʻConnor, O‘Connor",
        "Ｏ＇Connor, OConnor",
        "İsmail Yılmaz, ISMAIL YILMAZ",
        "ismail, İSMAİL",
        "Straße, STRASSE",
        "STRAẞE, strasse",
        "Łukasz Wiśniewski, lukasz wisniewski",
        "Đặng Søren Ægir Œuvre Þór, dang soren aegir oeuvre thor",
        "Jean‑Luc, jean-luc",
        "Jean–Luc, jean−luc",
        "'Mary\u00A0\u2003Ann', mary ann",
        "'Mary\u200BAnn', maryann",
        "'Jose\u0301', José",
        "Ｍａｒｙ ７, mary 7",
        "ΟΔΟΣ, οδός",
        "Ёлка, елка",
        "مُحَمَّد, محمد"
    })
    void texts_that_are_typed_in_different_ways_are_the_same_for_a_search(String one, String other) {
        assertThat(SearchFold.of(one)).isEqualTo(SearchFold.of(other));
    }

    @ParameterizedTest
    @CsvSource({"が, か", "कि, क", "李, 王", "100%, 100", "a_b, a b", "A, B"})
    void different_letters_of_any_script_stay_different(String one, String other) {
        assertThat(SearchFold.of(one)).isNotEqualTo(SearchFold.of(other));
    }

    @ParameterizedTest
    @CsvSource({"X Æ A-12, x ae a-12", "'100% Sure', 100% sure", "under_score, under_score", "😀 Smile, 😀 smile"})
    void symbols_and_signs_of_patterns_stay(String text, String folded) {
        assertThat(SearchFold.of(text)).isEqualTo(folded);
    }

    @Test
    void no_text_folds_to_an_empty_one() {
        assertThat(SearchFold.of(null)).isEmpty();
        assertThat(SearchFold.of(" ’ ' ")).isEmpty();
    }

    @Test
    void every_character_folds_to_what_stays() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(SearchFoldTest::isTold)
                .forEach(codePoint -> {
                    var folded = SearchFold.of(Character.toString(codePoint));
                    if (!SearchFold.of(folded).equals(folded)) {
                        throw new AssertionError(InvisibleCharacters.name(codePoint) + " folds to " + folded);
                    }
                });
    }

    /** Ideographs and private code points are alike. */
    private static boolean isTold(int codePoint) {
        return Character.isDefined(codePoint)
                && !Character.isIdeographic(codePoint)
                && Character.getType(codePoint) != Character.PRIVATE_USE;
    }

    @Test
    void folding_twice_is_folding_once() {
        qt().withFixedSeed(SEED)
                .withExamples(INPUTS)
                .forAll(Texts.ofPieces(PIECES))
                .check(text -> SearchFold.of(SearchFold.of(text)).equals(SearchFold.of(text)));
    }

    @Test
    void case_and_normalization_never_matter() {
        qt().withFixedSeed(SEED)
                .withExamples(INPUTS)
                .forAll(Texts.ofPieces(PIECES))
                .check(text -> Stream.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                                .allMatch(form -> SearchFold.of(Normalizer.normalize(text, form))
                                        .equals(SearchFold.of(text)))
                        && SearchFold.of(text.toLowerCase(Locale.ROOT)).equals(SearchFold.of(text)));
    }

    @Test
    void a_text_is_found_by_each_of_its_own_words() {
        qt().withFixedSeed(SEED)
                .withExamples(INPUTS)
                .forAll(Texts.ofPieces(PIECES))
                .check(text -> Arrays.stream(text.split("\\p{IsWhite_Space}+"))
                        .allMatch(word -> SearchFold.of(text).contains(SearchFold.of(word))));
    }

    @Test
    void a_long_text_is_cut_between_two_characters() {
        assertThat(SearchFold.of("x" + "😀".repeat(SearchFold.LENGTH))).hasSize(SearchFold.LENGTH - 1);
    }
}

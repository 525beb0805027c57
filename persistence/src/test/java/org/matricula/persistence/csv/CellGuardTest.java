package org.matricula.persistence.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellGuardTest {

    private static final String LETTERS = "'=+-@\t\r\n＝(none)aZ0 ";

    @Test
    void every_text_is_read_as_it_was_written() {
        qt().withFixedSeed(20_261_128L)
                .withExamples(5_000)
                .forAll(lists().of(integers().between(0, LETTERS.length() - 1)).ofSizeBetween(0, 8))
                .as(letters -> letters.stream()
                        .map(LETTERS::charAt)
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString())
                .checkAssert(text ->
                        assertThat(CellGuard.read(CellGuard.write(text))).isEqualTo(text));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=1+1,'=1+1", "'=1,''=1", "''-,'''-", "(none),'(none)", "'(None),''(None)"})
    void what_would_be_taken_for_something_else_has_one_apostrophe_more(String text, String written) {
        assertThat(CellGuard.write(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "'t Hooft", "O'Neil", "5-3", "none", "a=b"})
    void other_texts_stay_as_they_are(String text) {
        assertThat(CellGuard.write(text)).isEqualTo(text);
        assertThat(CellGuard.read(text)).isEqualTo(text);
    }
}

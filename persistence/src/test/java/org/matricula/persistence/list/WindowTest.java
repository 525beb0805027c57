package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    private static long noCount() {
        throw new AssertionError("counted");
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0, 0", "0, 10, 9, 9", "20, 10, 1, 21"})
    void a_page_that_is_not_full_tells_how_many_rows_there_are(int first, int size, int found, long total) {
        assertThat(new Window(first, size).total(Collections.nCopies(found, "row"), WindowTest::noCount))
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 10", "20, 10, 10", "20, 10, 0"})
    void rows_are_counted_behind_a_full_page_and_for_a_page_behind_the_last(int first, int size, int found) {
        assertThat(new Window(first, size).total(Collections.nCopies(found, "row"), () -> 77))
                .isEqualTo(77);
    }

    @Test
    void a_page_is_counted_from_one() {
        assertThat(Window.page(3, 20)).isEqualTo(new Window(40, 20));
    }
}

package org.matricula.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTest {

    private static Round round(double p50) {
        return new Round(8, 50, p50, 2 * p50, new Usage(2_000_000_000L, 100, 50, 5_000, 300));
    }

    @ParameterizedTest
    @CsvSource({"100, 110, true", "110, 100, true", "100, 111, false", "111, 100, false", "7, 7, true"})
    void agrees_with_another_within_a_tenth_of_the_smaller(double one, double other, boolean agree) {
        assertThat(round(one).agreesWith(round(other))).isEqualTo(agree);
    }

    @Test
    void counts_requests_for_each_second_and_what_each_of_them_spent() {
        // WHEN
        var round = round(10);

        // THEN
        assertThat(round.rate()).isEqualTo(25);
        assertThat(round.each(Usage::server)).isEqualTo(2);
        assertThat(round.each(Usage::bytes)).isEqualTo(100);
    }

    @Test
    void has_the_value_in_the_middle_as_the_median_of_several() {
        assertThat(Round.median(List.of(round(30), round(10), round(20)), Round::p50))
                .isEqualTo(20);
        assertThat(Round.median(List.of(round(30), round(10)), Round::p50)).isEqualTo(30);
    }
}

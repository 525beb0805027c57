package org.matricula.domain.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeDetailsTest {

    @ParameterizedTest
    @CsvSource({"4, 4", "4.00, 4", "3.70, 3.7", "10, 10", "10.0, 10", "100.00, 100", "0, 0", "0.00, 0", "0.05, 0.05"})
    void points_are_the_same_number_however_they_are_written(BigDecimal written, String shown) {
        // WHEN
        var details = new GradeDetails("A", written, true, 1);

        // THEN
        assertThat(details.points()).hasToString(shown);
        assertThat(details).isEqualTo(new GradeDetails("A", new BigDecimal(shown), true, 1));
    }

    @Test
    void a_code_is_taken_without_the_white_space_around_it() {
        assertThat(new GradeDetails(" A- ", null, true, 1).code()).isEqualTo("A-");
        assertThat(new GradeDetails(null, null, true, 1).code()).isNull();
    }
}

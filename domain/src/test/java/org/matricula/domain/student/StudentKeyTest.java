package org.matricula.domain.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentKeyTest {

    @Test
    void b6_a_key_given_as_text_is_the_same_key() {
        assertThat(StudentKey.parse(" 3 ")).isEqualTo(new StudentKey(3L));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"x", "", "3.5", "9223372036854775808"})
    void b4_a_text_that_cannot_be_a_key_is_refused_naming_field_and_value(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentKey.parse(text))
                .withMessage("student.id \"%s\" is not a whole number", text);
    }

    @Test
    void a_key_without_an_id_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> new StudentKey(null)).withMessage("student.id");
    }
}

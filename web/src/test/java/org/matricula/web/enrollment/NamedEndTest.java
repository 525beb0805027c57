package org.matricula.web.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.list.Page;
import org.matricula.web.enrollment.NamedEnd.End;

class NamedEndTest {

    private static final End MATH = new End(1L, "MATH-1", "Analysis");
    private static final End MATH_10 = new End(2L, "MATH-10", "Algebra");

    @Test
    void an_exact_code_is_meant_even_where_others_match() {
        // WHEN
        var named = NamedEnd.of("MATH-1", code -> Optional.of(MATH), () -> new Page<>(List.of(MATH, MATH_10), 2));

        // THEN
        assertThat(named.end()).isEqualTo(MATH);
        assertThat(named.isUnclear()).isFalse();
    }

    @Test
    void words_that_only_one_matches_mean_that_one() {
        // WHEN
        var named = words("ebra", MATH_10);

        // THEN
        assertThat(named.end()).isEqualTo(MATH_10);
        assertThat(named.text()).isEqualTo("MATH-10");
    }

    @Test
    void a_code_in_small_letters_is_the_code() {
        // WHEN
        var named = words("math-1", MATH_10, MATH);

        // THEN
        assertThat(named.end()).isEqualTo(MATH);
    }

    @Test
    void words_that_several_match_ask_which_one() {
        // WHEN
        var named = words("math", MATH, MATH_10);

        // THEN
        assertThat(named.end()).isNull();
        assertThat(named.isUnclear()).isTrue();
        assertThat(named.candidates()).containsExactly(MATH, MATH_10);
        assertThat(named.text()).isEqualTo("math");
    }

    @Test
    void words_that_nothing_matches_are_unknown() {
        assertThat(words("zzz").isUnknown()).isTrue();
        assertThat(words("zzz").isUnclear()).isFalse();
    }

    @Test
    void nothing_typed_asks_nothing() {
        assertThat(words(null)).isSameAs(NamedEnd.NONE);
        assertThat(NamedEnd.NONE.isUnknown()).isFalse();
    }

    private static NamedEnd words(String typed, End... matches) {
        return NamedEnd.of(typed, code -> Optional.empty(), () -> new Page<>(List.of(matches), matches.length));
    }
}

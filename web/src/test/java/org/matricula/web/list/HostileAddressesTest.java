package org.matricula.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Addresses that no page leads to; {@code ./manage test --fuzz} tries more of them. */
class HostileAddressesTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_130L);
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 5_000);
    private static final List<String> PIECES = List.of(
            "q=",
            "sort=",
            "page=",
            "rows=",
            "column=",
            "counts",
            "course=",
            "age.from=",
            "&",
            "&&",
            "=",
            "%",
            "%zz",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "%00",
            "+",
            "-name",
            ",",
            "name,-name,",
            "999999999",
            "0",
            "-1",
            "99999999999",
            "٣",
            "a",
            "%C4%B0",
            "😀",
            "?",
            "#",
            ";",
            "x".repeat(250),
            "😀".repeat(101),
            "&column=c".repeat(60));

    private final Random random = new Random(SEED);

    @Test
    void the_state_of_any_address_is_read_and_written_as_one_that_is_read_the_same() {
        for (int i = 0; i < INPUTS; i++) {
            var address = IntStream.rangeClosed(0, random.nextInt(12))
                    .mapToObj(at -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            assertThatCode(() -> expectRead(address))
                    .as("seed %d: %s", SEED, address)
                    .doesNotThrowAnyException();
        }
    }

    private static void expectRead(String address) {
        var state = ListState.of(Query.parse(address));
        var again = ListState.of(Query.parse(state.query()));
        assertThat(again.query()).isEqualTo(state.query());
        assertThat(again.isAlike(state)).isTrue();
        assertThat(again.getPage()).isEqualTo(state.getPage()).isPositive();
        assertThat(state.getRows()).isPositive();
        assertThat(state.order()).isEqualTo(again.order());
        assertThat(state.without(state.unreadable(List.of())).unreadable(List.of()).stream()
                        .filter(each -> each.name().equals("column")))
                .isEmpty();
        assertThat(state.cleared().isFiltered()).isFalse();
        assertThat(state.pager(1_000)).isNotNull();
        state.filters().forEach(name -> assertThat(state.with(name, List.of()).filters())
                .doesNotContain(name));
    }
}

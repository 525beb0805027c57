package org.matricula.web.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A B C D E | A C B D E | A B C D | A C B D
            A B C     | B A C     | A B C   | B A C
            A B C     | A B C D   | C       | C D
            A B C D   | A B D     | B C D   | B D
            A B       | B         | A B     | B
            A B C     | A X C     | A B C   | A X C
            A A       | A A A     | A       | A A
            """)
    void the_stretch_that_differs_is_shown_with_its_neighbours(String was, String is, String shownWas, String shownIs) {
        assertThat(ScaleChange.between(List.of(was.split(" ")), List.of(is.split(" "))))
                .isEqualTo(new ScaleChange(shownWas.replace(" ", ", "), shownIs.replace(" ", ", ")));
    }

    @Test
    void a_change_at_the_end_of_a_long_scale_is_shown() {
        // GIVEN
        var was = codes(IntStream.range(0, 60));
        var is = codes(IntStream.concat(IntStream.range(0, 58), IntStream.of(59, 58)));

        // THEN
        assertThat(ScaleChange.between(was, is))
                .isEqualTo(new ScaleChange("CODE-57, CODE-58, CODE-59", "CODE-57, CODE-59, CODE-58"));
    }

    private static List<String> codes(IntStream places) {
        return places.mapToObj("CODE-%d"::formatted).toList();
    }
}

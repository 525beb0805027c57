package org.matricula.persistence.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LinksChangedTest {

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES) // it took hours
    void the_links_of_a_large_import_are_announced() {
        // GIVEN students and courses with ids as an import draws them
        var links = LongStream.range(0, 20_000)
                .boxed()
                .flatMap(student -> LongStream.range(0, 50).mapToObj(course -> new Link("enrollment", student, course)))
                .collect(Collectors.toSet());

        // WHEN
        var event = new LinksChanged("ada", links, Set.of());

        // THEN
        assertThat(event.added()).hasSize(1_000_000).contains(new Link("enrollment", 19_999L, 49L));
    }
}

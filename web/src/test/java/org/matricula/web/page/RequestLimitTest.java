package org.matricula.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

    private final RequestLimit limit = new RequestLimit();

    @Test
    void so_many_requests_of_an_address_begin_and_one_more_after_each_that_ends() {
        assertThat(IntStream.range(0, RequestLimit.MOST)).allMatch(i -> limit.begins("192.0.2.1"));
        assertThat(limit.begins("192.0.2.1")).isFalse();
        assertThat(limit.begins("192.0.2.2")).isTrue();
        limit.ends("192.0.2.1");
        assertThat(limit.begins("192.0.2.1")).isTrue();
        assertThat(limit.begins("192.0.2.1")).isFalse();
    }

    @Test
    void an_address_without_requests_is_forgotten() {
        limit.begins("192.0.2.1");
        limit.begins("192.0.2.1");
        limit.ends("192.0.2.1");
        assertThat(limit.addresses()).isEqualTo(1);
        limit.ends("192.0.2.1");
        assertThat(limit.addresses()).isZero();
    }
}

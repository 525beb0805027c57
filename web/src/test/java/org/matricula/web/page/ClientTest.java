package org.matricula.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** ASVS 4.1.3: nobody can pretend to come from another address. */
class ClientTest {

    private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

    @Test
    void the_header_counts_only_from_a_trusted_proxy() {
        assertThat(Client.address("192.0.2.1", List.of("203.0.113.9"), PROXIES)).isEqualTo("192.0.2.1");
        assertThat(Client.address("192.0.2.1", List.of("203.0.113.9"), Set.of("")))
                .isEqualTo("192.0.2.1");
        assertThat(Client.address("10.0.0.1", List.of("203.0.113.9"), PROXIES)).isEqualTo("203.0.113.9");
    }

    @Test
    void of_several_addresses_the_last_one_that_is_no_proxy_counts() {
        assertThat(Client.address("10.0.0.1", List.of("1.2.3.4, 203.0.113.9", "10.0.0.2"), PROXIES))
                .isEqualTo("203.0.113.9");
        assertThat(Client.address("10.0.0.1", List.of("10.0.0.2"), PROXIES)).isEqualTo("10.0.0.1");
        assertThat(Client.address("10.0.0.1", List.of(), PROXIES)).isEqualTo("10.0.0.1");
    }
}

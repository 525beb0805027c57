package org.matricula.web.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdAttemptTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);

    private final OpenIdAttempt attempt = OpenIdAttempt.begin("/student/list?q=Ćosić", NOW);

    @Test
    void a_cookie_is_the_whole_attempt() {
        var read = OpenIdAttempt.of(attempt.cookie()).orElseThrow();
        assertThat(read.from()).isEqualTo("/student/list?q=Ćosić");
        assertThat(read.hasState(attempt.state())).isTrue();
        assertThat(read.nonce()).isEqualTo(attempt.nonce());
        assertThat(read.verifier()).isEqualTo(attempt.verifier());
    }

    @Test
    void it_is_valid_for_ten_minutes() {
        assertThat(attempt.isExpired(NOW.plusSeconds(600))).isFalse();
        assertThat(attempt.isExpired(NOW.plusSeconds(601))).isTrue();
    }

    @Test
    void a_changed_time_or_page_changes_the_state() {
        var later = new OpenIdAttempt(attempt.cookie().replace(".1800000000.", ".1900000000."));
        assertThat(later.hasState(attempt.state())).isFalse();
        var elsewhere = new OpenIdAttempt(attempt.cookie() + "A");
        assertThat(elsewhere.hasState(attempt.state())).isFalse();
    }

    @Test
    void state_nonce_and_verifier_do_not_tell_each_other_or_the_secret() {
        assertThat(attempt.state()).isNotEqualTo(attempt.nonce()).isNotEqualTo(attempt.verifier());
        assertThat(attempt.cookie()).doesNotContain(attempt.state(), attempt.nonce(), attempt.verifier());
        assertThat(OpenIdAttempt.begin("/", NOW).state())
                .isNotEqualTo(OpenIdAttempt.begin("/", NOW).state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "short.1.", "x.y.z", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.-1.", "\u0000"})
    void an_invented_cookie_is_no_attempt(String cookie) {
        assertThat(OpenIdAttempt.of(cookie)).isEmpty();
    }

    @Test
    void a_page_that_is_too_long_for_a_cookie_becomes_the_start_page() {
        assertThat(OpenIdAttempt.begin("/student/list?q=" + "x".repeat(3000), NOW)
                        .from())
                .isEqualTo("/");
    }
}

package org.matricula.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.matricula.web.account.SignInMechanism.Ticket;

/** ASVS 7.3.2: a session ends, even if it is used all the time. */
class SessionLengthTest {

    @Test
    void a_session_is_valid_for_half_a_day() {
        var began = Instant.parse("2026-11-30T08:00:00Z");
        var ticket = new Ticket("ada", "seal", "key", began);
        assertThat(ticket.isValid(began)).isTrue();
        assertThat(ticket.isValid(Instant.parse("2026-11-30T19:59:59Z"))).isTrue();
        assertThat(ticket.isValid(Instant.parse("2026-11-30T20:00:00Z"))).isFalse();
    }
}

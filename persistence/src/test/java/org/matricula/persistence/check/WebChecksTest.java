package org.matricula.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of the answers of a server. */
@Tag("computing")
class WebChecksTest {

    private static final Instant NOW = Place.NOW;
    private static final String SAFE =
            "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; script-src 'self'";

    private static Answer answer(int status, String header, String value) {
        return new Answer(status, Map.of(header, List.of(value)), "", "TLSv1.3", NOW.plus(Duration.ofDays(60)));
    }

    private static Answer withBody(int status, String body) {
        return new Answer(status, Map.of(), body, "TLSv1.3", NOW.plus(Duration.ofDays(60)));
    }

    @Test
    void a_connection_has_a_current_encryption_and_a_certificate_that_lasts() {
        var plain = new Answer(200, Map.of(), "", null, null);
        var old = new Answer(200, Map.of(), "", "TLSv1.1", NOW.plus(Duration.ofDays(20)));
        assertThat(WebChecks.tls(withBody(200, ""))).isEqualTo(Outcome.ok("tls.encrypted", "TLSv1.3"));
        assertThat(WebChecks.tls(old)).isEqualTo(Outcome.error("tls.outdated", "TLSv1.1"));
        assertThat(WebChecks.tls(plain)).isEqualTo(Outcome.error("tls.plain"));
        assertThat(WebChecks.certificate(withBody(200, ""), NOW).state()).isEqualTo(State.OK);
        assertThat(WebChecks.certificate(old, NOW).state()).isEqualTo(State.WARNING);
        assertThat(WebChecks.certificate(plain, NOW).state()).isEqualTo(State.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "301, https://a.example.org/, OK",
        "308, https://a.example.org/, OK",
        "302, http://a.example.org/account/sign-in, ERROR",
        "200, '', ERROR"
    })
    void http_leads_to_https(int status, String location, State state) {
        assertThat(WebChecks.redirect(Optional.of(answer(status, "location", location)))
                        .state())
                .isEqualTo(state);
        assertThat(WebChecks.redirect(Optional.empty()).state()).isEqualTo(State.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=31536000; includeSubDomains, OK",
        "max-age=63072000; includeSubDomains; preload, OK",
        "max-age=31536000, WARNING",
        "max-age=3600; includeSubDomains, WARNING",
        "includeSubDomains, ERROR"
    })
    void browsers_keep_to_https_for_a_year(String value, State state) {
        var headers = Map.of("strict-transport-security", List.of(value));
        assertThat(WebChecks.hsts(true, headers).state()).isEqualTo(state);
        assertThat(WebChecks.hsts(false, headers).state()).isEqualTo(State.ERROR);
    }

    @Test
    void each_header_that_is_missing_is_named() {
        assertThat(WebChecks.headers(
                        Map.of(
                                "x-content-type-options", List.of("nosniff"),
                                "referrer-policy", List.of("same-origin"),
                                "cross-origin-opener-policy", List.of("same-origin"),
                                "content-security-policy", List.of(SAFE)),
                        WebChecks.SCRIPTS_TOO))
                .isEqualTo(Outcome.ok("headers.set"));
        assertThat(WebChecks.headers(
                        Map.of(
                                "x-content-type-options", List.of("sniff"),
                                "content-security-policy",
                                        List.of("object-src 'none'; base-uri 'self'", "script-src 'self'")),
                        WebChecks.SCRIPTS_TOO))
                .isEqualTo(Outcome.error(
                        "headers.missing",
                        "X-Content-Type-Options: nosniff, Referrer-Policy, Cross-Origin-Opener-Policy: same-origin,"
                                + " Content-Security-Policy: frame-ancestors"));
    }

    @Test
    void a_cookie_is_kept_from_scripts_other_sites_and_plain_connections() {
        var closed = answer(200, "set-cookie", "__Host-key=secure; Path=/; Secure; HttpOnly; SameSite=Lax");
        var open = answer(200, "set-cookie", "id=httponly; Path=/; SameSite=Lax");
        assertThat(WebChecks.cookies(true, closed)).isEqualTo(Outcome.ok("cookies.closed", "__Host-key"));
        assertThat(WebChecks.cookies(true, open)).isEqualTo(Outcome.error("cookies.open", "id: httponly, id: secure"));
        assertThat(WebChecks.cookies(true, withBody(200, ""))).isEqualTo(Outcome.ok("cookies.none"));
        assertThat(WebChecks.cookies(false, withBody(200, ""))).isEqualTo(Outcome.error("cookies.plain"));
    }

    @Test
    void what_has_to_be_refused_is_refused() {
        assertThat(WebChecks.csrf(withBody(400, "")).state()).isEqualTo(State.OK);
        assertThat(WebChecks.csrf(withBody(200, "")).state()).isEqualTo(State.ERROR);
        assertThat(WebChecks.trace(withBody(405, "")).state()).isEqualTo(State.OK);
        assertThat(WebChecks.trace(withBody(200, "")).state()).isEqualTo(State.ERROR);
    }

    @Test
    void another_host_is_refused_and_never_repeated() {
        var redirected = answer(302, "location", "/account/sign-in");
        var refused = withBody(400, "");
        assertThat(WebChecks.hostEcho(redirected, refused).state()).isEqualTo(State.OK);
        assertThat(WebChecks.hostEcho(redirected, answer(301, "location", "https://a.example.org/"))
                        .state())
                .isEqualTo(State.OK);
        assertThat(WebChecks.hostEcho(redirected, withBody(200, "")).state()).isEqualTo(State.WARNING);
        assertThat(WebChecks.hostEcho(answer(302, "location", "http://check.invalid/"), refused)
                        .state())
                .isEqualTo(State.ERROR);
        assertThat(WebChecks.hostEcho(redirected, withBody(200, "<a href='http://check.invalid/'>"))
                        .state())
                .isEqualTo(State.ERROR);
    }

    @Test
    void neither_versions_nor_failures_are_told() {
        assertThat(WebChecks.banner(answer(200, "server", "proxy")).state()).isEqualTo(State.OK);
        assertThat(WebChecks.banner(answer(200, "server", "Payara/6")).state()).isEqualTo(State.WARNING);
        assertThat(WebChecks.errorPages(withBody(400, "The address is invalid."))
                        .state())
                .isEqualTo(State.OK);
        assertThat(WebChecks.errorPages(withBody(500, "java.lang.IllegalStateException\n\tat org.matricula.Web(1)"))
                        .state())
                .isEqualTo(State.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example.org", "ftp://a.example.org", "https:", "https://", "https://a b"})
    void what_is_no_address_is_not_looked_at(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DeploymentChecks.ofAnswers(text));
    }
}

package org.matricula.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.persistence.database.Setting.MATRICULA_HOSTS;
import static org.matricula.persistence.database.Setting.MATRICULA_PROXIES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("computing")
class SettingChecksTest {

    private static final Reached DIRECT = new Reached(false, "192.0.2.7", List.of(), Map.of());
    private static final Reached PROXIED = new Reached(false, "192.0.2.7", List.of("X-Forwarded-For"), Map.of());

    @Test
    void any_host_is_answered_unless_the_operator_names_some() {
        assertThat(SettingChecks.hosts(new Place().build())).isEqualTo(Outcome.warning("hosts.unset"));
        assertThat(SettingChecks.hosts(new Place()
                        .set(MATRICULA_HOSTS, "b.example.org, 192.0.2.1")
                        .build()))
                .isEqualTo(Outcome.ok("hosts.set", "192.0.2.1, b.example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example.org", "a.example.org:8443", "*", "A.example.org", "a.example.org/matricula"})
    void a_host_that_no_request_can_match_is_an_error(String host) {
        assertThat(SettingChecks.hosts(new Place()
                        .set(MATRICULA_HOSTS, "b.example.org," + host)
                        .build()))
                .isEqualTo(Outcome.error("hosts.wrong", host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "192.0.2.0/24", "*"})
    void a_proxy_is_an_ip_address(String proxy) {
        assertThat(SettingChecks.proxies(
                        new Place().set(MATRICULA_PROXIES, "192.0.2.7," + proxy).build()))
                .isEqualTo(Outcome.error("proxies.wrong", proxy));
    }

    @Test
    void a_proxy_that_forwards_has_to_be_trusted() {
        assertThat(SettingChecks.proxies(new Place().build())).isEqualTo(Outcome.ok("proxies.none"));
        assertThat(SettingChecks.proxies(new Place().reached(DIRECT).build())).isEqualTo(Outcome.ok("proxies.none"));
        assertThat(SettingChecks.proxies(new Place().reached(PROXIED).build()))
                .isEqualTo(Outcome.error("proxies.untrusted", "192.0.2.7", "X-Forwarded-For"));
        assertThat(SettingChecks.proxies(new Place()
                        .reached(PROXIED)
                        .set(MATRICULA_PROXIES, "2001:db8::1, 192.0.2.7")
                        .build()))
                .isEqualTo(Outcome.ok("proxies.set", "192.0.2.7, 2001:db8::1"));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/m, F7rt2-Lq9xx-Vz31p, OK, set",
        "jdbc:postgresql://db/m, short, ERROR, weak",
        "jdbc:postgresql://db/m, password1234, ERROR, weak",
        "jdbc:postgresql://db/m, matricula2026, ERROR, weak",
        "jdbc:postgresql://db/m, , WARNING, unset",
        "jdbc:postgresql://db/m?user=u&password=F7rt2-Lq9xx, , WARNING, inAddress",
        "jdbc:derby:data/derby, , OK, embedded"
    })
    void the_password_at_the_database_is_no_word_that_is_guessed(String url, String password, State state, String key) {
        var outcome = SettingChecks.databasePassword(
                new Place().at(url, "matricula", password).build());
        assertThat(outcome).isEqualTo(new Outcome(state, "database-password." + key, List.of()));
    }

    @Test
    void a_password_in_the_list_of_processes_is_an_error() {
        assertThat(SettingChecks.databasePassword(new Place()
                        .options("-Xmx1g", "-DMATRICULA_DB_PASSWORD=F7rt2-Lq9xx-Vz31p")
                        .build()))
                .isEqualTo(Outcome.error("database-password.shown"));
    }

    @ParameterizedTest
    @CsvSource({
        "17.0.19, 2026-10-20, OK, recent",
        "21.0.4, 2026-06-03, OK, recent",
        "17.0.15, 2025-04-15, WARNING, old",
        "11.0.30, 2026-10-20, ERROR, unsupported"
    })
    void a_java_without_the_last_security_updates_is_old(String version, String released, State state, String key) {
        var outcome = SettingChecks.java(new Place()
                .property("java.version", version)
                .property("java.version.date", released)
                .build());
        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.key()).isEqualTo("java." + key);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, OK, recent", "2026-06-04, OK, recent", "2026-06-02, WARNING, old"})
    void a_release_that_is_half_a_year_old_may_have_holes(String released, State state, String key) {
        var sbom =
                new Sbom(Instant.parse(released + "T00:00:00Z"), List.of("pkg:maven/org.apache.derby/derby@10.16.1.1"));
        var outcome = SettingChecks.release(Optional.of(sbom), Place.NOW);
        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.key()).isEqualTo("release." + key);
        assertThat(outcome.values()).startsWith(released, 1);
        assertThat(SettingChecks.release(Optional.empty(), Place.NOW)).isEqualTo(Outcome.warning("release.unknown"));
    }

    @Test
    void a_server_does_not_run_as_root() {
        assertThat(SettingChecks.systemUser(
                        new Place().property("user.name", "root").build()))
                .isEqualTo(Outcome.warning("system-user.root"));
        assertThat(SettingChecks.systemUser(
                        new Place().property("user.name", "payara").build()))
                .isEqualTo(Outcome.ok("system-user.own", "payara"));
    }
}

package org.matricula.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.persistence.database.Address;

/** The settings for PostgreSQL's own programs that follow from a JDBC address. */
@Tag("backup")
class LibpqSettingsTest {

    private static Map<String, String> of(String url) {
        return LibpqSettings.of(new Address(url, "desk", "secret"));
    }

    @Test
    void host_port_database_and_user_are_named() {
        assertThat(of("jdbc:postgresql://db.school:5433/matricula"))
                .containsOnly(
                        entry("PGHOST", "db.school"),
                        entry("PGPORT", "5433"),
                        entry("PGDATABASE", "matricula"),
                        entry("PGUSER", "desk"),
                        entry("PGPASSWORD", "secret"));
    }

    @Test
    void what_is_left_out_is_what_the_driver_takes_instead() {
        for (var url : new String[] {"jdbc:postgresql:", "jdbc:postgresql:///", "jdbc:postgresql://localhost/"}) {
            assertThat(of(url))
                    .as(url)
                    .contains(entry("PGHOST", "localhost"), entry("PGPORT", "5432"), entry("PGDATABASE", "desk"));
        }
        assertThat(of("jdbc:postgresql:other")).contains(entry("PGDATABASE", "other"));
    }

    @Test
    void several_hosts_and_addresses_of_six_are_understood() {
        assertThat(of("jdbc:postgresql://one,two:5433,[::1]:5434/matricula"))
                .contains(entry("PGHOST", "one,two,::1"), entry("PGPORT", "5432,5433,5434"));
    }

    @Test
    void the_way_to_a_server_that_is_meant_stays_encrypted() {
        assertThat(of("jdbc:postgresql://db/m?sslmode=verify-full&sslrootcert=/etc/my%20root.crt"))
                .contains(entry("PGSSLMODE", "verify-full"), entry("PGSSLROOTCERT", "/etc/my root.crt"));
        assertThat(of("jdbc:postgresql://db/m?ssl=true")).contains(entry("PGSSLMODE", "verify-full"));
        assertThat(of("jdbc:postgresql://db/m?ssl=true&sslmode=require")).contains(entry("PGSSLMODE", "require"));
        assertThat(of("jdbc:postgresql://db/m?sslmode=require&ssl=true")).contains(entry("PGSSLMODE", "require"));
    }

    @Test
    void the_address_can_say_who_connects() {
        assertThat(of("jdbc:postgresql://db/a%2Fb?user=ada&password=p%26q"))
                .contains(entry("PGUSER", "ada"), entry("PGPASSWORD", "p&q"), entry("PGDATABASE", "a/b"));
    }

    @Test
    void what_only_the_driver_does_is_left_out() {
        assertThat(of("jdbc:postgresql://db/m?socketTimeout=30&reWriteBatchedInserts=true&currentSchema=desk"))
                .containsOnlyKeys("PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sslkey", "sslcert", "sslfactory", "socketFactory", "gssEncMode", "service", "targetServerType"})
    void what_decides_about_trust_and_has_no_translation_is_refused(String parameter) {
        assertThatExceptionOfType(BackupException.class)
                .isThrownBy(() -> of("jdbc:postgresql://db/m?" + parameter + "=x&password=hidden"))
                .withMessageContaining(" " + parameter + " ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hidden"));
    }
}

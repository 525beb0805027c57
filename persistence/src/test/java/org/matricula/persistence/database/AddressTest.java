package org.matricula.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

    private static final String ELSEWHERE = "jdbc:postgresql://localhost/matricula";

    private static Address ofTheDesk(Map<Setting, String> settings) {
        var names =
                Map.of(Setting.MATRICULA_DB_URL, "", Setting.MATRICULA_DB_USER, "", Setting.MATRICULA_DB_PASSWORD, "");
        names.forEach((setting, none) -> System.setProperty(setting.name(), settings.getOrDefault(setting, none)));
        try {
            return Address.ofTheDesk();
        } finally {
            names.keySet().forEach(setting -> System.clearProperty(setting.name()));
        }
    }

    @Test
    void the_embedded_database_has_no_user_since_derby_would_open_another_schema_for_it() {
        var address = ofTheDesk(Map.of(Setting.MATRICULA_DB_USER, "me", Setting.MATRICULA_DB_PASSWORD, "secret"));
        assertThat(address).isEqualTo(new Address(Setting.databaseUrl(), null, null));
    }

    @Test
    void a_database_that_is_named_has_its_user() {
        var address = ofTheDesk(Map.of(
                Setting.MATRICULA_DB_URL, ELSEWHERE,
                Setting.MATRICULA_DB_USER, "me",
                Setting.MATRICULA_DB_PASSWORD, "secret"));
        assertThat(address).isEqualTo(new Address(ELSEWHERE, "me", "secret"));
    }
}

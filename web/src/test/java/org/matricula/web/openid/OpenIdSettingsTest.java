package org.matricula.web.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.persistence.database.Setting;

class OpenIdSettingsTest {

    @BeforeEach
    void given() {
        set(Setting.MATRICULA_OPENID_ISSUER, "https://id.example/realms/school");
        set(Setting.MATRICULA_OPENID_CLIENT, "matricula");
        set(Setting.MATRICULA_OPENID_SECRET, "the secret");
    }

    @AfterEach
    void clear() {
        for (var each : Setting.values()) {
            if (each.name().startsWith("MATRICULA_OPENID_")) {
                System.clearProperty(each.name());
            }
        }
    }

    private static void set(Setting setting, String value) {
        System.setProperty(setting.name(), value);
    }

    private static void refuses(Setting named) {
        assertThatIllegalArgumentException()
                .isThrownBy(OpenIdSettings::read)
                .withMessageStartingWith(named.name())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("the secret"));
    }

    @Test
    void without_an_issuer_there_is_no_provider() {
        System.clearProperty(Setting.MATRICULA_OPENID_ISSUER.name());
        assertThat(OpenIdSettings.read()).isEmpty();
    }

    @Test
    void a_secret_can_be_in_a_file(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "of the file\n");
        set(Setting.MATRICULA_OPENID_SECRET_FILE, file.toString());
        assertThat(OpenIdSettings.read().orElseThrow().secret()).isEqualTo("of the file");
    }

    @Test
    void no_text_of_the_settings_shows_the_secret() {
        assertThat(OpenIdSettings.read().orElseThrow().toString()).doesNotContain("the secret");
    }

    @Test
    void a_file_that_is_not_there_is_named(@TempDir Path folder) {
        set(Setting.MATRICULA_OPENID_SECRET_FILE, folder.resolve("none").toString());
        refuses(Setting.MATRICULA_OPENID_SECRET_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example",
                "id.example",
                "ftp://id.example",
                "https://id.example?x=y",
                "https:///realm",
                "http://127.0.0.1.evil.example",
                "https://id example"
            })
    void an_issuer_that_others_could_imitate_is_refused(String issuer) {
        set(Setting.MATRICULA_OPENID_ISSUER, issuer);
        refuses(Setting.MATRICULA_OPENID_ISSUER);
    }

    @Test
    void a_missing_client_or_secret_and_an_unknown_claim_are_named() {
        set(Setting.MATRICULA_OPENID_MATCH, "nickname");
        refuses(Setting.MATRICULA_OPENID_MATCH);
        System.clearProperty(Setting.MATRICULA_OPENID_MATCH.name());
        System.clearProperty(Setting.MATRICULA_OPENID_SECRET.name());
        refuses(Setting.MATRICULA_OPENID_SECRET);
        System.clearProperty(Setting.MATRICULA_OPENID_CLIENT.name());
        refuses(Setting.MATRICULA_OPENID_CLIENT);
    }
}

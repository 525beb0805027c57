package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Role;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.harness.CallerName;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;

/** ASVS 6.3.3, 6.5.1, 6.5.5: with a second factor a sign-in takes a code, which works once and for a short time. */
@DeskTest
class SecondFactorTest {

    private static final long STEP = 30;

    @EJB
    private SecondFactors factors;

    @EJB
    private SignInCode codes;

    @EJB
    private AccountRepository accounts;

    @EJB
    private Deletion deletion;

    private final FactorSecret secret = new FactorSecret();
    private Account ada;
    private Path key;

    @BeforeEach
    void given(@TempDir Path folder) {
        System.setProperty(Setting.MATRICULA_DATA.name(), folder.toString());
        key = folder.resolve("secret-key");
        ada = accounts.create("ada", "hash", List.of());
    }

    @AfterEach
    void cleanUp() {
        System.clearProperty(Setting.MATRICULA_DATA.name());
        System.clearProperty(Setting.MATRICULA_KEY.name());
    }

    private static <T> T as(String name, Supplier<T> action) {
        var answer = new AtomicReference<T>();
        CallerRoles.during(Set.of(Role.STAFF), () -> CallerName.during(name, () -> answer.set(action.get())));
        return answer.get();
    }

    private String code(Instant at) {
        return AppCodes.code(secret.bytes(), at.getEpochSecond() / STEP);
    }

    private List<String> turnOn() {
        return as("ada", () -> factors.turnOn(secret, code(Instant.now())));
    }

    @Test
    void codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, for SHA-1; the last six of the eight digits there
        var known = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(AppCodes.code(known, 59 / STEP)).isEqualTo("287082");
        assertThat(AppCodes.code(known, 1111111109L / STEP)).isEqualTo("081804");
        assertThat(AppCodes.code(known, 20000000000L / STEP)).isEqualTo("353130");
        assertThat(new FactorSecret(known).typed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(new FactorSecret(known).address("Ada L"))
                .isEqualTo("otpauth://totp/Matricula:Ada%20L?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Matricula");
        assertThat(new FactorSecret(new byte[20]).typed()).isEqualTo("AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA");
    }

    @Test
    void it_is_on_only_after_the_app_showed_a_right_code() {
        var wrong = code(Instant.now().plusSeconds(STEP * 10));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> as("ada", () -> factors.turnOn(secret, wrong)))
                .extracting(RefusedException::getReason)
                .isEqualTo("factor.code");
        assertThat(codes.isAsked("ada")).isFalse();
        assertThat(turnOn()).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
        assertThat(codes.isAsked("ADA")).isTrue();
        assertThat(as("ada", () -> factors.recoveryCodes())).hasValue(10);
        assertThatExceptionOfType(RefusedException.class)
                .as("another secret does not replace it")
                .isThrownBy(() -> as("ada", () -> {
                    var other = new FactorSecret();
                    return factors.turnOn(
                            other, AppCodes.code(other.bytes(), Instant.now().getEpochSecond() / STEP));
                }));
    }

    @Test
    void a_code_works_once_and_none_before_it_works_after_it() {
        // GIVEN
        turnOn();
        var now = Instant.now().plusSeconds(10 * STEP);

        // WHEN
        assertThat(codes.accepts("ada", code(now), now)).isTrue();

        // THEN
        assertThat(codes.accepts("ada", code(now), now)).as("again").isFalse();
        assertThat(codes.accepts("ada", code(now.minusSeconds(STEP)), now))
                .as("the one before")
                .isFalse();
        assertThat(codes.accepts("ada", code(now.plusSeconds(STEP)), now))
                .as("the next one, of a clock that is fast")
                .isTrue();
    }

    @Test
    void a_code_is_valid_for_a_step_before_and_after_and_no_longer() {
        // GIVEN
        turnOn();
        var now = Instant.now().plusSeconds(20 * STEP);

        // THEN
        assertThat(codes.accepts("ada", code(now.minusSeconds(2 * STEP)), now)).isFalse();
        assertThat(codes.accepts("ada", code(now.plusSeconds(2 * STEP)), now)).isFalse();
        assertThat(codes.accepts("ada", code(now.minusSeconds(STEP)), now)).isTrue();
        assertThat(codes.accepts("ada", " " + code(now).replaceAll("(...)", "$1 "), now))
                .as("as the app shows it")
                .isTrue();
        for (var nonsense : List.of("", "000", "abcdef", "0000000", "\u0661\u0662\u0663\u0664\u0665\u0666")) {
            assertThat(codes.accepts("ada", nonsense, now)).as(nonsense).isFalse();
        }
    }

    @Test
    void a_recovery_code_works_once_in_any_spelling() {
        // GIVEN
        var recovery = turnOn();

        // THEN
        assertThat(codes.accepts("ada", " " + recovery.get(3).toUpperCase(Locale.ROOT) + " ", Instant.now()))
                .isTrue();
        assertThat(codes.accepts("ada", recovery.get(3), Instant.now())).isFalse();
        assertThat(codes.accepts("ada", recovery.get(4).replace("-", ""), Instant.now()))
                .isTrue();
        assertThat(as("ada", () -> factors.recoveryCodes())).hasValue(8);

        // WHEN
        var renewed = as("ada", () -> factors.renewCodes());

        // THEN
        assertThat(codes.accepts("ada", recovery.get(5), Instant.now()))
                .as("a former one")
                .isFalse();
        assertThat(codes.accepts("ada", renewed.get(5), Instant.now())).isTrue();
    }

    @Test
    void a_code_belongs_to_one_account() {
        accounts.create("bo", "hash", List.of());
        var recovery = turnOn();
        assertThat(codes.accepts("bo", recovery.get(0), Instant.now())).isFalse();
        assertThat(codes.isAsked("bo")).isFalse();
        assertThat(codes.isAsked("nobody")).isFalse();
    }

    @Test
    void the_owner_turns_it_off_and_an_administrator_removes_it() {
        turnOn();
        assertThat(factors.isOn(ada.getId())).isTrue();
        assertThat(factors.remove(ada.getId())).isTrue();
        assertThat(factors.remove(ada.getId())).isFalse();
        assertThat(codes.isAsked("ada")).isFalse();
        turnOn();
        as("ada", () -> {
            factors.turnOff();
            return true;
        });
        assertThat(codes.isAsked("ada")).isFalse();
    }

    @Test
    void it_goes_with_its_account(Desk desk) throws SQLException {
        turnOn();
        deletion.delete("account", deletion.preview(ada));
        assertThat(new Sql(desk.dataSource()).strings("SELECT COUNT(*) FROM second_factor_code"))
                .containsExactly("0");
    }

    @Test
    void the_database_has_neither_the_secret_nor_the_codes(Desk desk) throws SQLException, IOException {
        // GIVEN
        var recovery = turnOn();

        // THEN
        var sql = new Sql(desk.dataSource());
        var stored = sql.strings("SELECT secret FROM second_factor").get(0);
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(stored)))
                .doesNotContain(HexFormat.of().formatHex(secret.bytes()));
        assertThat(sql.strings("SELECT code_hash FROM second_factor_code")).doesNotContainAnyElementsOf(recovery);
        assertThat(secret).hasToString("•••");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void with_another_key_no_code_of_an_app_is_right_and_recovery_codes_still_are() {
        // GIVEN
        var recovery = turnOn();
        var now = Instant.now().plusSeconds(10 * STEP);

        // WHEN
        System.setProperty(Setting.MATRICULA_KEY.name(), "another key with more than thirty-two characters");

        // THEN
        assertThat(codes.accepts("ada", code(now), now)).isFalse();
        assertThat(codes.accepts("ada", recovery.get(0), now)).isTrue();

        // WHEN the former key is back
        System.clearProperty(Setting.MATRICULA_KEY.name());

        // THEN
        assertThat(codes.accepts("ada", code(now), now)).isTrue();
    }
}

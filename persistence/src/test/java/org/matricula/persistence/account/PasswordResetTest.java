package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Role;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.harness.CallerName;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;

/** A55: passwords are changed by their owners, with the former one or with a link that works once. */
@DeskTest
class PasswordResetTest {

    @EJB
    private PasswordReset resets;

    @EJB
    private OwnAccount own;

    @EJB
    private AccountRepository accounts;

    @EJB
    private SignIn signIn;

    private Account ada;

    @BeforeEach
    void given() {
        ada = accounts.create("ada", "former", List.of());
    }

    private String hash() {
        return signIn.find("ada").orElseThrow().passwordHash();
    }

    private void refuses(String code) {
        assertThat(resets.accountOf(code)).isEmpty();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> resets.use(code, "stolen"))
                .extracting(RefusedException::getReason)
                .isEqualTo("reset.code");
    }

    private static void update(Desk desk, String sql) throws SQLException {
        try (var connection = desk.dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    @Test
    void A55_a_code_works_once_and_until_then_the_former_password_does() {
        // GIVEN
        var code = accounts.createResetCode(ada.getId());
        assertThat(hash()).isEqualTo("former");
        assertThat(resets.accountOf(" " + code + " ")).hasValue("ada");

        // WHEN
        resets.use(code, "new");

        // THEN
        assertThat(hash()).isEqualTo("new");
        refuses(code);
        assertThat(hash()).isEqualTo("new");
    }

    @Test
    void A55_a_newer_code_replaces_an_earlier_one() {
        var first = accounts.createResetCode(ada.getId());
        var second = accounts.createResetCode(ada.getId());
        refuses(first);
        resets.use(second, "new");
        assertThat(hash()).isEqualTo("new");
    }

    @Test
    void A55_a_code_expires(Desk desk) throws SQLException {
        var code = accounts.createResetCode(ada.getId());
        update(desk, "UPDATE account SET reset_until = '2020-01-01 00:00:00' WHERE name = 'ada'");
        refuses(code);
        assertThat(hash()).isEqualTo("former");
    }

    @Test
    void A55_a_code_is_worthless_for_an_account_that_is_not_active(Desk desk) throws SQLException {
        var code = accounts.createResetCode(ada.getId());
        update(desk, "UPDATE account SET active = FALSE WHERE name = 'ada'");
        refuses(code);
    }

    @Test
    void A55_nothing_but_the_code_is_one() {
        refuses("");
        accounts.createResetCode(ada.getId());
        refuses("");
        refuses("null");
        refuses(OneTimeCode.random());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> accounts.createResetCode(-1L));
    }

    @Test
    void A55_another_password_makes_a_code_worthless() {
        var code = accounts.createResetCode(ada.getId());
        accounts.changePassword("ada", "new");
        refuses(code);
    }

    @Test
    void A55_users_change_their_own_password_if_it_is_still_the_one_that_was_checked() {
        CallerName.during(
                "ada",
                () -> CallerRoles.during(Set.of(Role.STAFF), () -> {
                    own.changePassword("former", "new");
                    assertThatExceptionOfType(RefusedException.class)
                            .isThrownBy(() -> own.changePassword("former", "newer"));
                }));
        assertThat(hash()).isEqualTo("new");
    }

    @Test
    void a_hash_is_renewed_only_if_it_is_still_that_of_the_password() {
        signIn.renewHash("ADA", "former", "of a higher cost");
        assertThat(hash()).isEqualTo("of a higher cost");
        signIn.renewHash("ada", "former", "late");
        assertThat(hash()).isEqualTo("of a higher cost");
    }
}

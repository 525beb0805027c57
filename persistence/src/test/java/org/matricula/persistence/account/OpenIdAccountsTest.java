package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.account.AccountDetails;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.history.ActionRow.FieldChange;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.Window;

/** ASVS 6.8.1: an account belongs to issuer and subject, and to no name. */
@DeskTest
class OpenIdAccountsTest {

    private static final String IDENTITY = "https://id.example/realms/school ada-1";
    private static final String OTHER = "https://other.example ada-1";

    @EJB
    private OpenIdAccounts identities;

    @EJB
    private EntityRepository entities;

    @EJB
    private AccountRepository accounts;

    @EJB
    private SignIn signIn;

    @EJB
    private History history;

    @BeforeEach
    void given() {
        accounts.createAdministrator("root", "hash");
    }

    private TracedEntity account(String name, String identity) {
        return entities.create("account", details(name, identity));
    }

    private static AccountDetails details(String name, String identity) {
        return new AccountDetails(name, true, identity, null, null);
    }

    private void save(TracedEntity object, AccountDetails wanted) {
        entities.save(new EntityKey(object.kind(), object.getId()), new Edit<>(object.details(), wanted));
    }

    @Test
    void an_account_is_found_by_issuer_and_subject_together() {
        account("ada", " " + IDENTITY);
        account("other", OTHER);
        assertThat(identities.find(IDENTITY)).hasValue("ada");
        assertThat(identities.find(OTHER)).hasValue("other");
        assertThat(identities.find("https://id.example/realms/school ADA-1")).isEmpty();
        assertThat(identities.find("https://id.example ada-1")).isEmpty();
    }

    @Test
    void an_identity_belongs_to_one_account() {
        account("ada", IDENTITY);
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> account("bo", IDENTITY))
                .satisfies(e -> assertThat(e.getField()).isEqualTo("account.identity"))
                .satisfies(e -> assertThat(e.getValue()).isEqualTo(IDENTITY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada-1",
                "https://id.example",
                "id.example ada-1",
                "https://id.example ada 1",
                "https://id.example ada-ö"
            })
    void what_is_no_issuer_with_a_subject_is_refused(String identity) {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> account("ada", identity))
                .satisfies(e -> assertThat(e.getMessage()).contains("account.identity", "separated by a space"));
    }

    @Test
    void another_identity_ends_the_sessions_of_the_account() {
        var ada = account("ada", IDENTITY);
        signIn.begin("ada", "key", "192.0.2.1", null);
        save(ada, details("ada", null));
        assertThat(identities.find(IDENTITY)).isEmpty();
        assertThat(signIn.standing("key")).isEmpty();
    }

    @Test
    void a_disabled_account_keeps_its_identity() {
        account("ada", IDENTITY);
        accounts.setActive("ada", false);
        assertThat(identities.find(IDENTITY)).hasValue("ada");
        assertThat(signIn.begin("ada", "key", "192.0.2.1", null)).isEmpty();
    }

    @Test
    void a_name_connects_an_account_that_nobody_can_sign_in_to_and_history_has_it() {
        account("ada", null);
        assertThat(identities.connect("ADA", IDENTITY)).hasValue("ada");
        assertThat(identities.find(IDENTITY)).hasValue("ada");
        assertThat(history.rows(HistoryFilter.all(), Window.firstPage())
                        .get(0)
                        .objects()
                        .get(0)
                        .fields())
                .containsExactly(new FieldChange("identity", null, IDENTITY));
    }

    @Test
    void a_name_never_connects_an_account_that_has_an_owner() {
        account("ada", OTHER);
        accounts.create("bo", "hash", List.of());
        account("cy", null);
        accounts.setActive("cy", false);
        for (var name : List.of("ada", "bo", "cy", "nobody", "root")) {
            assertThat(identities.connect(name, IDENTITY)).as(name).isEmpty();
        }
        assertThat(identities.find(IDENTITY)).isEmpty();
        assertThat(identities.find(OTHER)).hasValue("ada");
    }
}

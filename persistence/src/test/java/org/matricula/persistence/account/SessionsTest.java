package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.AccountDetails;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.edit.Edit;
import org.matricula.persistence.account.Sessions.Shown;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.CallerName;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;

/** ASVS 7.3.2, 7.4.1 to 7.4.5, 7.5.2: where an account is signed in, on all nodes, is seen and ended in one place. */
@DeskTest
class SessionsTest {

    private static final String HOME = "192.0.2.1";
    private static final String OFFICE = "192.0.2.2";

    @EJB
    private Sessions sessions;

    @EJB
    private SignIn signIn;

    @EJB
    private AccountRepository accounts;

    @EJB
    private EntityRepository entities;

    @EJB
    private Deletion deletion;

    @EJB
    private OwnAccount own;

    private Account ada;
    private Account bo;

    @BeforeEach
    void given() {
        ada = accounts.create("ada", "hash", List.of());
        bo = accounts.create("bo", "hash", List.of());
        signIn.begin("ada", "at home", HOME, "Firefox");
        signIn.begin("ADA", "in the office", OFFICE, null);
        signIn.begin("bo", "of bo", HOME, "Firefox");
    }

    private static void as(String name, Runnable action) {
        CallerRoles.during(Set.of(Role.STAFF), () -> CallerName.during(name, action));
    }

    private List<Long> ids(Account account) {
        return sessions.of(account.getId()).stream().map(Shown::id).toList();
    }

    @Test
    void a_user_sees_the_own_sessions_and_which_one_is_this() {
        as("ada", () -> assertThat(sessions.own("at home"))
                .extracting(Shown::client, Shown::browser, Shown::here)
                .containsExactlyInAnyOrder(tuple(HOME, "Firefox", true), tuple(OFFICE, "", false)));
    }

    @Test
    void a_user_ends_own_sessions_and_no_others() {
        var all = Stream.of(ada, bo).map(this::ids).flatMap(List::stream).toList();
        as("ada", () -> assertThat(sessions.endOwn(all)).isEqualTo(2));
        assertThat(signIn.standing("at home")).isEmpty();
        assertThat(signIn.standing("in the office")).isEmpty();
        assertThat(signIn.standing("of bo")).isPresent();
    }

    @Test
    void an_administrator_ends_sessions_of_an_account() {
        var all = ids(ada);
        assertThat(sessions.end(bo.getId(), all)).as("of another account").isZero();
        assertThat(sessions.end(ada.getId(), all.subList(0, 1))).isEqualTo(1);
        assertThat(ids(ada)).containsExactly(all.get(1));
    }

    @Test
    void signing_out_ends_this_session_only() {
        signIn.end("at home");
        assertThat(signIn.standing("at home")).isEmpty();
        assertThat(signIn.standing("in the office")).map(SignIn.Standing::name).hasValue("ada");
    }

    @Test
    void another_password_ends_all_sessions_of_the_account_however_it_is_set() {
        accounts.changePassword("ada", "other");
        assertThat(signIn.standing("at home")).isEmpty();
        assertThat(signIn.standing("in the office")).isEmpty();
        as("bo", () -> own.changePassword("hash", "other"));
        assertThat(signIn.standing("of bo")).isEmpty();
    }

    @Test
    void another_hash_of_the_same_password_or_another_name_ends_none() {
        entities.save(
                new EntityKey(ada.kind(), ada.getId()),
                new Edit<>(ada.details(), new AccountDetails("ada l", true, null, null, null)));
        signIn.renewHash("ada l", "hash", "a dearer hash");
        assertThat(signIn.standing("at home")).map(SignIn.Standing::name).hasValue("ada l");
    }

    @Test
    void the_sessions_of_a_deleted_account_end() {
        deletion.delete("account", deletion.preview(ada));
        assertThat(signIn.standing("at home")).isEmpty();
        assertThat(signIn.standing("of bo")).isPresent();
    }

    @Test
    void a_session_ends_after_half_a_day_however_it_is_used(Desk desk) throws SQLException {
        // GIVEN
        began(desk, "PT11H59M");
        assertThat(signIn.standing("at home")).isPresent();

        // WHEN
        began(desk, "PT12H1M");

        // THEN
        assertThat(signIn.standing("at home")).isEmpty();
        assertThat(ids(ada)).as("no page shows it").isEmpty();
    }

    private static void began(Desk desk, String ago) throws SQLException {
        set(desk, "began_at", ago);
    }

    private static void set(Desk desk, String column, String ago) throws SQLException {
        var time = Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC).minus(Duration.parse(ago)));
        new Sql(desk.dataSource()).execute("UPDATE account_session SET " + column + " = '" + time + "'");
    }

    @Test
    void a_session_without_a_request_ends_and_one_that_is_used_does_not(Desk desk) throws SQLException {
        // GIVEN
        set(desk, "seen_at", "PT1H16M");

        // WHEN
        signIn.see("in the office");
        signIn.begin("bo", "again", HOME, null);

        // THEN
        assertThat(signIn.standing("at home")).isEmpty();
        assertThat(signIn.standing("in the office")).isPresent();
        assertThat(new Sql(desk.dataSource()).strings("SELECT COUNT(*) FROM account_session"))
                .as("what has ended is deleted")
                .containsExactly("2");
    }

    @Test
    void the_database_does_not_have_the_key_of_a_browser(Desk desk) throws SQLException {
        assertThat(new Sql(desk.dataSource()).strings("SELECT key_hash FROM account_session"))
                .hasSize(3)
                .doesNotContain("at home");
    }
}

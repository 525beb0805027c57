package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.AccountDetails;
import org.matricula.domain.account.Group;
import org.matricula.domain.account.GroupDetails;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.RelationRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.history.ActionUndo;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.history.UndoDecision;
import org.matricula.persistence.list.Window;

/** Whatever is done, somebody can still administer the accounts. */
@DeskTest
class LastAdministratorTest {

    private static final String GROUPS = "groups";
    private static final String ACCOUNTS = "accounts";

    @EJB
    private EntityRepository entities;

    @EJB
    private RelationRepository relations;

    @EJB
    private AccountRepository accounts;

    @EJB
    private GroupRepository groups;

    @EJB
    private Deletion deletion;

    @EJB
    private History history;

    @EJB
    private ActionUndo undo;

    @EJB
    private SignIn signIn;

    private Account root;
    private Group administrators;

    @BeforeEach
    void given() {
        root = accounts.createAdministrator("root", "hash");
        administrators = groups.findByName(Role.ADMINISTRATOR).orElseThrow();
    }

    private void save(TracedEntity object, Record wanted) {
        entities.save(new EntityKey(object.kind(), object.getId()), new Edit<>(object.details(), wanted));
    }

    private static AccountDetails inactive(String name) {
        return new AccountDetails(name, false, null, null, null);
    }

    private void refused(ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call)
                .extracting(RefusedException::getReason)
                .isEqualTo("account.lastAdministrator");
        assertThat(signIn.find("root").orElseThrow().roles()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void no_way_takes_away_the_last_administrator() {
        refused(() -> relations.remove(root, GROUPS, administrators));
        refused(() -> relations.clear(root, GROUPS));
        refused(() -> relations.set(root, GROUPS, List.of()));
        refused(() -> relations.clear(administrators, ACCOUNTS));
        refused(() -> save(root, inactive("root")));
        refused(() -> save(administrators, new GroupDetails("admins", null)));
        refused(() -> deletion.delete("account", deletion.preview(root)));
        refused(() -> deletion.delete("group", deletion.preview(administrators)));
    }

    @Test
    void an_account_that_is_not_active_is_no_administrator() {
        var other = accounts.createAdministrator("other", "hash");
        save(other, inactive("other"));
        refused(() -> relations.clear(root, GROUPS));
        refused(() -> deletion.delete("account", deletion.preview(root)));
    }

    @Test
    void with_another_one_the_first_can_leave() {
        accounts.createAdministrator("other", "hash");
        relations.clear(root, GROUPS);
        deletion.delete("account", deletion.preview(root));
        assertThat(signIn.find("root")).isEmpty();
    }

    @Test
    void nor_is_the_creation_of_the_only_other_one_undone() {
        var other = accounts.createAdministrator("other", "hash");
        var created = history.rows(HistoryFilter.all().of(other), Window.firstPage());
        save(root, inactive("root"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        undo.undo(undo.preview(created.get(created.size() - 1).id()), UndoDecision.NONE));
        assertThat(signIn.find("other").orElseThrow().roles()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void accounts_can_be_changed_before_there_is_any_administrator() {
        accounts.createAdministrator("other", "hash");
        groups.updateOrCreate("clerks", List.of());
        groups.updateOrCreate("clerks", List.of(Role.STUDENT_VIEW));
        assertThat(groups.findByName("clerks").orElseThrow().getRights()).containsExactly(Role.STUDENT_VIEW);
    }

    @Test
    void of_two_administrators_who_remove_each_other_at_once_one_stays() {
        // GIVEN
        var other = accounts.createAdministrator("other", "hash");

        // WHEN
        var start = new CyclicBarrier(2);
        var leaving = Stream.of(root, other)
                .map(each -> CompletableFuture.runAsync(() -> {
                    await(start);
                    relations.remove(each, GROUPS, administrators);
                }))
                .toList();

        // THEN
        assertThat(leaving.stream().filter(LastAdministratorTest::isRefused)).hasSize(1);
        assertThat(relations.count(administrators, ACCOUNTS)).isEqualTo(1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRefused(CompletableFuture<Void> call) {
        try {
            call.join();
            return false;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(RefusedException.class);
            return true;
        }
    }
}

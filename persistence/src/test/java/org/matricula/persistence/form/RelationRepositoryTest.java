package org.matricula.persistence.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Group;
import org.matricula.domain.account.GroupDetails;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.base.EntityRef;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.account.GroupRepository;
import org.matricula.persistence.account.SignIn;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.history.ActionRow.FieldChange;
import org.matricula.persistence.history.ActionRow.ObjectChange;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.Window;

/** B1 to B41, as far as they apply to links without values: accounts and their groups. */
@DeskTest
class RelationRepositoryTest {

    private static final String GROUPS = "groups";
    private static final String ACCOUNTS = "accounts";
    private static final int PATIENCE_SECONDS = 60;
    private static final long NOBODY = 987_654_321L;

    @EJB
    private RelationRepository relations;

    @EJB
    private AccountRepository accounts;

    @EJB
    private GroupRepository groups;

    @EJB
    private SignIn signIn;

    @EJB
    private History history;

    private Account ada;
    private Account ben;
    private Group clerks;
    private Group graders;
    private Group readers;

    @BeforeEach
    void given() {
        ada = accounts.create("ada", "hash", List.of());
        ben = accounts.create("ben", "hash", List.of());
        clerks = groups.updateOrCreate("clerks", List.of(Role.STUDENT_VIEW));
        graders = groups.updateOrCreate("graders", List.of(Role.GRADE_VIEW));
        readers = groups.updateOrCreate("readers", List.of(Role.COURSE_VIEW));
    }

    private static EntityRef key(EntityRef of) {
        return new EntityKey(of.kind(), of.getId());
    }

    private List<Group> many(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> groups.updateOrCreate("group " + i, List.of()))
                .toList();
    }

    private List<ObjectChange> latest() {
        return history.rows(HistoryFilter.all(), Window.firstPage()).get(0).objects();
    }

    private void refused(Class<? extends Exception> how, String field, ThrowingCallable call) {
        assertThatExceptionOfType(how).isThrownBy(call).withMessageContaining(field);
        assertThat(relations.all(ada, GROUPS)).isEmpty();
    }

    @Test
    void b1_b2_what_was_never_saved_cannot_be_linked(Desk desk) {
        var unsaved = new Group(new GroupDetails("new", null));
        assertThat(desk.statements().during(() -> {
                    refusedUnsent("group.id", () -> relations.add(ada, GROUPS, unsaved));
                    refusedUnsent("group.id", () -> relations.set(ada, GROUPS, List.of(clerks, unsaved)));
                    refusedUnsent("group.id", () -> relations.all(unsaved, ACCOUNTS));
                    refusedUnsent("account.id", () -> relations.clear(new Account("new", "hash"), GROUPS));
                }))
                .isEmpty();
        assertThat(relations.all(ada, GROUPS)).isEmpty();
    }

    private static void refusedUnsent(String field, ThrowingCallable call) {
        assertThatExceptionOfType(InvalidException.class).isThrownBy(call).withMessageContaining(field);
    }

    @Test
    void b3_b4_an_object_of_another_kind_is_refused_naming_field_and_value() {
        refused(InvalidException.class, "account.groups", () -> relations.add(ada, GROUPS, clerks, ben));
        refused(InvalidException.class, "account.groups", () -> relations.add(ada, GROUPS, new CourseKey(1L)));
        refused(InvalidException.class, "account.groups", () -> relations.set(ada, GROUPS, List.of(ben)));
        refused(InvalidException.class, "account.relation", () -> relations.add(ada, "lessons", clerks));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntityKey.parse("group", "x"))
                .withMessage("group.id \"x\" is not a whole number");
    }

    @Test
    void b5_b6_objects_and_keys_may_be_mixed_from_either_end() {
        assertThat(relations.add(key(ada), GROUPS, clerks, key(graders))).isEqualTo(2);
        assertThat(relations.add(clerks, ACCOUNTS, EntityKey.parse("account", " " + ben.getId() + " ")))
                .isOne();
        assertThat(relations.add(ada, GROUPS, EntityKey.parse("group", "" + clerks.getId())))
                .isZero();
        assertThat(relations.remove(ada, GROUPS, key(graders))).isOne();
        assertThat(relations.all(key(clerks), ACCOUNTS)).containsExactly(ada, ben);
    }

    @Test
    void b7_a_key_that_does_not_exist_is_not_found_and_leaves_no_row() {
        var nobody = new EntityKey("group", NOBODY);
        refused(NotFoundException.class, "group.id", () -> relations.add(ada, GROUPS, clerks, nobody));
        refused(NotFoundException.class, "group.id", () -> relations.set(ada, GROUPS, List.of(clerks, nobody)));
        refused(NotFoundException.class, "group.id", () -> relations.add(nobody, ACCOUNTS, ada));
        refused(
                NotFoundException.class,
                "account.id",
                () -> relations.add(new EntityKey("account", NOBODY), GROUPS, clerks));
    }

    @Test
    void b8_to_b12_adding_from_either_end_is_one_link_that_both_see() {
        assertThat(relations.add(ada, GROUPS, graders, clerks, clerks)).isEqualTo(2);
        assertThat(relations.add(clerks, ACCOUNTS, ada, ben)).isOne();
        assertThat(relations.all(ada, GROUPS)).containsExactly(clerks, graders);
        assertThat(relations.all(clerks, ACCOUNTS)).containsExactly(ada, ben);
        assertThat(relations.count(ada, GROUPS)).isEqualTo(2);
        assertThat(signIn.find("ada").orElseThrow().roles()).contains(Role.STUDENT_VIEW, Role.GRADE_VIEW);
    }

    @Test
    void b13_b14_fifty_links_cost_as_many_statements_as_thirty_and_none_cost_none(Desk desk) {
        var fifty = many(50);
        var thirty = fifty.subList(0, 30).toArray(EntityRef[]::new);
        var some = desk.statements().during(() -> relations.add(ada, GROUPS, thirty));
        var all = desk.statements().during(() -> relations.add(ben, GROUPS, fifty.toArray(EntityRef[]::new)));
        assertThat(all).hasSameSizeAs(some);
        assertThat(all)
                .filteredOn(sql -> sql.startsWith("insert into account_account_group"))
                .hasSize(1);
        assertThat(desk.statements().during(() -> relations.add(ada, GROUPS))).isEmpty();
        assertThat(relations.all(ben, GROUPS)).hasSize(50);
    }

    @Test
    void b15_the_same_link_added_by_two_at_once_is_no_error() throws Exception {
        var together = new CyclicBarrier(2);
        var other = CompletableFuture.supplyAsync(() -> {
            await(together);
            return relations.add(clerks, ACCOUNTS, ada, ben);
        });
        await(together);
        int added = relations.add(ada, GROUPS, clerks, graders) + other.get();
        assertThat(added).isEqualTo(3);
        assertThat(relations.all(ada, GROUPS)).containsExactly(clerks, graders);
        assertThat(relations.all(clerks, ACCOUNTS)).containsExactly(ada, ben);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void b26_to_b31_removing_takes_the_named_links_and_clearing_all_of_one_end() {
        // GIVEN
        relations.add(ada, GROUPS, clerks, graders, readers);
        relations.add(ben, GROUPS, clerks, graders);

        // WHEN and THEN
        assertThat(relations.remove(ada, GROUPS, readers, readers)).isOne();
        assertThat(relations.remove(ada, GROUPS, readers)).isZero();
        assertThat(relations.remove(ada, GROUPS, new EntityKey("group", NOBODY)))
                .isZero();
        assertThat(relations.clear(graders, ACCOUNTS)).isEqualTo(2);
        assertThat(relations.clear(graders, ACCOUNTS)).isZero();
        assertThat(relations.all(ada, GROUPS)).containsExactly(clerks);
        assertThat(relations.clear(ada, GROUPS)).isOne();
        assertThat(relations.all(clerks, ACCOUNTS)).containsExactly(ben);
        assertThat(groups.findByName("readers")).isPresent();
        assertThat(accounts.findByName("ada")).isPresent();
    }

    @Test
    void b32_to_b37_setting_keeps_what_stays_and_reads_its_argument_first() {
        // GIVEN
        relations.set(ada, GROUPS, List.of(clerks, graders));
        relations.set(readers, ACCOUNTS, List.of(ada, ben));

        // WHEN
        relations.set(ada, GROUPS, List.of(key(graders), readers));

        // THEN
        assertThat(relations.all(ada, GROUPS)).containsExactly(graders, readers);
        assertThat(latest())
                .flatExtracting(ObjectChange::fields)
                .doesNotContain(new FieldChange(GROUPS, null, "graders"));

        // WHEN
        relations.set(ada, GROUPS, new ArrayList<>(relations.all(ben, GROUPS)));
        Iterable<TracedEntity> lazily = () -> relations.all(readers, ACCOUNTS).iterator();
        relations.set(readers, ACCOUNTS, lazily);

        // THEN
        assertThat(relations.all(readers, ACCOUNTS)).containsExactly(ada, ben);
        relations.set(readers, ACCOUNTS, List.of());
        assertThat(relations.count(readers, ACCOUNTS)).isZero();
    }

    @Test
    void b38_b39_a_call_that_fails_leaves_the_links_as_they_were() {
        relations.add(ada, GROUPS, clerks);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> relations.set(ada, GROUPS, List.of(graders, new EntityKey("group", NOBODY))));
        assertThat(relations.all(ada, GROUPS)).containsExactly(clerks);
    }

    @Test
    void a_link_is_in_the_history_of_both_of_its_ends() {
        relations.add(ada, GROUPS, clerks);
        assertThat(latest())
                .extracting(each -> each.object().label(), ObjectChange::fields)
                .containsExactlyInAnyOrder(
                        tuple("ada", List.of(new FieldChange(GROUPS, null, "clerks"))),
                        tuple("clerks", List.of(new FieldChange(ACCOUNTS, null, "ada"))));
        relations.remove(clerks, ACCOUNTS, ada);
        assertThat(latest())
                .extracting(each -> each.object().label(), ObjectChange::fields)
                .containsExactlyInAnyOrder(
                        tuple("ada", List.of(new FieldChange(GROUPS, "clerks", null))),
                        tuple("clerks", List.of(new FieldChange(ACCOUNTS, "ada", null))));
        assertThat(history.rows(HistoryFilter.all().of(clerks), Window.firstPage()))
                .hasSize(3);
    }

    @Test
    void links_need_the_right_to_change_one_end_and_to_view_the_other() {
        refuses(() -> relations.add(ada, GROUPS, clerks));
        refuses(() -> relations.remove(ada, GROUPS, clerks));
        refuses(() -> relations.clear(clerks, ACCOUNTS));
        refuses(() -> relations.set(clerks, ACCOUNTS, List.of(ada)));
        refuses(() -> relations.all(ada, GROUPS));
        refuses(() -> relations.count(ada, GROUPS));
        refuses(() -> relations.create(ada, GROUPS, clerks.details()));
        CallerRoles.during(Set.of(Role.STAFF, Role.STUDENT_VIEW), () -> assertThat(relations.of("account"))
                .isEmpty());
        assertThat(relations.of("account")).extracting(each -> each.name()).containsExactly(GROUPS, "courses");
        assertThat(relations.of("group")).extracting(each -> each.name()).containsExactly(ACCOUNTS);
        assertThat(relations.all(ada, GROUPS)).isEmpty();
    }

    private static void refuses(ThrowingCallable call) {
        CallerRoles.during(
                Set.of(Role.STAFF, Role.STUDENT_CHANGE),
                () -> assertThatExceptionOfType(NotAllowedException.class).isThrownBy(call));
    }
}

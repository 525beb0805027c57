package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.AccountDetails;
import org.matricula.domain.account.GroupDetails;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.history.Secret;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.FormInput;
import org.matricula.persistence.form.RelationRepository;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.history.ActionRow;
import org.matricula.persistence.history.ActionRow.FieldChange;
import org.matricula.persistence.history.ActionUndo;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.history.Restoration;
import org.matricula.persistence.history.UndoDecision;
import org.matricula.persistence.list.CellInput;
import org.matricula.persistence.list.Window;

/** A52, A53: accounts and groups are entities like any other, for administrators. */
@DeskTest
class AccountAdministrationTest {

    private static final String GROUPS = "groups";

    @EJB
    private EntityRepository entities;

    @EJB
    private RelationRepository relations;

    @EJB
    private AccountRepository accounts;

    @EJB
    private Deletion deletion;

    @EJB
    private History history;

    @EJB
    private Restoration restoration;

    @EJB
    private ActionUndo undo;

    @EJB
    private SignIn signIn;

    private TracedEntity clerks;

    @BeforeEach
    void given() {
        accounts.createAdministrator("root", "hash");
        clerks = entities.create("group", new GroupDetails("clerks", "student.change, course.view"));
    }

    private TracedEntity account(String name, String rights) {
        return entities.create("account", new AccountDetails(name, true, null, rights, null));
    }

    private Account withPassword(String name, String rights) {
        account(name, rights);
        return accounts.changePassword(name, "hash");
    }

    private void save(TracedEntity object, Record wanted) {
        entities.save(new EntityKey(object.kind(), object.getId()), new Edit<>(object.details(), wanted));
    }

    private Set<String> rolesOf(String name) {
        return signIn.begin(name, UUID.randomUUID().toString(), "192.0.2.1", null)
                .orElseThrow()
                .roles();
    }

    private ActionRow latest() {
        return history.rows(HistoryFilter.all(), Window.firstPage()).get(0);
    }

    private void restore(String label) {
        var gone = latest().objects().stream()
                .filter(each -> each.object().label().equals(label))
                .findFirst()
                .orElseThrow();
        restoration.restore(gone.changeId());
    }

    @Test
    void A52_a_new_account_cannot_sign_in_before_it_has_a_password() {
        account("ada", null);
        assertThat(signIn.find("ada")).isEmpty();
        accounts.changePassword("ada", "hash");
        assertThat(signIn.find("ada")).isPresent();
    }

    @Test
    void A51_an_account_has_the_rights_of_its_groups_and_its_own() {
        // WHEN
        var ada = account("ada", "grade.view");
        relations.add(ada, GROUPS, clerks);

        // THEN
        assertThat(rolesOf("ADA"))
                .containsExactlyInAnyOrder(
                        Role.STAFF, Role.STUDENT_VIEW, Role.STUDENT_CHANGE, Role.COURSE_VIEW, Role.GRADE_VIEW);
    }

    @Test
    void A51_an_account_with_rights_of_its_own_needs_no_group() {
        account("ada", "grade.view");
        assertThat(rolesOf("ada")).containsExactlyInAnyOrder(Role.STAFF, Role.GRADE_VIEW);
    }

    @Test
    void A52_an_account_that_is_not_active_can_neither_sign_in_nor_go_on() {
        // GIVEN
        var ada = withPassword("ada", "grade.view");
        signIn.begin("ada", "key", "192.0.2.1", null);
        assertThat(signIn.standing("key")).isPresent();

        // WHEN
        save(ada, new AccountDetails("ada", false, null, "grade.view", null));

        // THEN
        assertThat(signIn.find("ada")).isEmpty();
        assertThat(signIn.standing("key")).isEmpty();
        assertThat(signIn.begin("ada", "another key", "192.0.2.1", null)).isEmpty();
    }

    @Test
    void A51_other_rights_replace_the_former_ones_and_are_history() {
        // WHEN
        save(clerks, new GroupDetails("clerks", "course.view,grade.view"));

        // THEN
        var change = latest().objects().get(0);
        assertThat(change.object().label()).isEqualTo("clerks");
        assertThat(change.fields())
                .containsExactly(new FieldChange("rights", "course.view, student.change", "course.view, grade.view"));
    }

    @Test
    void A51_a_right_that_does_not_exist_is_refused_by_its_name() {
        for (var right : List.of("student.fly", "account.view", "group.change", Role.ADMINISTRATOR)) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> account("ada", right))
                    .withMessageStartingWith("account.rights \"" + right + "\" is unknown");
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> save(clerks, new GroupDetails("clerks", right)))
                    .withMessageStartingWith("group.rights \"" + right + "\" is unknown");
        }
        assertThat(accounts.findByName("ada")).isEmpty();
    }

    @Test
    void A53_a_name_is_taken_in_any_case_and_has_no_comma() {
        assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> account("ROOT", null));
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> entities.create("group", new GroupDetails("Clerks", null)));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> entities.create("group", new GroupDetails("a,b", null)))
                .withMessageContaining("group.name \"a,b\" must not contain a comma");
    }

    @Test
    void A53_the_form_offers_all_rights_but_those_to_accounts_and_groups() {
        assertThat(entities.inputs("group"))
                .filteredOn(input -> input.name().equals("rights"))
                .singleElement()
                .extracting(FormInput::input)
                .satisfies(input -> {
                    assertThat(input.kind()).isEqualTo(CellInput.Kind.OPTIONS);
                    assertThat(input.choices().stream().map(CellInput.Offer::text))
                            .containsExactlyInAnyOrderElementsOf(Role.RIGHTS);
                });
        assertThat(entities.inputs("account").stream().map(FormInput::name))
                .containsExactly("name", "active", "identity", "rights");
    }

    @Test
    void A51_nobody_but_administrators_can_see_or_change_accounts() {
        var ada = withPassword("ada", "student.view");
        CallerRoles.during(Set.copyOf(allRights()), () -> {
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> entities.find("account", ada.getId()));
            assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> account("bo", null));
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> save(ada, new AccountDetails("ada", true, null, "student.delete", null)));
            assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> relations.add(ada, GROUPS, clerks));
            assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> deletion.preview(ada));
        });
    }

    private static List<String> allRights() {
        var all = new ArrayList<>(Role.RIGHTS);
        all.add(Role.STAFF);
        return all;
    }

    @Test
    void A52_no_form_and_no_copy_takes_a_password() {
        var ada = withPassword("ada", null);
        save(ada, new AccountDetails("ada l", true, null, null, new Secret("stolen")));
        assertThat(signIn.find("ada l").orElseThrow().passwordHash()).isEqualTo("hash");
        entities.create("account", new AccountDetails("copy", true, null, null, new Secret("hash")));
        assertThat(signIn.find("copy")).isEmpty();
    }

    @Test
    void A52_a_deleted_account_comes_back_with_its_groups_and_rights_and_without_a_password() {
        // GIVEN
        var ada = withPassword("ada", "grade.view, history.view");
        relations.add(ada, GROUPS, clerks);
        deletion.delete("account", deletion.preview(ada));
        assertThat(signIn.find("ada")).isEmpty();

        // WHEN
        restore("ada");

        // THEN
        assertThat(accounts.findByName("ada").map(TracedEntity::getId)).hasValue(ada.getId());
        assertThat(rolesOf("ada")).contains(Role.GRADE_VIEW, Role.HISTORY_VIEW, Role.STUDENT_CHANGE, Role.COURSE_VIEW);
        assertThat(signIn.find("ada")).isEmpty();
    }

    @Test
    void A53_a_deleted_group_comes_back_with_its_rights_and_members() {
        // GIVEN
        var ada = account("ada", null);
        relations.add(clerks, "accounts", ada);
        deletion.delete("group", deletion.preview(clerks));
        assertThat(rolesOf("ada")).isEmpty();

        // WHEN
        restore("clerks");

        // THEN
        assertThat(rolesOf("ada"))
                .containsExactlyInAnyOrder(Role.STAFF, Role.STUDENT_VIEW, Role.STUDENT_CHANGE, Role.COURSE_VIEW);
    }

    @Test
    void A52_an_undone_change_of_rights_brings_back_the_former_ones() {
        save(clerks, new GroupDetails("clerks", null));
        undo.undo(undo.preview(latest().id()), UndoDecision.NONE);
        assertThat(entities.find("group", clerks.getId()).orElseThrow().details())
                .isEqualTo(new GroupDetails("clerks", "course.view, student.change"));
    }

    @Test
    void A52_the_list_filters_by_active_and_nothing_shows_the_hash() {
        var ada = withPassword("ada", null);
        assertThat(ada.details().toString()).doesNotContain("hash");
        assertThat(history.rows(HistoryFilter.all().of(ada), Window.firstPage()).toString())
                .doesNotContain("hash");
        assertThat(Map.of("account", ada).toString()).doesNotContain("hash");
    }
}

package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Role;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.history.ActionRow.FieldChange;
import org.matricula.persistence.history.ActionRow.ObjectChange;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.Window;

/** A51: what an account may is what its groups may. */
@DeskTest
class GroupRightsTest {

    @EJB
    private GroupRepository groups;

    @EJB
    private AccountRepository accounts;

    @EJB
    private SignIn signIn;

    @EJB
    private History history;

    private Set<String> rolesOf(String name) {
        return signIn.find(name).orElseThrow().roles();
    }

    private ObjectChange latest() {
        return history.rows(HistoryFilter.all(), Window.firstPage())
                .get(0)
                .objects()
                .get(0);
    }

    @Test
    void A51_an_account_has_the_rights_of_all_its_groups() {
        // GIVEN
        groups.updateOrCreate("readers", List.of(Role.STUDENT_VIEW, Role.COURSE_VIEW));
        groups.updateOrCreate("graders", List.of(Role.ENROLLMENT_VIEW, Role.COURSE_VIEW));

        // WHEN
        accounts.create("gil", "hash", List.of("readers", "graders"));
        accounts.create("nobody", "hash", List.of());

        // THEN
        assertThat(rolesOf("gil"))
                .containsExactlyInAnyOrder(Role.STAFF, Role.STUDENT_VIEW, Role.COURSE_VIEW, Role.ENROLLMENT_VIEW);
        assertThat(rolesOf("nobody")).isEmpty();
    }

    @Test
    void A51_an_administrator_has_every_right_and_the_role() {
        accounts.createAdministrator("root", "hash");
        assertThat(rolesOf("root")).contains(Role.ADMINISTRATOR).containsAll(Role.RIGHTS);
    }

    @Test
    void whoever_may_change_or_delete_something_may_see_it() {
        groups.updateOrCreate("clerks", List.of(Role.STUDENT_CHANGE, Role.ENROLLMENT_DELETE, Role.COURSE_ADD));
        accounts.create("cleo", "hash", List.of("clerks"));
        assertThat(rolesOf("cleo"))
                .containsExactlyInAnyOrder(
                        Role.STAFF,
                        Role.STUDENT_CHANGE,
                        Role.STUDENT_VIEW,
                        Role.ENROLLMENT_DELETE,
                        Role.ENROLLMENT_VIEW,
                        Role.COURSE_ADD);
    }

    @Test
    void other_rights_replace_the_former_ones_and_are_history() {
        // GIVEN
        groups.updateOrCreate("clerks", List.of(Role.STUDENT_VIEW, Role.STUDENT_ADD));
        accounts.create("cleo", "hash", List.of("clerks"));

        // WHEN
        groups.updateOrCreate("clerks", List.of(Role.STUDENT_VIEW, Role.GRADE_VIEW));

        // THEN
        assertThat(rolesOf("cleo")).containsExactlyInAnyOrder(Role.STAFF, Role.STUDENT_VIEW, Role.GRADE_VIEW);
        assertThat(latest().object().label()).isEqualTo("clerks");
        assertThat(latest().fields())
                .containsExactly(new FieldChange("rights", "student.add, student.view", "grade.view, student.view"));
    }

    @Test
    void the_same_rights_again_are_no_change() {
        groups.updateOrCreate("clerks", List.of(Role.STUDENT_VIEW));
        groups.updateOrCreate("clerks", List.of(Role.STUDENT_VIEW));
        assertThat(history.rows(HistoryFilter.all(), Window.firstPage())).hasSize(1);
    }

    @Test
    void the_name_of_a_group_gives_no_right(Desk desk) throws SQLException {
        // GIVEN groups that no program would create, named like a right and like the administrators' one
        groups.updateOrCreate("first", List.of());
        groups.updateOrCreate("second", List.of());
        accounts.create("eve", "hash", List.of("first", "second"));
        try (var connection = desk.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE account_group SET name = 'student.delete' WHERE name = 'first'");
            statement.executeUpdate("UPDATE account_group SET name = 'Administrator' WHERE name = 'second'");
            statement.executeUpdate("INSERT INTO account_group_right (group_id, right_name)"
                    + " SELECT id, 'administrator' FROM account_group WHERE name = 'Administrator'");
        }

        // THEN
        assertThat(rolesOf("eve")).isEmpty();
    }

    @Test
    void what_is_no_right_and_what_is_no_name_is_refused_by_name() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> groups.updateOrCreate("clerks", List.of("student.fly")))
                .withMessageContaining("group.rights \"student.fly\"");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> groups.updateOrCreate("clerks", List.of(Role.ADMINISTRATOR)));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> groups.updateOrCreate("a,b", List.of()));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> groups.updateOrCreate(" ", List.of()));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> groups.updateOrCreate("Administrator", List.of()));
        assertThat(groups.findByName("clerks")).isEmpty();
    }

    @Test
    void an_account_needs_a_name_of_its_own_and_groups_that_exist() {
        accounts.create("eve", "hash", List.of());
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> accounts.create("eve", "other", List.of()))
                .withMessage("account.name eve is already taken");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> accounts.create("adam", "hash", List.of("clerks")))
                .withMessage("there is no group.name clerks");
        assertThat(accounts.findByName("adam")).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> accounts.changePassword("adam", "hash"));
    }
}

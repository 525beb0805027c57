package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.account.Role;
import org.matricula.domain.list.SavedListDetails;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.harness.CallerName;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.SavedLists.Saved;

/** C17: a list as somebody shaped it, under a name. */
@DeskTest
class SavedListsTest {

    private static final String QUERY = "q=ada&course=ALG&sort=-name&column=name&rows=50";

    @EJB
    private SavedLists saved;

    @EJB
    private AccountRepository accounts;

    @EJB
    private History history;

    @BeforeEach
    void given() {
        accounts.create("ada", "hash", List.of());
        accounts.create("bo", "hash", List.of());
    }

    private static void as(String name, Runnable action, String... roles) {
        CallerName.during(name, () -> CallerRoles.during(Set.of(roles), action));
    }

    private Saved save(String name, String query, boolean shared) {
        return saved.save("student", new SavedListDetails(name, query, shared), false);
    }

    private List<String> names() {
        return saved.list("student").stream().map(each -> each.details().name()).toList();
    }

    @Test
    void C17_whoever_may_see_a_list_saves_it_and_finds_it_again() {
        as(
                "ada",
                () -> {
                    // WHEN
                    save("Zoology", "", false);
                    var first = save("  Algebra <script> 👩‍🎓 ", QUERY, false);

                    // THEN
                    assertThat(saved.list("student"))
                            .extracting(Saved::details)
                            .containsExactly(
                                    new SavedListDetails("Algebra <script> 👩‍🎓", QUERY, false),
                                    new SavedListDetails("Zoology", "", false));
                    assertThat(saved.get(first.id())).isEqualTo(first);
                    assertThat(first).matches(Saved::own).matches(Saved::changeable);
                },
                Role.STUDENT_VIEW);
        as("bo", () -> assertThat(saved.list("student")).isEmpty(), Role.STUDENT_VIEW);
    }

    @Test
    void C17_a_name_that_one_has_already_is_only_replaced_by_who_says_so() {
        as(
                "ada",
                () -> {
                    var first = save("Mine", QUERY, false);
                    assertThatExceptionOfType(DuplicateException.class)
                            .isThrownBy(() -> save("Mine ", "q=bo", false))
                            .withMessage("savedlist.name Mine is already taken");
                    assertThat(saved.list("student")).containsExactly(first);

                    var again = saved.save("student", new SavedListDetails("Mine", "q=bo", true), true);
                    assertThat(again.id()).isEqualTo(first.id());
                    assertThat(saved.list("student")).containsExactly(again);
                },
                Role.STUDENT_VIEW);
        as("bo", () -> save("Mine", "q=another", false), Role.STUDENT_VIEW);
        CallerName.during("ada", () -> saved.save("course", new SavedListDetails("Mine", "", false), false));
    }

    @Test
    void C17_one_for_everybody_is_offered_to_all_and_changed_by_its_owner_or_an_administrator() {
        // GIVEN
        as("ada", () -> save("Ours", QUERY, true), Role.STUDENT_VIEW);

        // THEN
        as(
                "bo",
                () -> {
                    save("Own", "", false);
                    var offered = saved.list("student");
                    assertThat(offered).extracting(Saved::owner).containsExactly("bo", "ada");
                    assertThat(offered.get(1)).matches(each -> !each.own() && !each.changeable());
                    var id = offered.get(1).id();
                    assertThatExceptionOfType(NotAllowedException.class)
                            .isThrownBy(() -> saved.change(id, "Bo's", false));
                    assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> saved.delete(id));
                    assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> saved.get(id));
                    assertThat(names()).containsExactly("Own", "Ours");
                },
                Role.STUDENT_VIEW);
        as(
                "bo",
                () -> {
                    var ours = saved.list("student").get(1);
                    assertThat(ours).matches(each -> !each.own() && each.changeable());
                    saved.change(ours.id(), "Everybody's", true);
                    assertThat(names()).containsExactly("Own", "Everybody's");
                    saved.change(ours.id(), "Everybody's", false);
                    assertThat(names()).containsExactly("Own");
                    assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> saved.delete(ours.id()));
                },
                Role.ADMINISTRATOR);
        as("ada", () -> assertThat(names()).containsExactly("Everybody's"), Role.STUDENT_VIEW);
    }

    @Test
    void C17_it_is_renamed_and_deleted() {
        as(
                "ada",
                () -> {
                    var one = save("One", QUERY, false);
                    save("Two", "", false);
                    assertThat(saved.change(one.id(), " Uno ", true).details())
                            .isEqualTo(new SavedListDetails("Uno", QUERY, true));
                    assertThatExceptionOfType(DuplicateException.class)
                            .isThrownBy(() -> saved.change(one.id(), "Two", true));
                    assertThat(names()).containsExactly("Two", "Uno");

                    saved.delete(one.id());
                    saved.delete(one.id());
                    assertThat(names()).containsExactly("Two");
                    assertThatExceptionOfType(NotFoundException.class)
                            .isThrownBy(() -> saved.change(one.id(), "Uno", true));
                },
                Role.STUDENT_VIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u0000",
                "a\nb",
                "a\u202Eb",
                "1234567890123456789012345678901234567890123456789012345678901",
            })
    void C17_what_is_no_name_is_refused_at_its_field(String name) {
        CallerName.during("ada", () -> {
            var one = save("One", QUERY, false);
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> save(name, QUERY, false))
                    .matches(e -> e.getViolations().get(0).field().equals("savedlist.name"));
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> saved.change(one.id(), name, false))
                    .matches(e -> e.getViolations().get(0).field().equals("savedlist.name"));
            assertThat(names()).containsExactly("One");
        });
    }

    @Test
    void C17_there_is_an_end_to_it_and_one_can_still_replace() {
        CallerName.during("ada", () -> {
            IntStream.range(0, SavedLists.MOST).forEach(i -> save("Number " + i, "", false));
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> save("One more", "", false))
                    .withMessage("savedlist.tooMany: 50");
            saved.save("student", new SavedListDetails("Number 1", QUERY, false), true);
            saved.save("course", new SavedListDetails("One more", "", false), false);
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> save("Number 2", "q=" + "long".repeat(1000), false))
                    .withMessage("savedlist.tooLong: 4000");
            assertThat(names()).hasSize(SavedLists.MOST);
        });
    }

    @Test
    void C17_who_may_not_see_a_list_neither_saves_it_nor_sees_what_others_saved() {
        CallerName.during("ada", () -> save("Ours", QUERY, true));
        as(
                "bo",
                () -> {
                    assertThatExceptionOfType(NotAllowedException.class).isThrownBy(this::names);
                    assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> save("Mine", QUERY, false));
                },
                Role.COURSE_VIEW);
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> saved.list("nonsense"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> save("Nobody's", QUERY, false))
                .withMessage("there is no account.name tester");
    }

    @Test
    void C17_what_an_account_saved_goes_with_it(Desk desk) throws Exception {
        // GIVEN
        CallerName.during("ada", () -> save("Ours", QUERY, true));

        // WHEN
        new Sql(desk.dataSource()).execute("DELETE FROM account WHERE name = 'ada'");

        // THEN
        assertThat(names()).isEmpty();
    }

    @Test
    void C17_it_is_a_setting_and_not_told_by_history() {
        long before = history.list(HistoryFilter.all(), Window.firstPage()).total();
        CallerName.during("ada", () -> saved.delete(save("One", QUERY, true).id()));
        assertThat(history.list(HistoryFilter.all(), Window.firstPage()).total())
                .isEqualTo(before);
    }

    @Test
    void C17_what_is_offered_beside_a_list_costs_one_statement(Desk desk) {
        CallerName.during("ada", () -> IntStream.range(0, 5).forEach(i -> save("Number " + i, "", true)));
        assertThat(desk.statements().during(() -> saved.list("student"))).hasSize(1);
    }
}

package org.matricula.persistence.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Role;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.account.GroupRepository;
import org.matricula.persistence.account.Passwords;
import org.matricula.persistence.account.SignIn;
import org.matricula.persistence.command.AccountCommand.Kind;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.Window;

/** Groups, accounts and passwords from the shell. */
@DeskTest
class AccountCommandsTest {

    private static final String PASSWORD = "correct horse battery";

    @EJB
    private AccountRepository accounts;

    @EJB
    private SignIn signIn;

    @EJB
    private History history;

    private final Heard heard = new Heard();

    private LocalTransactions transactions;

    @BeforeEach
    void given(Desk desk) {
        transactions = new LocalTransactions(desk.dataSource());
    }

    /** As many letters as the password has, so that its way can be followed. */
    private static final class Counting extends Passwords {
        @Override
        public String hash(char[] password) {
            return "hash of " + password.length;
        }
    }

    private int group(String... words) {
        return new CreateGroupCommand(transactions).run(List.of(words), heard);
    }

    private int account(Kind kind, String password, String... words) {
        return new AccountCommand(kind, transactions, new Counting(), () -> password).run(List.of(words), heard);
    }

    @Test
    void a_group_is_created_and_its_rights_are_replaced_and_told() {
        assertThat(group("clerks", "--rights", "student.view, course.view")).isZero();
        assertThat(group("clerks", "--rights", "student.view")).isZero();
        assertThat(group("--rights", "student.view", "clerks")).isZero();
        assertThat(group("clerks", "--rights", "")).isZero();
        assertThat(heard.output)
                .containsExactly(
                        "group clerks created: course.view, student.view",
                        "group clerks has other rights now: student.view; before: course.view, student.view",
                        "group clerks has these rights already: student.view",
                        "group clerks has other rights now: none; before: student.view");
    }

    @Test
    void an_account_is_created_in_its_groups() {
        group("clerks", "--rights", "student.view");
        group("graders", "--rights", "enrollment.change");
        assertThat(account(Kind.CREATEACCOUNT, PASSWORD, "gil", "--groups", "clerks,graders"))
                .isZero();
        var account = signIn.find("gil").orElseThrow();
        assertThat(account.passwordHash()).isEqualTo("hash of 21");
        assertThat(account.roles())
                .containsExactlyInAnyOrder(Role.STAFF, Role.STUDENT_VIEW, Role.ENROLLMENT_CHANGE, Role.ENROLLMENT_VIEW);
    }

    @Test
    void an_administrator_is_created_and_gets_another_password() {
        assertThat(account(Kind.CREATEADMIN, PASSWORD, "root")).isZero();
        assertThat(account(Kind.CHANGEPASSWORD, PASSWORD + "!", "root")).isZero();
        var account = signIn.find("root").orElseThrow();
        assertThat(account.passwordHash()).isEqualTo("hash of 22");
        assertThat(account.roles()).contains(Role.ADMINISTRATOR);
        assertThat(heard.output)
                .containsExactly("account root created: it can do everything", "account root has another password");
    }

    private int change(String command, String... words) {
        return new ChangeAccountCommand(command, transactions).run(List.of(words), heard);
    }

    @Test
    void A67_an_account_moves_to_other_groups_is_disabled_and_deleted() {
        // GIVEN
        account(Kind.CREATEADMIN, PASSWORD, "root");
        group("clerks", "--rights", "student.view");
        account(Kind.CREATEACCOUNT, PASSWORD, "gil", "--groups", "clerks");
        heard.output.clear();

        // WHEN and THEN
        assertThat(change("changeaccount", "gil", "--groups", "administrator,clerks"))
                .isZero();
        assertThat(signIn.find("gil").orElseThrow().roles()).contains(Role.ADMINISTRATOR);
        assertThat(change("changeaccount", "GIL", "--groups", "", "--active", "no"))
                .isZero();
        assertThat(signIn.find("gil")).isEmpty();
        assertThat(change("changeaccount", "gil", "--active", "yes")).isZero();
        assertThat(signIn.find("gil").orElseThrow().roles()).isEmpty();
        assertThat(change("deleteaccount", "gil")).isZero();
        assertThat(accounts.findByName("gil")).isEmpty();
        assertThat(heard.output)
                .containsExactly(
                        "account gil is in administrator, clerks",
                        "account gil is in no group",
                        "account gil can no longer sign in",
                        "account gil can sign in",
                        "account gil deleted");
        assertThat(history.rows(HistoryFilter.all(), Window.firstPage()).get(0).origin())
                .isEqualTo("deleteaccount");
    }

    @Test
    void A67_the_last_administrator_stays_and_the_refusal_is_in_words() {
        account(Kind.CREATEADMIN, PASSWORD, "root");
        for (var words : List.of(
                List.of("changeaccount", "root", "--groups", ""),
                List.of("changeaccount", "root", "--active", "no"),
                List.of("deleteaccount", "root"))) {
            assertThat(CommandRunner.run(name -> new ChangeAccountCommand(name, transactions), words, heard))
                    .isOne();
        }
        assertThat(heard.errors).hasSize(3).containsOnly("nothing was changed: no active administrator would be left");
        assertThat(signIn.find("root").orElseThrow().roles()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void history_tells_which_command_changed_what() {
        group("clerks", "--rights", "student.view");
        assertThat(history.rows(HistoryFilter.all(), Window.firstPage()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.by()).isEqualTo("administrator");
                    assertThat(row.origin()).isEqualTo("creategroup");
                });
    }

    @Test
    void a_refused_command_leaves_everything_as_it_was() {
        account(Kind.CREATEADMIN, PASSWORD, "root");
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> account(Kind.CREATEADMIN, PASSWORD + "!", "ROOT"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> account(Kind.CREATEACCOUNT, PASSWORD, "gil", "--groups", "clerks"))
                .withMessageContaining("clerks");
        assertThat(accounts.count()).isEqualTo(1);
        assertThat(signIn.find("root").orElseThrow().passwordHash()).isEqualTo("hash of 21");
    }

    @Test
    void a_command_that_meets_another_one_is_tried_once_more() {
        // GIVEN a command that looks for a group, and another one that creates it before the first one does
        var attempts = new AtomicInteger();

        // WHEN
        var rights = transactions.call("creategroup", em -> {
            if (attempts.incrementAndGet() == 1) {
                group("clerks", "--rights", "student.view");
                throw new DuplicateException("group.name", "clerks");
            }
            return new GroupRepository(em)
                    .updateOrCreate("clerks", List.of("course.view"))
                    .getRights();
        });

        // THEN
        assertThat(attempts).hasValue(2);
        assertThat(rights).containsExactly("course.view");
    }

    @Test
    void a_password_follows_the_rules_of_the_pages_and_is_never_repeated() {
        for (var password : List.of("", "too short 1", "x".repeat(201))) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> account(Kind.CREATEADMIN, password, "root"))
                    .withMessage("account.password \"•••\" must have between 12 and 200 characters");
        }
        assertThat(accounts.findByName("root")).isEmpty();
    }

    @Test
    void the_password_is_the_first_line_of_the_input() {
        assertThat(line("pässword with spaces \nnext\n")).isEqualTo("pässword with spaces ");
        assertThat(line("")).isEmpty();
    }

    private static String line(String input) {
        return AccountCommand.line(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void wrong_arguments_are_told_apart() {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> group("clerks"));
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> group("clerks", "--rights"));
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> group("--rights", "student.view"));
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> group("a", "b", "--rights", "student.view"));
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> change("changeaccount", "gil"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> change("changeaccount", "gil", "--active", "perhaps"))
                .withMessage("--active takes yes or no");
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> change("deleteaccount", "gil", "ada"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> account(Kind.CREATEACCOUNT, PASSWORD, "gil"))
                .withMessage("createaccount needs --groups");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> account(Kind.CREATEADMIN, PASSWORD, "gil", "--groups", "x"));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> account(Kind.CREATEADMIN, PASSWORD, "gil", "the password"));
    }
}

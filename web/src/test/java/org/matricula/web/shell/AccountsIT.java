package org.matricula.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.web.shell.Manage.Outcome;

/** Groups and accounts by {@code ./manage}, in a new data folder. */
class AccountsIT {

    private static final String PASSWORD = "correct horse battery staple";

    private final Manage manage;

    AccountsIT(@TempDir Path folder) {
        manage = new Manage(folder);
    }

    @Test
    void a_group_is_created_and_an_account_in_it_whose_password_is_a_line_of_the_input() throws Exception {
        assertThat(manage.call(List.of(), "creategroup", "clerks", "--rights", "student.view,course.view"))
                .isEqualTo(new Outcome(0, List.of("group clerks created: course.view, student.view"), List.of()));
        assertThat(manage.call(List.of(PASSWORD), "createaccount", "cleo", "--groups", "clerks"))
                .isEqualTo(new Outcome(0, List.of("account cleo created in clerks"), List.of()));
        assertThat(manage.call(List.of(PASSWORD), "createadmin", "cleo"))
                .isEqualTo(new Outcome(1, List.of(), List.of("account.name cleo is already taken")));
        assertThat(manage.data().resolve("log")).isDirectoryContaining("glob:**/derby-0.log");
    }

    @Test
    void a_password_that_is_missing_is_refused_in_one_line() throws Exception {
        assertThat(manage.call(List.of(), "createadmin", "root"))
                .isEqualTo(new Outcome(
                        1, List.of(), List.of("account.password \"•••\" must have between 12 and 200 characters")));
    }

    @Test
    void a_group_that_does_not_exist_is_named_and_no_account_is_created() throws Exception {
        assertThat(manage.call(List.of(PASSWORD), "createaccount", "gil", "--groups", "clerks"))
                .isEqualTo(new Outcome(1, List.of(), List.of("there is no group.name clerks")));
        assertThat(manage.call(List.of(PASSWORD), "changepassword", "gil"))
                .isEqualTo(new Outcome(1, List.of(), List.of("there is no account.name gil")));
    }

    @Test
    void a_name_that_is_missing_is_told_before_anything_is_asked() throws Exception {
        var outcome = manage.call(List.of(PASSWORD), "changepassword");
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        2,
                        List.of(),
                        List.of("manage: changepassword needs a name; see ./manage changepassword --help")));
    }
}

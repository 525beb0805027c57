package org.matricula.persistence.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.matricula.domain.account.Account;
import org.matricula.domain.text.CommaList;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.account.PasswordRules;
import org.matricula.persistence.account.Passwords;
import org.matricula.persistence.error.InvalidException;

/**
 * {@code createadmin NAME}, {@code createaccount NAME --groups GROUP,...} and {@code changepassword NAME}. The password is the
 * first line of the input, and never an argument, which everybody on the machine could read.
 */
class AccountCommand implements Command {

    /** The kinds of account commands. */
    enum Kind {
        CREATEADMIN,
        CREATEACCOUNT,
        CHANGEPASSWORD;

        /** Returns the kind of a command. */
        static Kind of(String command) {
            return valueOf(command.toUpperCase(Locale.ROOT));
        }

        private String command() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String GROUPS = "--groups";

    private final Kind kind;
    private final LocalTransactions transactions;
    private final Passwords passwords;
    private final Supplier<String> input;

    /**
     * A command.
     *
     * @param input gives the password
     */
    AccountCommand(Kind kind, LocalTransactions transactions, Passwords passwords, Supplier<String> input) {
        this.kind = kind;
        this.transactions = transactions;
        this.passwords = passwords;
        this.input = input;
    }

    /** Returns the first line of a stream; empty if there is none. */
    static String line(InputStream in) {
        try {
            var line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        var words = kind == Kind.CREATEACCOUNT
                ? NamedArguments.of(kind.command(), arguments, GROUPS)
                : NamedArguments.of(kind.command(), arguments);
        var name = words.name();
        switch (kind) {
            case CREATEADMIN -> {
                var account = saved(name, (accounts, hash) -> accounts.createAdministrator(name, hash));
                out.say("account " + account.getName() + " created: it can do everything");
            }
            case CREATEACCOUNT -> {
                var groups = CommaList.parse(
                        words.value(GROUPS).orElseThrow(() -> new UsageException("createaccount needs " + GROUPS)));
                var account = saved(name, (accounts, hash) -> accounts.create(name, hash, groups));
                out.say("account " + account.getName() + " created in "
                        + (groups.isEmpty() ? "no group" : String.join(", ", groups)));
            }
            case CHANGEPASSWORD -> {
                var account = saved(name, (accounts, hash) -> accounts.changePassword(name, hash));
                out.say("account " + account.getName() + " has another password");
            }
        }
        return 0;
    }

    private Account saved(String name, BiFunction<AccountRepository, String, Account> action) {
        var hash = hash(name);
        return transactions.call(kind.command(), em -> action.apply(new AccountRepository(em), hash));
    }

    private String hash(String name) {
        var password = input.get();
        PasswordRules.broken(name, password).ifPresent(rule -> {
            throw new InvalidException("account.password", "•••", reason(rule));
        });
        return passwords.hash(password.toCharArray());
    }

    private static String reason(PasswordRules.Rule rule) {
        return switch (rule) {
            case LENGTH -> "must have between " + Account.PASSWORD_MIN + " and " + Account.PASSWORD_MAX + " characters";
            case COMMON -> "is too common";
            case NAME -> "is too much like the name";
        };
    }
}

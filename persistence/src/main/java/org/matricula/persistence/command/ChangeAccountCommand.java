package org.matricula.persistence.command;

import java.util.List;
import org.matricula.domain.text.CommaList;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.account.SecondFactors;

/** {@code changeaccount NAME --groups GROUP,... --active yes|no --second-factor no} and {@code deleteaccount NAME}. */
class ChangeAccountCommand implements Command {

    static final String CHANGE = "changeaccount";
    static final String DELETE = "deleteaccount";

    private static final String GROUPS = "--groups";
    private static final String ACTIVE = "--active";
    private static final String FACTOR = "--second-factor";

    private final String command;
    private final LocalTransactions transactions;

    ChangeAccountCommand(String command, LocalTransactions transactions) {
        this.command = command;
        this.transactions = transactions;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        if (command.equals(DELETE)) {
            var name = NamedArguments.of(command, arguments).name();
            out.say("account " + transactions.call(command, em -> new AccountRepository(em).delete(name)) + " deleted");
            return 0;
        }
        var words = NamedArguments.of(command, arguments, GROUPS, ACTIVE, FACTOR);
        var groups = words.value(GROUPS).map(CommaList::parse);
        var active = words.value(ACTIVE).map(ChangeAccountCommand::isYes);
        boolean removes = words.value(FACTOR).map(ChangeAccountCommand::isNo).orElse(false);
        if (groups.isEmpty() && active.isEmpty() && !removes) {
            throw new UsageException(command + " needs " + GROUPS + ", " + ACTIVE + " or " + FACTOR);
        }
        var account = transactions.call(command, em -> {
            var accounts = new AccountRepository(em);
            groups.ifPresent(all -> accounts.setGroups(words.name(), all));
            active.ifPresent(now -> accounts.setActive(words.name(), now));
            var changed = accounts.get(words.name());
            if (removes) {
                new SecondFactors(em).remove(changed.getId());
            }
            return changed;
        });
        groups.ifPresent(all -> out.say(
                "account " + account.getName() + " is in " + (all.isEmpty() ? "no group" : String.join(", ", all))));
        active.ifPresent(
                now -> out.say("account " + account.getName() + (now ? " can sign in" : " can no longer sign in")));
        if (removes) {
            out.say("account " + account.getName() + " has no second factor");
        }
        return 0;
    }

    private static boolean isYes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new UsageException(ACTIVE + " takes yes or no");
        };
    }

    /** Only the owner of an account can turn a second factor on. */
    private static boolean isNo(String word) {
        if (!"no".equals(word)) {
            throw new UsageException(FACTOR + " takes no");
        }
        return true;
    }
}

package org.matricula.persistence.command;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.matricula.domain.text.CommaList;
import org.matricula.persistence.account.GroupRepository;

/** {@code creategroup NAME --rights RIGHT,...}: creates a group with exactly these rights, or sets them. */
class CreateGroupCommand implements Command {

    private static final String NAME = "creategroup";

    private final LocalTransactions transactions;

    CreateGroupCommand(LocalTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        var words = NamedArguments.of(NAME, arguments, "--rights");
        if (words.value("--rights").isEmpty()) {
            throw new UsageException(NAME + " needs --rights");
        }
        var rights = CommaList.parse(words.value("--rights").get());
        out.say(transactions.call(NAME, em -> saved(new GroupRepository(em), words.name(), rights)));
        return 0;
    }

    private static String saved(GroupRepository groups, String name, Set<String> rights) {
        var before = groups.findByName(name).map(group -> Set.copyOf(group.getRights()));
        var group = groups.updateOrCreate(name, rights);
        var now = group.getName();
        var listed = listed(group.getRights());
        if (before.isEmpty()) {
            return "group " + now + " created: " + listed;
        }
        if (before.get().equals(group.getRights())) {
            return "group " + now + " has these rights already: " + listed;
        }
        return "group " + now + " has other rights now: " + listed + "; before: " + listed(new TreeSet<>(before.get()));
    }

    private static String listed(Set<String> rights) {
        return rights.isEmpty() ? "none" : String.join(", ", rights);
    }
}

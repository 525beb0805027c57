package org.matricula.persistence.command;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.matricula.domain.account.Group;
import org.matricula.domain.text.TextInput;
import org.matricula.persistence.account.GroupRepository;

/** {@code creategroup NAME --rights RIGHT,...}: a group with these rights and no others, whether it was there or not. */
class CreateGroupCommand implements Command {

    private final GroupRepository groups;

    CreateGroupCommand(GroupRepository groups) {
        this.groups = groups;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        var words = NamedArguments.of("creategroup", arguments, "--rights");
        if (words.value("--rights").isEmpty()) {
            throw new UsageException("creategroup needs --rights");
        }
        var rights = Arrays.stream(words.value("--rights").get().split(","))
                .map(TextInput::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        var before = groups.findByName(words.name()).map(Group::getRights);
        var group = groups.updateOrCreate(words.name(), rights);
        var says = "group %s %s: %s"
                .formatted(
                        group.getName(),
                        before.isPresent() ? "has other rights now" : "created",
                        listed(group.getRights()));
        if (before.isEmpty()) {
            out.say(says);
        } else if (before.get().equals(group.getRights())) {
            out.say("group " + group.getName() + " has these rights already: " + listed(group.getRights()));
        } else {
            out.say(says + "; before: " + listed(before.get()));
        }
        return 0;
    }

    private static String listed(Set<String> rights) {
        return rights.isEmpty() ? "none" : String.join(", ", rights);
    }
}

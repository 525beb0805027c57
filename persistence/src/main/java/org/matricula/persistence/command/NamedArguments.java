package org.matricula.persistence.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a command that takes a name, and perhaps options with a value each. */
final class NamedArguments {

    private final String name;
    private final Map<String, String> options;

    private NamedArguments(String name, Map<String, String> options) {
        this.name = name;
        this.options = options;
    }

    /**
     * Reads them.
     *
     * @param options those that the command takes, as in {@code --groups}
     * @throws UsageException if there is anything else, or no name
     */
    static NamedArguments of(String command, List<String> arguments, String... options) {
        var known = List.of(options);
        var rest = new ArrayList<String>();
        var values = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            if (known.contains(word)) {
                if (++i == arguments.size()) {
                    throw new UsageException(word + " needs a value");
                }
                values.put(word, arguments.get(i));
            } else if (word.startsWith("-")) {
                throw new UsageException(command + " does not take " + word);
            } else {
                rest.add(word);
            }
        }
        if (rest.size() != 1) {
            throw new UsageException(command + " takes one name");
        }
        return new NamedArguments(rest.get(0), values);
    }

    String name() {
        return name;
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }
}

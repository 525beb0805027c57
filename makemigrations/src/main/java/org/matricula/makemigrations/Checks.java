package org.matricula.makemigrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The checks that the changelog adds, as it says them: a database tells them in its own words, which another one does not
 * know. They have to be taken off a column that is renamed (Derby) or replaced (both), and put back.
 */
final class Checks {

    private static final Pattern CHECK =
            Pattern.compile("sql: alter table \\w+ add constraint (\\w+) check (\\(.*\\))", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> definitions = new HashMap<>();

    Checks(List<Path> files) throws IOException {
        for (var file : files) {
            boolean back = false;
            for (var line : Files.readAllLines(file)) {
                var text = line.strip();
                back = !text.equals("- changeSet:") && (back || text.equals("rollback:"));
                var check = CHECK.matcher(text);
                if (!back && check.find()) {
                    definitions.put(check.group(1), check.group(2));
                }
            }
        }
    }

    /** The checks on a column with what they demand, in brackets. One that the changelog does not say in one line is refused. */
    Map<Part, String> on(Table table, String column, Findings findings) {
        var held = new LinkedHashMap<Part, String>();
        for (var check : table.parts(Part.Kind.CHECK)) {
            var definition = definitions.get(check.name());
            if (check.touches(column) && definition != null) {
                held.put(check, definition);
            } else if (check.touches(column)) {
                findings.refuse("the %s is in the way, and no line of the changelog says it: write this step by hand"
                        .formatted(check.in(table.name())));
            }
        }
        return held;
    }

    /** From here on a check demands something else. */
    void restate(Part check, String definition) {
        definitions.put(check.name(), definition);
    }
}

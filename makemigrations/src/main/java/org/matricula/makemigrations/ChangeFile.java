package org.matricula.makemigrations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A step of the changelog as text. */
final class ChangeFile {

    private static final int WIDTH = 120;
    private static final String AUTHOR = "matricula";

    private final String number;
    private final List<String> lines = new ArrayList<>();
    private int sets;

    /**
     * A step.
     *
     * @param number four digits
     */
    ChangeFile(String number, List<Change> changes) {
        this.number = number;
        comment(sentence(changes.stream().map(Change::summary).toList()));
        lines.add("databaseChangeLog:");
        var group = new ArrayList<Change>();
        for (var change : changes) {
            if (!group.isEmpty() && !group.get(0).dbms().equals(change.dbms())) {
                changeSet(group);
                group.clear();
            }
            group.add(change);
        }
        changeSet(group);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private static String sentence(List<String> summaries) {
        var text = String.join("; ", summaries);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private void comment(String text) {
        var line = new StringBuilder("#");
        for (var word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
    }

    private void changeSet(List<Change> changes) {
        var dbms = changes.get(0).dbms();
        sets++;
        lines.add("  - changeSet:");
        lines.add("      id: %s-%d%s".formatted(number, sets, dbms.isEmpty() ? "" : "-" + dbms));
        lines.add("      author: " + AUTHOR);
        if (!dbms.isEmpty()) {
            lines.add("      # Derby has an index of its own where a foreign key or a unique constraint has one");
            lines.add("      dbms: " + dbms);
        }
        lines.add("      changes:");
        changes.forEach(change -> lines.addAll(Yaml.indented(change.lines(), 8)));
        if (changes.stream().anyMatch(change -> change.undo() == Change.Undo.IMPOSSIBLE)) {
            lines.add("      # cannot be undone: what it takes away is gone");
        } else if (changes.stream().anyMatch(change -> change.undo() == Change.Undo.SAID)) {
            lines.add("      rollback:");
            var back = new ArrayList<>(changes);
            Collections.reverse(back);
            var undo = back.stream().flatMap(change -> change.back().stream()).toList();
            lines.addAll(Yaml.indented(undo.isEmpty() ? List.of("- empty: {}") : undo, 8));
        }
    }
}

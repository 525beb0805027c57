package org.matricula.makemigrations;

import java.util.ArrayList;
import java.util.List;

/** The result of a comparison. */
final class Findings {

    private final List<Change> changes = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(Change change) {
        changes.add(change);
    }

    void refuse(String reason) {
        refusals.add(reason);
    }

    void note(String note) {
        notes.add(note);
    }

    /** Returns the changes to make, in their order. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Returns the changes to make, as text. */
    List<String> summaries() {
        return changes.stream().map(Change::summary).toList();
    }

    /** Why it must not be written, each with what helps; empty where it may be. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Returns what can go wrong in a migration. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}

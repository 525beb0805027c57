package org.matricula.persistence.makemigrations;

import java.util.ArrayList;
import java.util.List;

/** What a comparison brings to light. */
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

    /** What has to be done, in its order. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** What has to be done, in words. */
    List<String> summaries() {
        return changes.stream().map(Change::summary).toList();
    }

    /** Why it must not be written, each with what helps; empty where it may be. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** What may go wrong where it is migrated. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}

package org.matricula.persistence.migration;

import java.util.List;

/**
 * The plan of a migration.
 *
 * @param undone the steps that are taken back, the newest first
 * @param applied the steps that are taken, the oldest first
 * @param losses what is dropped on the way back, each a statement; what it held is lost
 */
public record Plan(List<Step> undone, List<Step> applied, List<String> losses) {

    /** Returns whether the database is there already. */
    public boolean isEmpty() {
        return undone.isEmpty() && applied.isEmpty();
    }
}

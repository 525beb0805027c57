package org.matricula.persistence.migration;

import java.util.List;

/**
 * The plan of a migration.
 *
 * @param undone the steps that are undone, the newest first
 * @param applied the steps that are applied, the oldest first
 * @param losses the statements on the way back that lose data
 */
public record Plan(List<Step> undone, List<Step> applied, List<String> losses) {

    /** Returns whether the database is already at the step. */
    public boolean isEmpty() {
        return undone.isEmpty() && applied.isEmpty();
    }
}

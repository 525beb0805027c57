package org.matricula.persistence.migration;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of the changelog and its state in a database.
 *
 * @param number four digits, the beginning of its name
 * @param name the file's name without its ending, such as {@code 0005-student-name-index}
 * @param appliedAt when it was applied; null while it is pending
 */
public record Step(String number, String name, @Nullable Instant appliedAt) {

    /** Returns when it was applied; empty while it is pending. */
    public Optional<Instant> applied() {
        return Optional.ofNullable(appliedAt);
    }
}

package org.matricula.persistence.history;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.matricula.persistence.history.ActionRow.ObjectChange;

/**
 * A deleted object that can be restored.
 *
 * @param at when it was deleted
 * @param by the name of the user who did
 * @param object what it was, with the values that it had
 * @param enrollments those that were deleted with it
 */
public record Deleted(Instant at, String by, ObjectChange object, List<ObjectChange> enrollments)
        implements Serializable {

    /** The number of days after a deletion in which it can be undone. */
    public static final int DAYS = 30;

    /** Returns whether what was deleted then can still be restored. */
    public static boolean isInTime(Instant at) {
        return at.isAfter(Instant.now().minus(Duration.ofDays(DAYS)));
    }
}

package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * Someone else saved the same row at the same moment, or the database let the transaction wait too long; nothing was saved.
 * Saving again merges both, or reports the conflicts.
 */
@ApplicationException(rollback = true)
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Another transaction was quicker. */
    public StaleException(@Nullable Throwable cause) {
        super("someone else saved the same row at the same moment", cause);
    }
}

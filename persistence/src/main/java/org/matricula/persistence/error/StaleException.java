package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;

/**
 * Someone else saved the same row at the very same moment, or so many did that the database found no place for this or let it wait
 * too long; nothing was saved. Saving again merges both, or tells what conflicts.
 */
@ApplicationException(rollback = true)
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Another transaction was quicker. */
    public StaleException(Throwable cause) {
        super("someone else saved the same row at the same moment", cause);
    }
}

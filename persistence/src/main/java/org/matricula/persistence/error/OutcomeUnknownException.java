package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;

/**
 * The connection to the database broke while a transaction was being committed, so it is unknown whether it was. Check before you
 * repeat it.
 */
@ApplicationException(rollback = true)
public class OutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The commit failed in this way. */
    public OutcomeUnknownException(Throwable cause) {
        super("it is not certain whether the change was saved", cause);
    }
}

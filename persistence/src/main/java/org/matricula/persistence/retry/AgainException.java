package org.matricula.persistence.retry;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@link Retry} to repeat the transaction: the database refused its place in the order, or its snapshot turned out to be
 * older than a row it depends on. It is expected, so no container logs it.
 */
@ApplicationException(rollback = true)
public class AgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Asks for a repetition, because of this. */
    public AgainException(@Nullable Throwable cause) {
        super(cause);
    }
}

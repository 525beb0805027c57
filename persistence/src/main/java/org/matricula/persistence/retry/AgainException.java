package org.matricula.persistence.retry;

import jakarta.ejb.ApplicationException;

/** The database asked to do a transaction again. It is expected, so that no container logs it. */
@ApplicationException(rollback = true)
class AgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AgainException(Throwable cause) {
        super(cause);
    }
}

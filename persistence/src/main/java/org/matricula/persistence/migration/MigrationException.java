package org.matricula.persistence.migration;

/** A migration was refused or failed; the schema is unchanged. */
public class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Explains the problem to the operator. */
    public MigrationException(String message) {
        super(message);
    }

    /** Explains the problem to the operator, with the cause for the log. */
    public MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}

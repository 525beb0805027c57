package org.matricula.persistence.migration;

/** A migration was refused or failed; the schema is as it was. */
public class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what the operator is told. */
    public MigrationException(String message) {
        super(message);
    }

    /** With what the operator is told, and the cause for the log. */
    public MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.matricula.persistence.backup;

/** A backup or a restore was refused or failed; Matricula is as it was. */
public class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what the operator is told. */
    public BackupException(String message) {
        super(message);
    }

    /** With what the operator is told, and the cause for the log. */
    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.matricula.persistence.backup;

import org.jspecify.annotations.Nullable;

/** A backup or a restore was refused or failed; Matricula is unchanged. */
public class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Explains the problem to the operator. */
    public BackupException(String message) {
        super(message);
    }

    /** Explains the problem to the operator, with the cause for the log. */
    public BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

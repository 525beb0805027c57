package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;

/** The action is impossible in the current state, such as deleting a grade that a student has. */
@ApplicationException(rollback = true)
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String value;

    /**
     * The action was refused.
     *
     * @param reason a key for the message, as in {@code grade.inUse}
     * @param value the obstacle, to be named in the message
     */
    public RefusedException(String reason, Object value) {
        super(reason + ": " + value);
        this.reason = reason;
        this.value = String.valueOf(value);
    }

    public String getReason() {
        return reason;
    }

    public String getValue() {
        return value;
    }
}

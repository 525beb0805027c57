package org.matricula.persistence.error;

import jakarta.ejb.ApplicationException;

/** The caller lacks a right that the action needs; nothing was saved. */
@ApplicationException(rollback = true)
public class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String right;

    /** The right that is missing, as in {@code enrollment.delete}. */
    public NotAllowedException(String right) {
        super("not allowed without the right " + right);
        this.right = right;
    }

    public String getRight() {
        return right;
    }
}

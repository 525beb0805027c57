package org.matricula.persistence.move;

/** The database could not be moved; the other one is still empty. */
public class MoveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what the operator is told. */
    public MoveException(String message) {
        super(message);
    }
}

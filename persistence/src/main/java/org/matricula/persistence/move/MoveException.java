package org.matricula.persistence.move;

/** The database was not moved; the other one is still empty. */
public class MoveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Explains the problem to the operator. */
    public MoveException(String message) {
        super(message);
    }
}

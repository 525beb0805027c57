package org.matricula.persistence.move;

/** A desk was not moved; the database it should go to is as empty as it was. */
public class MoveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what the operator is told. */
    public MoveException(String message) {
        super(message);
    }
}

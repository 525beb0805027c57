package org.matricula.persistence.command;

/** A command was called with arguments that it does not take. */
public class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message that shows the arguments. */
    public UsageException(String usage) {
        super(usage);
    }
}

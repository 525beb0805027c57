package org.matricula.persistence.command;

/** A command was called with arguments that it does not take. */
class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String usage) {
        super(usage);
    }
}

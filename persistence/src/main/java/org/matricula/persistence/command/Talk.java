package org.matricula.persistence.command;

/** Where a command says what it does. */
interface Talk {

    /** For whoever wants to know. */
    void say(String line);

    /** For whoever has to do something about it. */
    void complain(String line);
}

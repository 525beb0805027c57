package org.matricula.persistence.command;

/** The output of a command. */
interface Talk {

    /** Writes a line to the standard output. */
    void say(String line);

    /** Writes a line to the standard error output. */
    void complain(String line);

    /** Whether the output is a terminal, where a line can be rewritten. */
    boolean isTerminal();

    /** Shows a line at the bottom of a terminal until the next line takes its place. */
    void show(String line);
}

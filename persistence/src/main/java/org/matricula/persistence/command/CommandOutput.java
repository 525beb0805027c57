package org.matricula.persistence.command;

/** The output of a command. */
public interface CommandOutput {

    /** Writes a line to the standard output. */
    void say(String line);

    /** Writes a line to the standard error output. */
    void complain(String line);

    /** Returns whether the output is a terminal, where a line can be rewritten. */
    boolean isTerminal();

    /** Shows a line at the bottom of a terminal until the next line replaces it. */
    void show(String line);
}

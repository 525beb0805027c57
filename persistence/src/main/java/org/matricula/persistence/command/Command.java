package org.matricula.persistence.command;

import java.util.List;

/** Something that the desk does from the shell. */
interface Command {

    /**
     * Does it.
     *
     * @param arguments without the command's name
     * @param folder takes what is to be said
     * @return the exit code
     * @throws UsageException if it does not take these arguments
     */
    int run(List<String> arguments, CommandFolder folder);
}

package org.matricula.persistence.command;

import java.sql.SQLException;
import java.util.List;

/** Something that the desk does from the shell. */
interface Command {

    /**
     * Does it.
     *
     * @param arguments without the command's name
     * @param talk takes what is to be said
     * @return the exit code
     * @throws SQLException if the database cannot be reached
     * @throws UsageException if it does not take these arguments
     */
    int run(List<String> arguments, Talk talk) throws SQLException;
}

package org.matricula.persistence.command;

import java.sql.SQLException;
import java.util.List;

/** A command of {@code ./manage}. */
public interface Command {

    /**
     * Runs the command.
     *
     * @param arguments without the command's name
     * @param out receives the output
     * @return the exit code
     * @throws SQLException if the database cannot be reached
     * @throws UsageException if it does not take these arguments
     */
    int run(List<String> arguments, CommandOutput out) throws SQLException;
}

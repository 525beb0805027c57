package org.matricula.persistence.command;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.matricula.persistence.backup.BackupException;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.error.DatabaseFailure;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.migration.MigrationException;
import org.matricula.persistence.move.MoveException;

/** Runs a command and turns its result, or its failure, into an exit code. */
public final class CommandRunner {

    private static final Logger LOG = Logger.getLogger(CommandRunner.class.getName());
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private static final ResourceBundle REFUSALS =
            ResourceBundle.getBundle(CommandRunner.class.getPackageName() + ".refusals");

    private CommandRunner() {}

    /**
     * Runs a command.
     *
     * @param commands finds a command by its name
     * @param words the command's name and its arguments
     * @return 0 if it succeeded, 1 if it was refused or failed, 2 for wrong arguments
     */
    public static int run(Function<String, Command> commands, List<String> words, CommandOutput out) {
        try {
            return commands.apply(words.get(0)).run(words.subList(1, words.size()), out);
        } catch (UsageException e) {
            out.complain(String.valueOf(e.getMessage()));
            return USAGE;
        } catch (BackupException | MigrationException | MoveException e) {
            LOG.log(Level.FINE, "the command was refused", e);
            out.complain(String.valueOf(e.getMessage()));
            return FAILED;
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "the command failed", e);
            out.complain(explain(e) + (isRefusal(e) ? "" : logName()));
            return FAILED;
        }
    }

    /** Returns whether Matricula itself refused the command; its message then needs no pointer to the log. */
    private static boolean isRefusal(Exception e) {
        return e.getClass().getPackage().equals(OutcomeUnknownException.class.getPackage())
                && !(e instanceof OutcomeUnknownException);
    }

    private static String logName() {
        return Setting.MATRICULA_LOG.value().map(log -> " (see " + log + ")").orElse("");
    }

    /** Returns the message of the failure, or of its cause if the container wrapped it. */
    private static String explain(Exception e) {
        if (e instanceof OutcomeUnknownException) {
            return "the connection to the database was lost at the very end: check whether the changes were saved"
                    + " before you repeat the command";
        }
        if (DatabaseFailure.LOST.isBehind(e)) {
            return "the connection to the database was lost, and nothing was saved: " + reason(e);
        }
        if (e instanceof StaleException) {
            return "others are changing the same data, and nothing was saved: try again";
        }
        return e instanceof RefusedException refused && REFUSALS.containsKey(refused.getReason())
                ? MessageFormat.format(REFUSALS.getString(refused.getReason()), refused.getValue())
                : reason(e);
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && (isOfTheContainer(cause) || cause instanceof UncheckedIOException)) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null || cause instanceof FileSystemException
                ? cause.toString()
                : cause.getMessage().lines().findFirst().orElse(cause.toString());
    }

    /** Compares names, because the class does not exist outside a server. */
    private static boolean isOfTheContainer(Throwable e) {
        return e.getClass().getName().startsWith("jakarta.ejb.");
    }
}

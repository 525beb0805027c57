package org.matricula.persistence.shell;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.change.ChainLease;

/**
 * Runs every line as one transaction, on the thread that reads the lines, which has the rights of the session bean that started
 * the shell. A line is not repeated as a call of a page is, because nobody else knows what it did.
 */
final class LineExecution extends DirectExecutionControl {

    private static final Logger LOG = Logger.getLogger(LineExecution.class.getName());

    /* the package of the classes that JShell makes of lines */
    private static final String LINES = "REPL.";

    private final UserTransaction transaction;
    private final ExecutionEnv env;
    private final Thread thread = Thread.currentThread();
    private PrintStream serverOut = System.out;
    private PrintStream serverErr = System.err;

    LineExecution(UserTransaction transaction, ExecutionEnv env) {
        super(new LineLoader(LineExecution.class.getClassLoader()));
        this.transaction = transaction;
        this.env = env;
    }

    /** The value is turned into text within the transaction; a line that is not saved has none. */
    @Override
    protected String invoke(Method line) throws Exception {
        try (var chain = ChainLease.take()) {
            var value = asTransaction(line);
            chain.committed();
            return value;
        }
    }

    private String asTransaction(Method line) throws Exception {
        transaction.begin();
        try {
            var value = super.invoke(line);
            transaction.commit();
            return value;
        } catch (InvocationTargetException e) {
            throw told(e.getCause());
        } catch (RollbackException e) {
            throw told(e);
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    /** Keeps the positions in the lines only; the full trace is in the log. */
    private static InvocationTargetException told(@Nullable Throwable failure) {
        LOG.log(Level.INFO, "a line failed, nothing of it was saved", failure);
        for (var each = failure; each != null; each = each.getCause()) {
            each.setStackTrace(Stream.of(each.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(LINES))
                    .toArray(StackTraceElement[]::new));
        }
        return new InvocationTargetException(failure);
    }

    /** Sends the output of a line to the session instead of the server's log. */
    @Override
    protected void clientCodeEnter() {
        serverOut = System.out;
        serverErr = System.err;
        System.setOut(env.userOut());
        System.setErr(env.userErr());
    }

    @Override
    protected void clientCodeLeave() {
        System.setOut(serverOut);
        System.setErr(serverErr);
        Thread.interrupted(); // one that came too late does not concern the next line
    }

    @Override
    public void stop() {
        thread.interrupt();
    }
}

package org.matricula.persistence.retry;

import jakarta.annotation.Priority;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.matricula.persistence.change.ChainLease;
import org.matricula.persistence.change.ChangeWatch;
import org.matricula.persistence.error.DatabaseFailure;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.persistence.error.StaleException;

/**
 * Repeats calls that are {@link Retried}: at most five attempts, with increasing random pauses. After a unique key that was taken
 * unexpectedly there is one more attempt, which sees the other row and explains the refusal. After a failed commit, the exception
 * says whether the transaction was rolled back or its outcome is unknown.
 */
@Interceptor
@Retried
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class.getName());
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_MILLIS = 20;

    /* by CDI, which finds it everywhere: in an EAR an interceptor has no JNDI names of its own */
    @Inject
    private TransactionRunner runner;

    /** For the container. */
    public Retry() {}

    @SuppressWarnings("UnnecessaryAssignment") // where there is no container
    Retry(TransactionRunner runner) {
        this.runner = runner;
    }

    @AroundInvoke
    Object asOneTransaction(InvocationContext call) throws Exception {
        if (call.getMethod().isAnnotationPresent(ReadOnly.class)) {
            return read(call);
        }
        if (runner.isWithinTransaction()) {
            return ChangeWatch.isOpen() ? call.proceed() : runner.join(call::proceed);
        }
        for (int attempts = 1; ; attempts++) {
            var committing = new AtomicBoolean();
            try (var chain = ChainLease.take()) {
                var result = runner.run(call::proceed, committing);
                chain.committed();
                SaveOutcome.committed();
                return result;
            } catch (AgainException | EJBException e) {
                if (!isForAnother(e, attempts)) {
                    throw committing.get() ? failedCommit(call, e) : e;
                }
                if (attempts == ATTEMPTS) {
                    throw new StaleException(e);
                }
                LOG.log(Level.FINE, e, () -> call.getMethod().getName() + " is done again");
                pause(attempts);
            }
        }
    }

    /** Returns whether the failure asks for another attempt. A key that is still taken at the second one is a fault, not a race. */
    private static boolean isForAnother(RuntimeException e, int attempts) {
        return e instanceof AgainException
                || DatabaseFailure.SERIALIZATION.isBehind(e)
                || (attempts == 1 && DatabaseFailure.TAKEN.isBehind(e));
    }

    private static Object read(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw DatabaseFailure.BUSY.isBehind(e) ? new StaleException(e) : e;
        }
    }

    private static RuntimeException failedCommit(InvocationContext call, RuntimeException e) {
        if (DatabaseFailure.BUSY.isBehind(e)) {
            return new StaleException(e);
        }
        if (DatabaseFailure.isRolledBack(e)) {
            return e;
        }
        SaveOutcome.committed();
        LOG.log(Level.WARNING, e, () -> "it is not certain whether " + call.getMethod() + " was saved");
        return new OutcomeUnknownException(e);
    }

    /** Waits for a random time, so that two transactions that collided do not collide again. */
    private static void pause(int attempts) {
        long longest = TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS) << attempts;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
}

package org.matricula.persistence.retry;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.matricula.persistence.change.ChangeWatch;
import org.matricula.persistence.change.HistoryWriter;
import org.matricula.persistence.change.LinksChanged;
import org.matricula.persistence.error.DatabaseFailure;
import org.matricula.persistence.error.StaleException;

/** Runs an action in one transaction, once. Everybody can call it, because each action is authorised where it is declared. */
@Stateless
@PermitAll
public class TransactionRunner {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Resource
    private SessionContext caller;

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Inject
    private Event<LinksChanged> announcement;

    /** Returns whether the caller is in a transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isWithinTransaction() {
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /**
     * Begins a transaction, runs the action, writes its history, announces the links that it changed, and commits.
     *
     * @param committing becomes true when only the commit is left
     * @throws AgainException if the database asks to repeat the transaction; nothing is saved
     * @throws StaleException if a lock was not released in time; nothing is saved
     */
    public Object run(Callable<Object> action, AtomicBoolean committing) throws Exception {
        try {
            var result = traced(action);
            committing.set(true);
            return result;
        } catch (RuntimeException e) {
            if (DatabaseFailure.SERIALIZATION.isBehind(e)) {
                throw new AgainException(e);
            }
            if (DatabaseFailure.BUSY.isBehind(e)) {
                throw new StaleException(e);
            }
            throw e;
        }
    }

    /** Runs the action in the transaction of its caller, writes its history and announces the links that it changed. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Object join(Callable<Object> action) throws Exception {
        return traced(action);
    }

    private Object traced(Callable<Object> action) throws Exception {
        try (var watch = ChangeWatch.open()) {
            var result = action.call();
            em.flush();
            var by = caller.getCallerPrincipal().getName();
            new HistoryWriter(em).write(by, watch);
            watch.links(by).ifPresent(announcement::fire);
            return result;
        }
    }
}

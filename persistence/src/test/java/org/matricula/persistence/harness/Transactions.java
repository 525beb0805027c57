package org.matricula.persistence.harness;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * The container's transactions. Each thread has at most one, with an entity manager of its own; exceptions end it as EJB
 * says: an application exception reaches the caller as it is, everything else comes as an EJBException.
 */
final class Transactions {

    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // each desk has its own transactions
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private final EntityManager shared;

    private final Map<EntityManager, List<IntConsumer>> completions = new ConcurrentHashMap<>();

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
        this.shared = (EntityManager) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(joined(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Goes to the entity manager of the thread's transaction. */
    EntityManager entityManager() {
        return shared;
    }

    private EntityManager joined() {
        var em = current.get();
        if (em == null) {
            throw new IllegalStateException("no call of a session bean and no transaction is running");
        }
        return em;
    }

    /** Returns whether a transaction of the thread is running. */
    boolean isActive() {
        return current.get() != null && current.get().getTransaction().isActive();
    }

    boolean isRollbackOnly() {
        return joined().getTransaction().getRollbackOnly();
    }

    void setRollbackOnly() {
        joined().getTransaction().setRollbackOnly();
    }

    /** Runs this when the thread's transaction is committed, and never if it is not. */
    void afterSuccess(Runnable action) {
        afterCompletion(status -> {
            if (status == Status.STATUS_COMMITTED) {
                action.run();
            }
        });
    }

    /** Runs this when the thread's transaction has ended, with its status. */
    void afterCompletion(IntConsumer action) {
        completions.computeIfAbsent(joined(), em -> new ArrayList<>()).add(action);
    }

    private void completed(EntityManager em, boolean committed) {
        var waiting = completions.remove(em);
        if (waiting != null) {
            waiting.forEach(each -> each.accept(committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK));
        }
    }

    /** Takes part in the thread's transaction, or runs in one of its own. */
    <T> T required(Callable<T> action) {
        return isActive() ? call(action) : alone(action, true);
    }

    /** Takes part in the thread's transaction, or runs in none. */
    <T> T supports(Callable<T> action) {
        return current.get() == null ? alone(action, false) : call(action);
    }

    /** Leaves the thread's transaction aside and runs in one of its own. */
    <T> T requiresNew(Callable<T> action) {
        return alone(action, true);
    }

    private <T> T alone(Callable<T> action, boolean transactional) {
        var suspended = current.get();
        var em = factory.createEntityManager();
        current.set(em);
        try {
            if (transactional) {
                em.getTransaction().begin();
            }
            var result = call(action);
            if (transactional && end(em)) {
                completed(em, true);
            }
            return result;
        } finally {
            completed(em, false);
            current.set(suspended);
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    /** Begins one that lasts until {@link #leave}. */
    void enter() {
        if (current.get() != null) {
            throw new IllegalStateException("there is a transaction already");
        }
        var em = factory.createEntityManager();
        em.getTransaction().begin();
        current.set(em);
    }

    /** Ends it, and says whether it was committed: where that is wanted, and nothing stands against it. */
    boolean leave(boolean commit) {
        var em = joined();
        current.remove();
        try {
            if (!commit) {
                em.getTransaction().setRollbackOnly();
            }
            boolean committed = end(em);
            completed(em, committed);
            return committed;
        } finally {
            completed(em, false);
            em.close();
        }
    }

    /** Returns whether it was committed. */
    private static boolean end(EntityManager em) {
        if (em.getTransaction().getRollbackOnly()) {
            em.getTransaction().rollback();
            return false;
        }
        try {
            em.getTransaction().commit();
            return true;
        } catch (PersistenceException e) {
            throw new EJBException(e);
        }
    }

    private <T> T call(Callable<T> action) {
        try {
            return action.call();
        } catch (Exception e) {
            throw seenByCaller(e);
        } catch (AssertionError e) {
            markRollback();
            throw e;
        }
    }

    private RuntimeException seenByCaller(Exception e) {
        var kind = e.getClass().getAnnotation(ApplicationException.class);
        if (kind == null || kind.rollback()) {
            markRollback();
        }
        if (kind != null && e instanceof RuntimeException unchecked) {
            return unchecked;
        }
        return e instanceof EJBException already ? already : new EJBException(e);
    }

    private void markRollback() {
        var transaction = joined().getTransaction();
        if (transaction.isActive()) {
            transaction.setRollbackOnly();
        }
    }
}

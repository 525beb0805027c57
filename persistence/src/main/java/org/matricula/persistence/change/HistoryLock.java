package org.matricula.persistence.change;

import jakarta.persistence.EntityManager;
import org.matricula.persistence.error.Flush;

/**
 * Lets transactions that restore or undo run one after the other. They lock a row of their own, because an action can be locked
 * only by a database user who can change it.
 */
public final class HistoryLock {

    /* the number of a chain that has no seals */
    private static final int CHAIN = 0;

    private HistoryLock() {}

    /** Waits until no other transaction has the lock, and keeps it until the end of this one. Take it before any other lock. */
    public static void take(EntityManager em) {
        SealWriter.locked(em, CHAIN);
        Flush.now(em); // if another transaction has just made the row, the interceptor repeats this one
    }
}

package org.matricula.persistence.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.security.SecurityEvent;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.retry.Retried;

/**
 * Records who signed in, was refused, changed accounts, or took data out: as a row that administrators see, and as a line in the log of
 * the server. The oldest rows are deleted, so that the table does not grow without limit.
 */
@Stateless
@PermitAll
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SecurityLog {

    /** The minimum number of events that are kept. */
    public static final int KEPT = 100_000;

    private static final int UNTIL_TRIMMED = 1_000;
    private static final Logger LOG = Logger.getLogger(SecurityLog.class.getName());
    private static final AtomicInteger RECORDED = new AtomicInteger();

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /**
     * Records an event.
     *
     * @param account the name of the account; null if no account has the name
     * @param client the address that the request came from; null for a command
     * @param what the path of a page, the name of a command, or the object
     */
    public void record(SecurityEventKind kind, @Nullable String account, @Nullable String client, String what) {
        write(em, new SecurityEvent(Instant.now(), kind, account, client, what));
        if (RECORDED.incrementAndGet() % UNTIL_TRIMMED == 0) {
            trim(em, KEPT);
        }
    }

    /** Records an event in the transaction of a change. */
    static void write(EntityManager em, SecurityEvent event) {
        em.persist(event);
        LOG.log(Level.INFO, "{0}", event.line());
    }

    /** Deletes the events that are older than the newest ones. */
    static void trim(EntityManager em, int kept) {
        em.createQuery(
                        "SELECT e.happenedAt FROM SecurityEvent e ORDER BY e.happenedAt DESC, e.id DESC",
                        LocalDateTime.class)
                .setFirstResult(kept)
                .setMaxResults(1)
                .getResultList()
                .forEach(oldest -> em.createQuery("DELETE FROM SecurityEvent e WHERE e.happenedAt <= :oldest")
                        .setParameter("oldest", oldest)
                        .executeUpdate());
    }
}

package org.matricula.persistence.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.AccountSession;
import org.matricula.domain.account.Role;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** The sessions of the caller, and for administrators those of any account: where it is signed in. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Sessions {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    /**
     * A session as a page shows it.
     *
     * @param began when the user signed in
     * @param seen the moment of the last request, some minutes less at most
     * @param client the address that it was begun from
     * @param browser how the browser names itself; empty if it does not
     * @param here whether it is that of the caller's request
     */
    public record Shown(Long id, Instant began, Instant seen, String client, String browser, boolean here)
            implements Serializable {

        private static Shown of(AccountSession session, String keyHash) {
            return new Shown(
                    session.getId(),
                    session.getBeganAt(),
                    session.getSeenAt(),
                    session.getClient(),
                    session.getBrowser(),
                    session.hasKey(keyHash));
        }
    }

    /**
     * Returns the sessions of the caller, the latest one first.
     *
     * @param key that the browser of the request has
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<Shown> own(String key) {
        return of(callersId(), OneTimeCode.sha256(key));
    }

    /** Ends sessions of the caller; those that have ended, and those of others, stay as they are. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public int endOwn(List<Long> sessions) {
        return end(callersId(), sessions);
    }

    /** Returns the sessions of an account, the latest one first; none if there is no such account. */
    @RolesAllowed(Role.ADMINISTRATOR)
    @ReadOnly
    public List<Shown> of(Long accountId) {
        return of(accountId, "");
    }

    private List<Shown> of(Long accountId, String keyHash) {
        var now = Instant.now();
        return em.createQuery(
                        "SELECT s FROM AccountSession s WHERE s.account.id = :account AND s.beganAt > :began AND s.seenAt > :seen"
                                + " ORDER BY s.seenAt DESC, s.id DESC",
                        AccountSession.class)
                .setParameter("account", accountId)
                .setParameter("began", AccountSession.utc(now.minus(AccountSession.LONGEST)))
                .setParameter("seen", AccountSession.utc(now.minus(AccountSession.LONGEST_IDLE)))
                .getResultStream()
                .map(session -> Shown.of(session, keyHash))
                .toList();
    }

    /**
     * Ends sessions of an account: its browsers have to sign in at the next request.
     *
     * @param sessions their ids; others than those of the account stay as they are
     * @return the number of sessions that ended
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public int end(Long accountId, List<Long> sessions) {
        return sessions.isEmpty()
                ? 0
                : em.createQuery("DELETE FROM AccountSession s WHERE s.account.id = :account AND s.id IN :sessions")
                        .setParameter("account", accountId)
                        .setParameter("sessions", sessions)
                        .executeUpdate();
    }

    private Long callersId() {
        var name = caller.getCallerPrincipal().getName();
        return new KeyLookup<>(em, Account.class)
                .find(name)
                .orElseThrow(() -> new NotFoundException("account.name", name))
                .getId();
    }
}

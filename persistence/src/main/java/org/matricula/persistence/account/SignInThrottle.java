package org.matricula.persistence.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.matricula.domain.account.SignInCount;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.retry.Retried;

/**
 * Slows down guesses of passwords, by the name and by the address, on all nodes together. A name that does not exist is counted in the
 * same way. Whoever has signed in from an address before is counted apart: an attacker elsewhere makes them wait for nothing, and from
 * the same address never for more than a minute.
 */
@Stateless
@PermitAll
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignInThrottle {

    /** The failures of a name, or of a known user, without a wait. */
    static final int FREE_FOR_A_NAME = 5;
    /** The failures from an address without a wait; a school can have one for all. */
    static final int FREE_FOR_AN_ADDRESS = 50;

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration KNOWN = Duration.ofDays(30);

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /**
     * Begins an attempt to sign in, unless it comes too early. Everything counts as a failure until {@link #succeeded}.
     *
     * @param name as it was typed
     * @return the time to wait before the next attempt; zero if this one can go on
     */
    public Duration begin(String name, String address) {
        return begin(name, address, Instant.now());
    }

    Duration begin(String name, String address, Instant now) {
        em.createQuery("DELETE FROM SignInCount c WHERE c.keptUntil < :now")
                .setParameter("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        var known = find(both(name, address));
        var limits = known.isPresent()
                ? Map.of(known.get().getSubject(), FREE_FOR_A_NAME)
                : Map.of(byName(name), FREE_FOR_A_NAME, byAddress(address), FREE_FOR_AN_ADDRESS);
        var counts = limits.keySet().stream()
                .sorted()
                .map(subject -> get(subject, now))
                .toList();
        var wait = counts.stream()
                .map(count -> count.waitAt(now, limits.getOrDefault(count.getSubject(), FREE_FOR_A_NAME)))
                .max(Duration::compareTo)
                .orElseThrow();
        if (wait.isZero()) {
            counts.forEach(count -> count.begin(now, known.isPresent() ? KNOWN : KEPT));
        }
        return wait;
    }

    /** Ends an attempt that succeeded. The user is known at this address from now on. */
    public void succeeded(String name, String address) {
        var now = Instant.now();
        if (find(both(name, address)).isEmpty()) {
            find(byName(name)).ifPresent(em::remove);
            find(byAddress(address)).ifPresent(SignInCount::takeBack);
        }
        get(both(name, address), now).clear(now, KNOWN);
    }

    /** Takes back an attempt of which nothing was compared. */
    public void cancelled(String name, String address) {
        find(both(name, address)).ifPresentOrElse(SignInCount::takeBack, () -> List.of(byName(name), byAddress(address))
                .forEach(subject -> find(subject).ifPresent(SignInCount::takeBack)));
    }

    /** Locked rows are found in the order of their subjects, so that two attempts never wait for each other. */
    private SignInCount get(String subject, Instant now) {
        return find(subject).orElseGet(() -> {
            var count = new SignInCount(subject, now, KEPT);
            Flush.persist(em, count);
            Flush.now(em); // another transaction that just did the same makes the interceptor repeat this one
            return count;
        });
    }

    private Optional<SignInCount> find(String subject) {
        return em.createQuery("SELECT c FROM SignInCount c WHERE c.subject = :subject", SignInCount.class)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static String byName(String name) {
        return OneTimeCode.sha256("name " + KeyFold.of(name));
    }

    private static String byAddress(String address) {
        return OneTimeCode.sha256("address " + address);
    }

    private static String both(String name, String address) {
        return OneTimeCode.sha256("name " + KeyFold.of(name) + " address " + address);
    }
}

package org.matricula.persistence.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.AccountSession;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.access.AccountRow;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** Reads accounts for the sign-in, and keeps their sessions and the hashes of their passwords. Everybody can call it, because nobody is signed in yet. */
@Stateless
@PermitAll
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignIn {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /**
     * The credentials of an account.
     *
     * @param name the account's name as it was entered at its creation, however it was typed now
     * @param passwordHash the salted hash with its algorithm and cost
     * @param roles the roles of the account
     */
    public record Credentials(String name, String passwordHash, Set<String> roles) {}

    /**
     * An account that is signed in.
     *
     * @param roles the current roles of the account
     */
    public record Standing(String name, Set<String> roles) {}

    /** Returns the credentials of an account, if it exists, is active and has a password. */
    @ReadOnly
    public Optional<Credentials> find(String name) {
        return active(name)
                .filter(account -> !Account.NO_PASSWORD.equals(account.passwordHash()))
                .map(account -> new Credentials(account.name(), account.passwordHash(), account.roles()));
    }

    /**
     * Begins a session of an account that has just proved who it is.
     *
     * @param key that only its browser has
     * @param client the address that the browser is at
     * @param browser how it names itself; null if it does not
     * @return the account; empty if it is not active any more
     */
    public Optional<Standing> begin(String name, String key, String client, @Nullable String browser) {
        var now = Instant.now();
        em.createQuery("DELETE FROM AccountSession s WHERE s.beganAt < :began OR s.seenAt < :seen")
                .setParameter("began", AccountSession.utc(now.minus(AccountSession.LONGEST)))
                .setParameter("seen", AccountSession.utc(now.minus(AccountSession.LONGEST_IDLE)))
                .executeUpdate();
        var account = new KeyLookup<>(em, Account.class).find(name).filter(Account::isActive);
        account.ifPresent(found -> em.persist(new AccountSession(found, hash(key), now, client, browser)));
        return account.flatMap(found -> AccountRow.find(em, found.getName())).map(SignIn::standing);
    }

    /** Returns the account of a session as it is now, with one statement; empty if the session has ended or the account is not active. */
    @ReadOnly
    public Optional<Standing> standing(String key) {
        return AccountRow.ofSession(em, hash(key), Instant.now())
                .filter(AccountRow::active)
                .map(SignIn::standing);
    }

    /** Records that a session is in use. */
    public void see(String key) {
        em.createQuery("UPDATE AccountSession s SET s.seenAt = :now WHERE s.keyHash = :hash")
                .setParameter("now", AccountSession.utc(Instant.now()))
                .setParameter("hash", hash(key))
                .executeUpdate();
    }

    /** Ends a session; nothing happens if it has ended. */
    public void end(String key) {
        em.createQuery("DELETE FROM AccountSession s WHERE s.keyHash = :hash")
                .setParameter("hash", hash(key))
                .executeUpdate();
    }

    /**
     * Replaces the hash of a password with one of the current cost. The password stays, so this is not in the history.
     *
     * @param former the hash, to which the password belongs; nothing happens if the account has another one by now
     */
    public void renewHash(String name, String former, String hash) {
        em.createQuery(
                        "UPDATE Account a SET a.passwordHash = :hash WHERE a.nameKey = :name AND a.passwordHash = :former")
                .setParameter("hash", hash)
                .setParameter("name", KeyFold.of(name))
                .setParameter("former", former)
                .executeUpdate();
    }

    private Optional<AccountRow> active(String name) {
        return AccountRow.find(em, name).filter(AccountRow::active);
    }

    private static Standing standing(AccountRow account) {
        return new Standing(account.name(), account.roles());
    }

    private static String hash(String key) {
        return OneTimeCode.sha256(key);
    }
}

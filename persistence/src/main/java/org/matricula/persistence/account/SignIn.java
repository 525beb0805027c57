package org.matricula.persistence.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import org.matricula.domain.account.Account;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.access.AccountRow;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/** Reads accounts for the sign-in, and keeps the hashes of their passwords up to date. Everybody can call it, because nobody is signed in yet. */
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
     * @param seal changes with the password
     */
    public record Standing(String name, String seal, Set<String> roles) {}

    /** Returns the credentials of an account, if it exists, is active and has a password. */
    @ReadOnly
    public Optional<Credentials> find(String name) {
        return active(name)
                .filter(account -> !Account.NO_PASSWORD.equals(account.passwordHash()))
                .map(account -> new Credentials(account.name(), account.passwordHash(), account.roles()));
    }

    /** Returns the current state of a signed-in account, with one statement; empty if it no longer exists or is not active. */
    @ReadOnly
    public Optional<Standing> standing(String name) {
        return active(name).map(account -> new Standing(account.name(), seal(account.passwordHash()), account.roles()));
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

    /** Returns what a session keeps: less than the salted hash of the password. */
    private static String seal(String passwordHash) {
        return OneTimeCode.sha256(passwordHash);
    }
}

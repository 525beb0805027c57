package org.matricula.persistence.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.matricula.domain.account.Account;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/**
 * Lets the owner of an account choose a password with a one-time code of an administrator ({@link
 * AccountRepository#createResetCode}): for a new account, or because the password was forgotten. Everybody can call it, because
 * nobody is signed in then; the code is the right to do it.
 */
@Stateless
@PermitAll
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PasswordReset {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** Returns the name of the account that a code is valid for. */
    @ReadOnly
    public Optional<String> accountOf(String code) {
        return find(code, LockModeType.NONE).map(Account::getName);
    }

    private Optional<Account> find(String code, LockModeType lock) {
        var hash = OneTimeCode.hash(code);
        return em.createQuery("SELECT a FROM Account a WHERE a.resetHash = :hash AND a.active = TRUE", Account.class)
                .setParameter("hash", hash)
                .setLockMode(lock)
                .getResultStream()
                .filter(account -> account.allowsReset(hash, Instant.now()))
                .findFirst();
    }

    /**
     * Replaces the password, and uses up the code. Sessions with the former password are signed out.
     *
     * @param passwordHash the salted hash of the password
     * @throws RefusedException if the code is wrong, expired or used up
     */
    public void use(String code, String passwordHash) {
        find(code, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RefusedException("reset.code", ""))
                .changePassword(passwordHash);
    }
}

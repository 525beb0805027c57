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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.SecondFactor;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/**
 * The code that a sign-in asks for after the password, if the account has a second factor. Everybody can call it, because nobody is
 * signed in yet.
 *
 * @see SecondFactors
 */
@Stateless
@PermitAll
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignInCode {

    private static final Logger LOG = Logger.getLogger(SignInCode.class.getName());

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** Returns whether an account has a second factor. */
    @ReadOnly
    public boolean isAsked(String name) {
        return find(name, LockModeType.NONE).isPresent();
    }

    /**
     * Compares a code of the app, or a recovery code, and uses it up: neither works twice.
     *
     * @param typed white space, dashes and case do not matter
     * @return whether it is right; false for an account without a second factor
     */
    public boolean accepts(String name, String typed, Instant now) {
        return find(name, LockModeType.PESSIMISTIC_WRITE)
                .filter(factor -> factor.recover(hash(typed)) || isOfApp(factor, digits(typed), now))
                .isPresent();
    }

    private static boolean isOfApp(SecondFactor factor, String code, Instant now) {
        var accountId = factor.getAccount().getId();
        var secret = Encryption.decrypt(factor.getSecret(), owner(accountId));
        if (secret.isEmpty()) {
            LOG.log(
                    Level.SEVERE,
                    "MATRICULA_KEY, or secret-key in the data folder, is not the key of the second factor of account {0}",
                    String.valueOf(accountId));
            return false;
        }
        return AppCodes.step(secret.get(), code, now).stream().anyMatch(factor::use);
    }

    /** Locks one row; Derby locks no row of a join. */
    private Optional<SecondFactor> find(String name, LockModeType lock) {
        return new KeyLookup<>(em, Account.class)
                .find(name)
                .flatMap(account -> SecondFactors.find(em, account.getId(), lock));
    }

    static String digits(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }

    static String hash(String typed) {
        return OneTimeCode.hash(digits(typed));
    }

    static String owner(Long accountId) {
        return "second factor of account " + accountId;
    }
}

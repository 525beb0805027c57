package org.matricula.persistence.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.matricula.domain.account.Account;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/**
 * Finds the account of a user whom an OpenID Connect provider has identified. Everybody can call it, because nobody is signed in yet: who
 * calls it has checked the identity.
 */
@Stateless
@PermitAll
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpenIdAccounts {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /**
     * Returns the name of the account that is connected with an identity, active or not.
     *
     * @param identity issuer and subject, with a space between them
     */
    @ReadOnly
    public Optional<String> find(String identity) {
        return em.createQuery("SELECT a.name FROM Account a WHERE a.identity = :identity", String.class)
                .setParameter("identity", identity)
                .getResultStream()
                .findFirst();
    }

    /**
     * Connects the account of a name with an identity, if nobody can sign in to it yet: it has neither a password nor an identity, and is
     * active. An account with a password belongs to somebody who need not be the one who has its name at the provider.
     *
     * @param identity issuer and subject, with a space between them
     * @return the name of the account; empty if there is no such account
     */
    public Optional<String> connect(String name, String identity) {
        var account = new KeyLookup<>(em, Account.class).find(name);
        account.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        var free = account.filter(Account::isActive)
                .filter(found -> Account.NO_PASSWORD.equals(found.getPasswordHash()))
                .filter(found -> found.details().identity() == null);
        free.ifPresent(found -> {
            found.connect(identity);
            Flush.now(em, new Flush.Unique("uq_account_identity", "account.identity", identity));
        });
        return free.map(Account::getName);
    }
}

package org.matricula.persistence.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Role;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** The account of the caller, and of nobody else. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OwnAccount {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    /**
     * Replaces the password of the caller; other sessions with the former one are signed out.
     *
     * @param formerHash the stored hash that the former password was compared with
     * @param passwordHash the salted hash of the new password
     * @throws RefusedException if the password was changed since
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public void changePassword(String formerHash, String passwordHash) {
        var name = caller.getCallerPrincipal().getName();
        var account = new KeyLookup<>(em, Account.class)
                .find(name)
                .orElseThrow(() -> new NotFoundException("account.name", name));
        if (!account.getPasswordHash().equals(formerHash)) {
            throw new RefusedException("account.password", "");
        }
        account.changePassword(passwordHash);
    }
}

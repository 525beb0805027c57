package org.matricula.persistence.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Group;
import org.matricula.domain.account.Role;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.retry.Retried;

/** The accounts of those who work at the desk. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountRepository {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** How many accounts there are. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long count() {
        return em.createQuery("SELECT COUNT(a) FROM Account a", Long.class).getSingleResult();
    }

    /** The account of this name, if there is one. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Account> findByName(String name) {
        return em.createQuery("SELECT a FROM Account a WHERE a.name = :name", Account.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Gives an account the administrator's role and a new password; creates it where there is none of the name. */
    public Account updateOrCreateAdministrator(String name, String passwordHash) {
        var account = findByName(name).orElseGet(() -> new Account(name, passwordHash));
        account.changePassword(passwordHash);
        account.join(administrators(em));
        Flush.persist(em, account);
        Flush.now(em, new Flush.Unique("uq_account_name", "account.name", account.getName()));
        return account;
    }

    /** The group whose members may do everything; created where it is missing. */
    static Group administrators(EntityManager em) {
        return em.createQuery("SELECT g FROM Group g WHERE g.name = :name", Group.class)
                .setParameter("name", Role.ADMINISTRATOR)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    var group = new Group(Role.ADMINISTRATOR);
                    em.persist(group);
                    return group;
                });
    }
}

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

/** What the sign-in needs to know of an account. Open to everyone, because nobody is signed in yet. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignIn {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /**
     * What a password is checked against.
     *
     * @param name the account's name as it was entered at its creation
     * @param passwordHash the salted hash with its algorithm and cost
     * @param roles the roles of the account
     */
    public record Credentials(String name, String passwordHash, Set<String> roles) {}

    /** The credentials of an account, if there is one of that name. */
    public Optional<Credentials> find(String name) {
        return em.createQuery("SELECT a FROM Account a LEFT JOIN FETCH a.groups WHERE a.name = :name", Account.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(account -> new Credentials(account.getName(), account.getPasswordHash(), account.roles()));
    }
}

package org.matricula.persistence.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.matricula.domain.account.Role;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.retry.ReadOnly;

/** Reads accounts for the sign-in. Everybody can call it, because nobody is signed in yet. */
@Stateless
@PermitAll
@ReadOnly
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignIn {

    private static final int NAME = 0; // in a row
    private static final int HASH = 1;
    private static final int GROUP = 2;
    private static final int RIGHT = 3;

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

    /** Returns the credentials of an account, if it exists. */
    public Optional<Credentials> find(String name) {
        var rows = rows(name);
        return rows.stream()
                .findFirst()
                .map(first -> new Credentials((String) first[NAME], (String) first[HASH], roles(rows)));
    }

    /** Returns the current state of a signed-in account, with one statement; empty if the account no longer exists. */
    public Optional<Standing> standing(String name) {
        var rows = rows(name);
        return rows.stream()
                .findFirst()
                .map(first -> new Standing((String) first[NAME], seal((String) first[HASH]), roles(rows)));
    }

    /** Reads the account with the rights of its groups; as values, not entities, because every request reads them. */
    private List<Object[]> rows(String name) {
        return em.createQuery("""
                        SELECT a.name, a.passwordHash, g.name, r
                        FROM Account a LEFT JOIN a.groups g LEFT JOIN g.rights r WHERE a.nameKey = :key
                        """, Object[].class)
                .setParameter("key", KeyFold.of(name))
                .getResultList();
    }

    private static Set<String> roles(List<Object[]> rows) {
        var roles = new TreeSet<String>();
        for (var row : rows) {
            if (row[GROUP] != null) {
                roles.addAll(Role.ofMember((String) row[GROUP], (String) row[RIGHT]));
            }
        }
        return roles;
    }

    /** Returns what a session keeps: less than the salted hash of the password. */
    private static String seal(String passwordHash) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

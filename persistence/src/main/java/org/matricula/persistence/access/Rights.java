package org.matricula.persistence.access;

import jakarta.ejb.SessionContext;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.account.Role;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.NotAllowedException;

/**
 * The rights of the caller of a session bean, for checks that depend on the actual change and not only on the method. A container
 * knows only the roles that the code declares; the rights to other entities are those of the account.
 */
public final class Rights {

    private final SessionContext caller;
    private final EntityManager em;
    private @Nullable Set<String> ofAccount;

    /** Creates the rights of the caller of this bean. */
    public Rights(SessionContext caller, EntityManager em) {
        this.caller = caller;
        this.em = em;
    }

    /** Returns whether the caller has the right. */
    public boolean may(String right) {
        return caller.isCallerInRole(Role.ADMINISTRATOR)
                || (Role.RIGHTS.contains(right)
                        ? caller.isCallerInRole(right)
                        : ofAccount().contains(right));
    }

    private Set<String> ofAccount() {
        if (ofAccount == null) {
            var all = new TreeSet<String>();
            em.createQuery(
                            "SELECT g.name, r FROM Account a JOIN a.groups g LEFT JOIN g.rights r WHERE a.nameKey = :key",
                            Object[].class)
                    .setParameter("key", KeyFold.of(caller.getCallerPrincipal().getName()))
                    .getResultStream()
                    .forEach(row -> all.addAll(Role.ofMember((String) row[0], (String) row[1])));
            ofAccount = all;
        }
        return ofAccount;
    }

    /**
     * Requires a right of the caller.
     *
     * @throws NotAllowedException if not
     */
    public void require(String right) {
        if (!may(right)) {
            throw new NotAllowedException(right);
        }
    }
}

package org.matricula.persistence.access;

import jakarta.ejb.SessionContext;
import jakarta.persistence.EntityManager;
import java.util.Set;
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
    private @Nullable Set<Long> graded;

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
            ofAccount = AccountRow.find(em, caller.getCallerPrincipal().getName())
                    .map(AccountRow::roles)
                    .orElse(Set.of());
        }
        return ofAccount;
    }

    /** Returns whether the caller can view an entity: all of its objects, or those of the courses that the account grades. */
    public boolean sees(String entity) {
        return may(entity + ".view") || may(Role.ofGrader(entity));
    }

    /**
     * Requires that the caller can view an entity, or some of its objects.
     *
     * @throws NotAllowedException if not
     */
    public void requireSight(String entity) {
        if (!sees(entity)) {
            throw new NotAllowedException(entity + ".view");
        }
    }

    /** Returns the ids of the courses of which the caller's account is a grader. */
    public Set<Long> graded() {
        if (graded == null) {
            graded = Set.copyOf(em.createQuery(
                            "SELECT c.id FROM Course c JOIN c.graders a WHERE a.nameKey = :name", Long.class)
                    .setParameter("name", KeyFold.of(caller.getCallerPrincipal().getName()))
                    .getResultList());
        }
        return graded;
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

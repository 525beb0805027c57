package org.matricula.persistence.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.matricula.domain.account.Role;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.persistence.change.ChangeAuthor;
import org.matricula.persistence.change.ChangeRule;
import org.matricula.persistence.error.RefusedException;

/** Keeps at least one account that is active and can do everything; without it nobody could give such an account back. */
public final class LastAdministrator implements ChangeRule {

    /** {@inheritDoc} */
    @Override
    public void require(EntityManager em, ChangeAuthor author, List<ChangeDetails> changes) {
        if (changes.stream().noneMatch(LastAdministrator::isAboutAccounts)) {
            return;
        }
        // of two administrators who remove each other at once, the second one waits here
        em.createQuery("SELECT g FROM Group g WHERE g.name = :name")
                .setParameter("name", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        boolean lost = changes.stream().anyMatch(LastAdministrator::isLoss) || count(em, "") > 0;
        if (lost && count(em, " AND a.active = TRUE") == 0) {
            throw new RefusedException("account.lastAdministrator", "");
        }
    }

    private static boolean isAboutAccounts(ChangeDetails change) {
        return change.kind() != ChangeKind.CREATED
                && List.of("account", "group").contains(change.object().subject());
    }

    /** Returns whether a change takes an account out of the administrators, or their group its name. */
    private static boolean isLoss(ChangeDetails change) {
        return Role.ADMINISTRATOR.equals(change.oldValue())
                && List.of("groups", "name").contains(String.valueOf(change.field()));
    }

    private static long count(EntityManager em, String more) {
        return em.createQuery("SELECT COUNT(a) FROM Account a JOIN a.groups g WHERE g.name = :name" + more, Long.class)
                .setParameter("name", Role.ADMINISTRATOR)
                .getSingleResult();
    }
}

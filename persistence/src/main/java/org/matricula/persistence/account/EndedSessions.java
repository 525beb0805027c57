package org.matricula.persistence.account;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.matricula.domain.account.Account;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.persistence.change.ChangeAuthor;
import org.matricula.persistence.change.ChangeRule;
import org.matricula.persistence.query.Chunks;

/** Ends all sessions of an account that gets another password or another identity at a provider, or is disabled, in the same transaction. */
public final class EndedSessions implements ChangeRule {

    /** {@inheritDoc} */
    @Override
    public void require(EntityManager em, ChangeAuthor author, List<ChangeDetails> changes) {
        var accounts = changes.stream()
                .filter(EndedSessions::endsSessions)
                .map(change -> change.object().id())
                .distinct()
                .toList();
        Chunks.of(accounts)
                .forEach(some -> em.createQuery("DELETE FROM AccountSession s WHERE s.account.id IN :accounts")
                        .setParameter("accounts", some)
                        .executeUpdate());
    }

    private static boolean endsSessions(ChangeDetails change) {
        return VersionedEntity.nameOf(Account.class).equals(change.object().subject())
                && List.of("password", "active", "identity").contains(String.valueOf(change.field()));
    }
}

package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.persistence.query.Chunks;

/** Reads the changes of an action in parts: an import has hundreds of thousands, and only some of each are needed. */
final class ActionChanges {

    private final EntityManager em;
    private final Action action;

    ActionChanges(EntityManager em, Action action) {
        this.em = em;
        this.action = action;
    }

    /** Hands over the changes in their order. The ids of one action lie close together, so that few parts are empty. */
    void forEach(Consumer<ChangeDetails> consumer) {
        var ends = em.createQuery("SELECT MIN(c.id), MAX(c.id) FROM Change c WHERE c.action = :action", Object[].class)
                .setParameter("action", action)
                .getSingleResult();
        if (ends[0] == null) {
            return;
        }
        long last = (Long) ends[1];
        for (long first = (Long) ends[0]; first <= last; first += Chunks.SIZE) {
            em.createQuery("""
                            SELECT c FROM Change c
                            WHERE c.action = :action AND c.id >= :first AND c.id < :next ORDER BY c.id
                            """, Change.class)
                    .setParameter("action", action)
                    .setParameter("first", first)
                    .setParameter("next", first + Chunks.SIZE)
                    .getResultList()
                    .forEach(change -> {
                        consumer.accept(change.details());
                        if (em.isJoinedToTransaction()) { // outside a transaction it is detached already
                            em.detach(change);
                        }
                    });
        }
    }
}

package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.text.DerivedColumn;

/**
 * Finds the row that history means by a value, such as a grade: by its id, whatever its code is now. Entries from before ids were
 * recorded mean the row that had the key then, which follows from the later history.
 */
final class References {

    private final EntityManager em;
    private final LocalDateTime since;

    /** For what was recorded at a moment. */
    References(EntityManager em, Instant at) {
        this.em = em;
        since = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /**
     * Returns the row.
     *
     * @throws RefusedException if it was deleted
     */
    TracedEntity get(Class<?> type, RecordedValue recorded) {
        var id = recorded.id() == null ? idOfFormer(type, recorded.text()) : Optional.of(recorded.id());
        return id.map(each -> (TracedEntity) em.find(type, each))
                .orElseThrow(() -> new RefusedException("restoration.valueIsGone", recorded.text()));
    }

    /** Returns the row that first lost the key since then, or else the one that has it now. */
    private Optional<Long> idOfFormer(Class<?> type, String key) {
        var field = DerivedColumn.key(type).sourceField();
        return em.createQuery("""
                        SELECT c.objectId FROM Change c
                        WHERE c.subject = :subject AND c.field = :field AND c.oldValue = :key AND c.action.doneAt >= :since
                        ORDER BY c.action.doneAt, c.id
                        """, Long.class)
                .setParameter("subject", VersionedEntity.nameOf(type))
                .setParameter("field", field)
                .setParameter("key", key)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .or(() -> em.createQuery(
                                "SELECT x.id FROM %s x WHERE x.%s = :key".formatted(type.getSimpleName(), field),
                                Long.class)
                        .setParameter("key", key)
                        .getResultStream()
                        .findFirst());
    }
}

package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.Subject;
import org.matricula.persistence.error.RefusedException;

/**
 * Finds the grade that history means: by its id, whatever its code is now. Entries from before ids were recorded mean the grade
 * that had the code then, which follows from the later history of the scale.
 */
final class GradeReferences {

    private final EntityManager em;
    private final Instant at;

    /** For what was recorded at a moment. */
    GradeReferences(EntityManager em, Instant at) {
        this.em = em;
        this.at = at;
    }

    /**
     * The grade.
     *
     * @throws RefusedException if it was deleted
     */
    Grade get(RecordedValue recorded) {
        return find(recorded).orElseThrow(() -> new RefusedException("restoration.gradeIsGone", recorded.text()));
    }

    /** The grade; empty where it was deleted. */
    Optional<Grade> find(RecordedValue recorded) {
        var id = recorded.id() == null ? idOfFormer(recorded.text()) : Optional.of(recorded.id());
        return id.map(each -> em.find(Grade.class, each));
    }

    /** Returns the grade that first lost the code since then, or else the one that has it now. */
    private Optional<Long> idOfFormer(String code) {
        return em.createQuery("""
                        SELECT c.objectId FROM Change c
                        WHERE c.subject = :grade AND c.field = 'code' AND c.oldValue = :code AND c.action.doneAt >= :since
                        ORDER BY c.action.doneAt, c.id
                        """, Long.class)
                .setParameter("grade", Subject.GRADE)
                .setParameter("code", code)
                .setParameter("since", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .or(() -> em.createQuery("SELECT g.id FROM Grade g WHERE g.code = :code", Long.class)
                        .setParameter("code", code)
                        .getResultStream()
                        .findFirst());
    }
}

package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.matricula.domain.course.Course;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.ChangedObject;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.Subject;
import org.matricula.domain.student.Student;
import org.matricula.persistence.change.ChangeWatch;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.history.RestorableType.Ends;
import org.matricula.persistence.list.Chunks;

/** What an action deleted, and how each row of it comes back. */
final class DeletedRows {

    /* before versions were recorded: more changes than any row had since */
    private static final int UNKNOWN_VERSION = 1_000_000;

    private final EntityManager em;
    private final RowRestorer restorer;
    private final GradeReferences grades;
    private final Map<ChangedObject, Map<String, RecordedValue>> recorded = new LinkedHashMap<>();
    private final Map<Long, Integer> versions = new HashMap<>();

    DeletedRows(EntityManager em, Action action) {
        this.em = em;
        restorer = new RowRestorer(em);
        grades = new GradeReferences(em, action.getDoneAt());
        em.createQuery(
                        "SELECT c FROM Change c WHERE c.action = :action AND c.kind = :deleted ORDER BY c.id",
                        Change.class)
                .setParameter("action", action)
                .setParameter("deleted", ChangeKind.DELETED)
                .getResultStream()
                .map(Change::details)
                .forEach(this::take);
    }

    private void take(ChangeDetails details) {
        recorded.computeIfAbsent(details.object(), each -> new HashMap<>()).put(details.field(), details.before());
    }

    /**
     * Brings a row back, with the values and the id that it had. Its ends are there.
     *
     * @throws DuplicateException if its number, its code or its pair of ends is taken by another one
     */
    void restore(ChangedObject object) {
        var type = RestorableType.known(object.subject());
        var values = recorded.get(object);
        var ends = object.subject() == Subject.ENROLLMENT
                ? new Ends(em.find(Student.class, object.studentId()), em.find(Course.class, object.courseId()))
                : null;
        var entity = type.create(values, ends, (referred, value) -> grades.get(value));
        type.requireFree(em, entity);
        restorer.insert(entity, object.id(), version(object), type.unique(object.label(), values));
        ChangeWatch.restored(object);
    }

    /** Whether everything is there that an object stands between. */
    boolean areEndsThere(ChangedObject object) {
        return object.subject() != Subject.ENROLLMENT
                || (em.find(Student.class, object.studentId()) != null
                        && em.find(Course.class, object.courseId()) != null);
    }

    /** Higher than any that the row had, so that a page that was opened before still finds out that it changed. */
    private int version(ChangedObject object) {
        if (versions.isEmpty()) {
            Chunks.of(recorded.keySet().stream().map(ChangedObject::id).collect(Collectors.toSet()))
                    .forEach(this::readVersions);
        }
        return versions.get(object.id()) + 1;
    }

    private void readVersions(List<Long> ids) {
        em.createQuery(
                        "SELECT c.objectId, MAX(COALESCE(c.objectVersion, " + UNKNOWN_VERSION
                                + ")) FROM Change c WHERE c.kind = :deleted AND c.objectId IN :ids GROUP BY c.objectId",
                        Object[].class)
                .setParameter("deleted", ChangeKind.DELETED)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> versions.put((Long) row[0], ((Number) row[1]).intValue()));
    }
}

package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.ChangedObject;
import org.matricula.domain.history.Subject;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.change.Values;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.list.Chunks;
import org.matricula.persistence.list.LockedRows;

/** Runs an undo plan, with a few statements for each thousand objects, and one for each restored object. */
final class UndoExecution {

    private final EntityManager em;
    private final Action action;
    private final UndoPlan plan;
    private final UndoChoices choices;
    private final GradeReferences grades;
    private final List<String> leftOut = new ArrayList<>();
    private long deleted;
    private long changed;
    private long restored;

    UndoExecution(EntityManager em, Action action, UndoPlan plan, UndoChoices choices) {
        this.em = em;
        this.action = action;
        this.plan = plan;
        this.choices = choices;
        grades = new GradeReferences(em, action.getDoneAt());
    }

    /** Runs it in an order in which no row refers to a missing one. */
    Undone run() {
        var decided = choices.kept().size();
        keepEndsOfKept();
        var rows = new DeletedRows(em, action);
        delete(Subject.ENROLLMENT);
        restore(rows, Subject.GRADE);
        for (var subject : List.of(Subject.GRADE, Subject.COURSE, Subject.STUDENT, Subject.ENROLLMENT)) {
            change(subject);
        }
        for (var subject : List.of(Subject.STUDENT, Subject.COURSE, Subject.GRADE)) {
            delete(subject);
        }
        for (var subject : List.of(Subject.COURSE, Subject.STUDENT, Subject.ENROLLMENT)) {
            restore(rows, subject);
        }
        return new Undone(deleted, changed, restored, decided, List.copyOf(leftOut));
    }

    /** An enrollment that stays needs its student, its course and its grade. */
    private void keepEndsOfKept() {
        Chunks.of(choices.kept().stream().sorted().toList())
                .flatMap(some -> em.createQuery(
                                "SELECT e.student.id, e.course.id, g.id FROM Enrollment e LEFT JOIN e.grade g WHERE e.id IN :ids",
                                Object[].class)
                        .setParameter("ids", some)
                        .getResultStream())
                .toList()
                .forEach(row -> {
                    for (var id : row) {
                        choices.keep((Long) id);
                    }
                });
    }

    private void delete(Subject subject) {
        var ids = new TreeSet<>(plan.ids(subject, ActionEffect::isCreation));
        ids.removeIf(choices::isKept);
        if (subject == Subject.ENROLLMENT) {
            for (var end : List.of(Subject.STUDENT, Subject.COURSE)) {
                plan.ids(end, ActionEffect::isCreation).stream()
                        .filter(choices::isAnyway)
                        .forEach(id -> ids.addAll(plan.enrolledSince(id)));
            }
        }
        Chunks.of(ids).forEach(some -> {
            var rows = LockedRows.of(em, RestorableType.known(subject).entity(), some);
            rows.forEach(em::remove);
            deleted += rows.size();
            Flush.now(em);
            em.clear();
        });
    }

    private void change(Subject subject) {
        var type = RestorableType.of(subject).orElseThrow();
        Chunks.of(plan.ids(subject, ActionEffect::isChange)).forEach(some -> {
            var rows = LockedRows.of(em, type.entity(), some);
            rows.forEach(row -> revert(type, row, plan.effect(subject, row.getId())));
            var renamed = rows.stream()
                    .filter(row -> type.key() != null)
                    .filter(row -> plan.effect(subject, row.getId()).before().containsKey(type.key()))
                    .toList();
            renamed.forEach(row -> type.requireFree(em, row));
            Flush.now(em, type.unique(renamed.stream().map(type::keyOf).collect(Collectors.joining(", "))));
            em.clear();
        });
    }

    private void revert(RestorableType<?, ?> type, TracedEntity row, ActionEffect effect) {
        var before = row.details();
        var values = new LinkedHashMap<>(Values.of(before));
        effect.before().forEach((field, former) -> {
            if (UndoPlan.same(effect.written(field), values.get(field)) || choices.isAnyway(row.getId())) {
                values.put(field, former);
            }
        });
        type.amend(row, values, (referred, value) -> grades.get(value));
        if (!row.details().equals(before)) {
            changed++;
        }
    }

    private void restore(DeletedRows rows, Subject subject) {
        Chunks.of(plan.ids(subject, ActionEffect::isDeletion)).forEach(some -> {
            var there = plan.existing(subject, some);
            var gone = some.stream()
                    .filter(id -> !there.contains(id))
                    .map(id -> plan.effect(subject, id).object())
                    .toList();
            if (subject == Subject.ENROLLMENT && !gone.isEmpty()) {
                rows.readEnds(gone);
            }
            gone.forEach(object -> restore(rows, object));
            em.flush();
            em.clear();
        });
    }

    private void restore(DeletedRows rows, ChangedObject object) {
        if (rows.areEndsThere(object)) {
            rows.restore(object);
            restored++;
        } else {
            leftOut.add(object.label());
        }
    }
}

package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.ChangedObject;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.change.Values;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.relation.LinkTable;

/** Runs an undo plan, with a few statements for each thousand objects, and one for each restored object. */
final class UndoExecution {

    private final EntityManager em;
    private final Action action;
    private final UndoPlan plan;
    private final UndoChoices choices;
    private final References references;
    private final TracedTypes types;
    private final List<String> leftOut = new ArrayList<>();
    private long deleted;
    private final Set<Long> changed = new HashSet<>();
    private long restored;

    UndoExecution(EntityManager em, Action action, UndoPlan plan, UndoChoices choices) {
        this.em = em;
        this.action = action;
        this.plan = plan;
        this.choices = choices;
        references = new References(em, action.getDoneAt());
        types = plan.types();
    }

    /** Runs it in an order in which no row refers to a missing one. */
    Undone run() {
        var decided = choices.kept().size();
        keepEndsOfKept();
        var rows = new DeletedRows(em, action);
        var links = types.all().stream().filter(type -> !type.ends().isEmpty()).toList();
        var values = types.all().stream().filter(types::isValue).toList();
        links.forEach(this::delete);
        changed.addAll(plan.links().remove(plan.effects()::isCreated));
        values.forEach(type -> restore(rows, type));
        types.all().forEach(this::change);
        for (int i = types.all().size() - 1; i >= 0; i--) {
            var type = types.all().get(i);
            if (!links.contains(type)) {
                delete(type);
            }
        }
        types.all().stream().filter(type -> !values.contains(type)).forEach(type -> restore(rows, type));
        changed.addAll(plan.links().restore());
        changed.removeIf(plan.effects()::isDeleted);
        return new Undone(deleted, changed.size(), restored, decided, List.copyOf(leftOut));
    }

    /** An enrollment that stays needs its student, its course and its grade. */
    private void keepEndsOfKept() {
        var kept = choices.kept().stream().sorted().toList();
        for (var type : types.all()) {
            type.references().forEach(reference -> Chunks.of(kept)
                    .flatMap(some -> em.createQuery(
                                    "SELECT x.id FROM %s e JOIN e.%s x WHERE e.id IN :ids"
                                            .formatted(type.entity().getSimpleName(), reference.attribute()),
                                    Long.class)
                            .setParameter("ids", some)
                            .getResultStream())
                    .toList()
                    .forEach(choices::keep));
        }
    }

    private void delete(TracedType<?> type) {
        var ids = new TreeSet<>(plan.effects().ids(type.name(), ActionEffect::isCreation));
        ids.removeIf(choices::isKept);
        for (var end : type.ends()) {
            plan.effects().ids(VersionedEntity.nameOf(end.target()), ActionEffect::isCreation).stream()
                    .filter(choices::isAnyway)
                    .forEach(id -> ids.addAll(plan.enrolledSince(id)));
        }
        Chunks.of(ids).forEach(some -> {
            var rows = LockedRows.of(em, type.entity(), some);
            LinkTable.leave(em, rows);
            rows.forEach(em::remove);
            deleted += rows.size();
            Flush.now(em);
            em.clear();
        });
    }

    private void change(TracedType<?> type) {
        var subject = type.name();
        Chunks.of(plan.effects().ids(subject, ActionEffect::isChange)).forEach(some -> {
            var rows = LockedRows.of(em, type.entity(), some);
            rows.forEach(row -> revert(type, row, plan.effects().of(subject, row.getId())));
            var renamed = rows.stream()
                    .filter(row -> type.key()
                            .filter(plan.effects().of(subject, row.getId()).before()::containsKey)
                            .isPresent())
                    .toList();
            renamed.forEach(row -> type.requireFree(em, row));
            Flush.now(em, type.unique(renamed.stream().map(type::keyOf).collect(Collectors.joining(", "))));
            em.clear();
        });
    }

    private void revert(TracedType<?> type, TracedEntity row, ActionEffect effect) {
        var before = row.details();
        var values = new LinkedHashMap<>(Values.of(before));
        effect.before().forEach((field, former) -> {
            if (UndoPlan.same(effect.written(field), values.get(field)) || choices.isAnyway(row.getId())) {
                values.put(field, former);
            }
        });
        type.amend(row, values, references::get);
        if (!row.details().equals(before)) {
            changed.add(row.getId());
        }
    }

    private void restore(DeletedRows rows, TracedType<?> type) {
        var subject = type.name();
        Chunks.of(plan.effects().ids(subject, ActionEffect::isDeletion)).forEach(some -> {
            var there = plan.existing(subject, some);
            var gone = some.stream()
                    .filter(id -> !there.contains(id))
                    .map(id -> plan.effects().of(subject, id).object())
                    .toList();
            if (!gone.isEmpty()) {
                rows.readEnds(type, gone);
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

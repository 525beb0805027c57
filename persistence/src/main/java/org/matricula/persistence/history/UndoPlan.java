package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.change.TracedType.Reference;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.change.Values;
import org.matricula.persistence.history.ActionRow.ChangeCount;
import org.matricula.persistence.history.UndoPreview.Difference;
import org.matricula.persistence.history.UndoPreview.Reason;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;

/** The plan of undoing an action, compared with the current rows, with a few statements for each thousand objects. */
final class UndoPlan {

    private final EntityManager em;
    private final Action action;
    private final TracedTypes types;
    private final ActionEffects effects = new ActionEffects();
    private final Map<ChangeCount, Integer> done = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final Map<Long, Set<Long>> enrolledSince = new HashMap<>();
    private final Map<String, Set<Long>> changing = new LinkedHashMap<>();
    private final LinkUndo links;
    private long gone;

    UndoPlan(EntityManager em, Action action) {
        this.em = em;
        this.action = action;
        types = new TracedTypes(em);
        links = new LinkUndo(em);
        new ActionChanges(em, action).forEach(this::take);
        for (var type : types.all()) {
            var subject = type.name();
            compareCreated(subject, effects.ids(subject, ActionEffect::isCreation));
            compareChanged(subject, effects.ids(subject, ActionEffect::isChange));
            compareDeleted(subject, effects.ids(subject, ActionEffect::isDeletion));
        }
        for (var type : types.all()) {
            type.ends().forEach(end -> compareEnds(type.name(), end));
            type.values().forEach(value -> compareGiven(type.name(), value));
        }
        types.all().forEach(type -> compareLinked(type.name()));
        links.changed(effects::isCreated, effects::isDeleted)
                .forEach((subject, ids) -> changing.computeIfAbsent(subject, each -> new HashSet<>())
                        .addAll(ids));
        changing.forEach((subject, ids) -> count(ChangeKind.CHANGED, subject, ids.size()));
    }

    LinkUndo links() {
        return links;
    }

    private void take(ChangeDetails details) {
        if (!links.take(details)) {
            effects.add(details);
        }
    }

    ActionEffects effects() {
        return effects;
    }

    TracedTypes types() {
        return types;
    }

    List<Difference> differences() {
        return differences;
    }

    /** Returns later enrollments of the students and courses that the action created. */
    Set<Long> enrolledSince(Long id) {
        return enrolledSince.getOrDefault(id, Set.of());
    }

    UndoPreview preview() {
        var counts = new ArrayList<ChangeCount>();
        done.forEach((what, howMany) -> counts.add(new ChangeCount(what.kind(), what.subject(), howMany)));
        var shown = differences.subList(0, Math.min(differences.size(), UndoPreview.SHOWN));
        return new UndoPreview(
                action.getId(),
                action.getDoneAt(),
                action.getDoneBy(),
                action.getOrigin(),
                List.copyOf(counts),
                gone,
                List.copyOf(shown),
                differences.size() - shown.size(),
                (counts + " " + differences).hashCode());
    }

    private void count(ChangeKind kind, String subject, int objects) {
        if (objects > 0) {
            done.merge(new ChangeCount(kind, subject, 0), objects, Integer::sum);
        }
    }

    private void compareCreated(String subject, List<Long> ids) {
        Chunks.of(ids).forEach(some -> {
            int there = existing(subject, some).size();
            gone += some.size() - there;
            var since = changedSince(subject, some);
            int differing = 0;
            for (var entity : read(subject, List.copyOf(since.keySet()))) {
                var values = differing(since.getOrDefault(entity.getId(), Map.of()), entity);
                if (!values.isEmpty()) {
                    differing++;
                    differences.add(new Difference(Reason.CREATED_AND_CHANGED, entity.traced(), values, 0));
                }
            }
            count(ChangeKind.DELETED, subject, there - differing);
            em.clear();
        });
    }

    /**
     * Returns the values of created objects before anybody changed them. The objects are read by the range of their ids, which one
     * action drew one after the other: for a list of ids, Derby reads the changes of all objects.
     */
    private Map<Long, Map<String, RecordedValue>> changedSince(String subject, List<Long> sorted) {
        var ids = Set.copyOf(sorted);
        var first = new HashMap<Long, Map<String, RecordedValue>>();
        em.createQuery("""
                        SELECT c FROM Change c
                        WHERE c.subject = :subject AND c.objectId BETWEEN :first AND :last
                        AND c.action <> :action AND c.kind = :changed
                        ORDER BY c.action.doneAt, c.id
                        """, Change.class)
                .setParameter("subject", subject)
                .setParameter("first", sorted.get(0))
                .setParameter("last", sorted.get(sorted.size() - 1))
                .setParameter("action", action)
                .setParameter("changed", ChangeKind.CHANGED)
                .getResultStream()
                .map(Change::details)
                .filter(change -> ids.contains(change.object().id()))
                .forEach(change -> {
                    var values = first.computeIfAbsent(change.object().id(), each -> new LinkedHashMap<>());
                    if (!values.containsKey(change.field())) {
                        values.put(change.field(), change.before());
                    }
                });
        return first;
    }

    private static List<UndoPreview.Values> differing(Map<String, RecordedValue> written, TracedEntity entity) {
        var now = Values.of(entity.details());
        return written.entrySet().stream()
                .filter(each -> !same(each.getValue(), now.get(each.getKey())))
                .map(each -> new UndoPreview.Values(
                        each.getKey(), null, text(each.getValue()), text(now.get(each.getKey()))))
                .toList();
    }

    private void compareChanged(String subject, List<Long> ids) {
        Chunks.of(ids).forEach(some -> {
            var entities = read(subject, some);
            gone += some.size() - entities.size();
            for (var entity : entities) {
                var effect = effects.of(subject, entity.getId());
                var now = Values.of(entity.details());
                var values = new ArrayList<UndoPreview.Values>();
                boolean reverts = false;
                for (var field : effect.before().keySet()) {
                    var before = effect.before().get(field);
                    var written = effect.written(field);
                    if (!same(before, now.get(field)) && !same(written, now.get(field))) {
                        values.add(new UndoPreview.Values(field, text(before), text(written), text(now.get(field))));
                    }
                    reverts |= same(written, now.get(field)) && !same(before, now.get(field));
                }
                if (!values.isEmpty()) {
                    differences.add(new Difference(Reason.CHANGED, entity.traced(), List.copyOf(values), 0));
                }
                if (reverts) {
                    changing.computeIfAbsent(subject, each -> new HashSet<>()).add(entity.getId());
                }
            }
            em.clear();
        });
    }

    private void compareDeleted(String subject, List<Long> ids) {
        Chunks.of(ids)
                .forEach(some -> count(
                        ChangeKind.RESTORED,
                        subject,
                        some.size() - existing(subject, some).size()));
    }

    /** Enrollments that others gave to the students or the courses that the action created. */
    private void compareEnds(String link, Reference end) {
        var created = new HashSet<>(effects.ids(link, ActionEffect::isCreation));
        var subject = VersionedEntity.nameOf(end.target());
        Chunks.of(effects.ids(subject, ActionEffect::isCreation)).forEach(some -> {
            pairs(link, end, some).filter(pair -> !created.contains(pair[1])).forEach(pair -> enrolledSince
                    .computeIfAbsent(pair[0], each -> new HashSet<>())
                    .add(pair[1]));
            some.stream().filter(enrolledSince::containsKey).forEach(id -> {
                remove(subject, id);
                differences.add(new Difference(
                        Reason.ENROLLED,
                        effects.of(subject, id).object(),
                        List.of(),
                        enrolledSince(id).size()));
            });
        });
    }

    /** Links without values that others gave to the objects that the action created. */
    private void compareLinked(String subject) {
        Chunks.of(effects.ids(subject, ActionEffect::isCreation))
                .forEach(some -> links.addedSince(subject, some).forEach((id, howMany) -> {
                    remove(subject, id);
                    differences.add(new Difference(
                            Reason.LINKED, effects.of(subject, id).object(), List.of(), howMany));
                }));
    }

    /** Keeps one difference for each object, with the more serious reason. */
    private void remove(String subject, Long id) {
        if (!differences.removeIf(each -> each.object().id().equals(id))) {
            done.computeIfPresent(
                    new ChangeCount(ChangeKind.DELETED, subject, 0),
                    (what, howMany) -> howMany == 1 ? null : howMany - 1);
        }
    }

    /** A grade that the action created stays while an enrollment has it that the undoing does not delete or change. */
    private void compareGiven(String referring, Reference value) {
        var subject = VersionedEntity.nameOf(value.target());
        Chunks.of(effects.ids(subject, ActionEffect::isCreation)).forEach(some -> {
            var uses = pairs(referring, value, some)
                    .filter(pair -> !effects.find(referring, pair[1])
                            .filter(effect -> loses(value, effect))
                            .isPresent())
                    .collect(Collectors.groupingBy(pair -> pair[0], Collectors.counting()));
            uses.forEach((id, howMany) -> {
                remove(subject, id);
                differences.add(
                        new Difference(Reason.GIVEN, effects.of(subject, id).object(), List.of(), howMany));
            });
        });
    }

    private static boolean loses(Reference value, ActionEffect referring) {
        return referring.isCreation() || referring.before().containsKey(value.attribute());
    }

    /** Returns the ids of referred rows, each with that of a row that refers to it. */
    private Stream<Long[]> pairs(String referring, Reference reference, List<Long> ids) {
        var query = "SELECT e.%2$s.id, e.id FROM %1$s e WHERE e.%2$s.id IN :ids"
                .formatted(types.known(referring).entity().getSimpleName(), reference.attribute());
        return em.createQuery(query, Object[].class).setParameter("ids", ids).getResultList().stream()
                .map(row -> new Long[] {(Long) row[0], (Long) row[1]});
    }

    Set<Long> existing(String subject, List<Long> ids) {
        var entity = em.getMetamodel().entity(types.known(subject).entity()).getName();
        return new HashSet<>(em.createQuery("SELECT x.id FROM " + entity + " x WHERE x.id IN :ids", Long.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    private List<? extends TracedEntity> read(String subject, List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : LockedRows.unlocked(em, types.known(subject).entity(), ids);
    }

    /** Returns whether values are the same: references are the same if they name the same row. */
    static boolean same(@Nullable RecordedValue one, @Nullable RecordedValue other) {
        var id = one == null ? null : one.id();
        var otherId = other == null ? null : other.id();
        return (id == null || otherId == null) ? Objects.equals(text(one), text(other)) : id.equals(otherId);
    }

    private static @Nullable String text(@Nullable RecordedValue value) {
        return value == null ? null : value.text();
    }
}

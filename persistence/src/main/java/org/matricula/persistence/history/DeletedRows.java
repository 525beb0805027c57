package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.ChangedObject;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.change.ChangeWatch;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.Relation;

/** Restores the rows that an action deleted. */
final class DeletedRows {

    /* before versions were recorded: more changes than any row had since */
    private static final int UNKNOWN_VERSION = 1_000_000;

    private final EntityManager em;
    private final RowRestorer restorer;
    private final References references;
    private final TracedTypes types;
    private final Map<ChangedObject, Map<String, RecordedValue>> recorded = new LinkedHashMap<>();
    private final Map<ChangedObject, Map<Relation, List<RecordedValue>>> links = new HashMap<>();
    private final Map<Long, Integer> versions = new HashMap<>();

    /** All that an action deleted. */
    DeletedRows(EntityManager em, Action action) {
        this(em, action, List.of());
        new ActionChanges(em, action).forEach(this::take);
    }

    /** Some of what an action deleted. */
    DeletedRows(EntityManager em, Action action, List<Change> deletions) {
        this.em = em;
        restorer = new RowRestorer(em);
        references = new References(em, action.getDoneAt());
        types = new TracedTypes(em);
        deletions.forEach(each -> take(each.details()));
    }

    private void take(ChangeDetails details) {
        if (details.kind() != ChangeKind.DELETED) {
            return;
        }
        var values = recorded.computeIfAbsent(details.object(), each -> new HashMap<>());
        var field = details.field();
        if (field == null) {
            return;
        }
        var relation = Relation.find(em, details.object().subject(), field);
        if (relation.isPresent()) {
            links.computeIfAbsent(details.object(), each -> new LinkedHashMap<>())
                    .computeIfAbsent(relation.get(), each -> new ArrayList<>())
                    .add(details.before());
        } else {
            values.put(field, details.before());
        }
    }

    /**
     * Restores a row with its former values and id. Its ends exist.
     *
     * @throws DuplicateException if its number, its code or its pair of ends is taken by another one
     */
    void restore(ChangedObject object) {
        var type = types.known(object.subject());
        var values = recorded.getOrDefault(object, Map.of());
        var entity = type.create(em, object, values, references::get);
        type.requireFree(em, entity);
        restorer.insert(entity, object.id(), version(object), type.unique(object.label(), values));
        ChangeWatch.restored(object);
    }

    /** Restores the links without values of a restored row. Returns the labels of the other ends that no longer exist. */
    List<String> link(ChangedObject object) {
        var gone = new ArrayList<String>();
        links.getOrDefault(object, Map.of()).forEach((relation, others) -> {
            var ids = others.stream().map(RecordedValue::id).toList();
            var there = Chunks.of(ids)
                    .flatMap(some -> LockedRows.unlocked(em, relation.to(), some).stream())
                    .map(TracedEntity::getId)
                    .toList();
            new LinkTable(em, relation).add(object.id(), there);
            others.stream()
                    .filter(each -> !there.contains(each.id()))
                    .map(RecordedValue::text)
                    .forEach(gone::add);
        });
        return gone;
    }

    /** Reads the ends of links, so that they are not read one by one. */
    void readEnds(TracedType<?> type, List<ChangedObject> links) {
        for (var end : type.ends()) {
            em.createQuery("SELECT x FROM %s x WHERE x.id IN :ids"
                            .formatted(end.target().getSimpleName()))
                    .setParameter(
                            "ids",
                            links.stream()
                                    .map(each -> type.end(each, end))
                                    .distinct()
                                    .toList())
                    .getResultList();
        }
    }

    /** Returns whether both ends of an object exist. */
    boolean areEndsThere(ChangedObject object) {
        return types.known(object.subject()).areEndsThere(em, object);
    }

    /** Returns a version above all former ones, so that a page that was opened before notices the change. */
    private int version(ChangedObject object) {
        if (versions.isEmpty()) {
            recorded.keySet().stream()
                    .collect(Collectors.groupingBy(
                            ChangedObject::subject, Collectors.mapping(ChangedObject::id, Collectors.toList())))
                    .forEach((subject, ids) ->
                            Chunks.of(ids.stream().sorted().toList()).forEach(some -> readVersions(subject, some)));
        }
        return versions.getOrDefault(object.id(), UNKNOWN_VERSION) + 1;
    }

    /** By the range of the ids, which are close together: Derby reads a whole table for each list of ids that it groups by. */
    private void readVersions(String subject, List<Long> sorted) {
        em.createQuery(
                        "SELECT c.objectId, MAX(COALESCE(c.objectVersion, " + UNKNOWN_VERSION + ")) FROM Change c"
                                + " WHERE c.subject = :subject AND c.objectId BETWEEN :first AND :last"
                                + " AND c.kind = :deleted GROUP BY c.objectId",
                        Object[].class)
                .setParameter("subject", subject)
                .setParameter("first", sorted.get(0))
                .setParameter("last", sorted.get(sorted.size() - 1))
                .setParameter("deleted", ChangeKind.DELETED)
                .getResultList()
                .forEach(row -> versions.put((Long) row[0], ((Number) row[1]).intValue()));
    }
}

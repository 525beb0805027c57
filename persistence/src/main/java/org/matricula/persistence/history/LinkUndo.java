package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.RecordedValue;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.Relation;

/** Undoes the links without values that an action added and removed. Both ends recorded each of them; here it counts once. */
final class LinkUndo {

    private final EntityManager em;
    private final Map<Pair, Effect> effects = new LinkedHashMap<>();

    private @Nullable Set<Pair> added;

    /** A link, as the owner of its relation sees it. */
    private record Pair(Relation relation, Long from, Long to) {}

    /** The effect of the action on a link: whether it existed before, and after. */
    private record Effect(boolean existed, boolean exists) {}

    LinkUndo(EntityManager em) {
        this.em = em;
    }

    /** Takes a change of the action, and returns whether it is about a link. */
    boolean take(ChangeDetails change) {
        var subject = change.object().subject();
        var relation = change.field() == null
                ? null
                : Relation.find(em, subject, change.field()).orElse(null);
        if (relation == null) {
            return false;
        }
        var came = change.after() != null;
        var other = Optional.ofNullable(came ? change.after() : change.before())
                .map(RecordedValue::id)
                .orElseThrow();
        var pair = relation.owning()
                ? new Pair(relation, change.object().id(), other)
                : new Pair(relation.inverse(em), other, change.object().id());
        effects.merge(pair, new Effect(!came, came), (first, last) -> new Effect(first.existed(), last.exists()));
        return true;
    }

    private List<Pair> pairs(boolean added) {
        return effects.entrySet().stream()
                .filter(each ->
                        each.getValue().existed() != added && each.getValue().exists() == added)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the added links that still exist, but for those of rows that the action created, which go or stay with their rows. */
    private List<Pair> toRemove(Predicate<Long> isCreated) {
        var rest = pairs(true).stream()
                .filter(pair -> !isCreated.test(pair.from()) && !isCreated.test(pair.to()))
                .toList();
        var there = existing(rest);
        return rest.stream().filter(there::contains).toList();
    }

    private Set<Pair> existing(Collection<Pair> some) {
        var found = new HashSet<Pair>();
        some.stream().collect(Collectors.groupingBy(Pair::relation)).forEach((relation, pairs) -> {
            var table = new LinkTable(em, relation);
            Chunks.of(pairs.stream().map(Pair::from).distinct().sorted().toList())
                    .forEach(ids -> table.idsOf(ids)
                            .forEach((from, all) -> all.forEach(to -> found.add(new Pair(relation, from, to)))));
        });
        return found;
    }

    /** Returns the removed links that do not exist, and whose ends do, or are restored. */
    private List<Pair> toRestore(Predicate<Long> isRestored) {
        var there = existing(pairs(false));
        var rest = pairs(false).stream().filter(pair -> !there.contains(pair)).toList();
        var ends = new HashSet<Long>();
        rest.stream().collect(Collectors.groupingBy(Pair::relation)).forEach((relation, pairs) -> {
            ends.addAll(rows(relation.from(), pairs.stream().map(Pair::from).toList()));
            ends.addAll(rows(relation.to(), pairs.stream().map(Pair::to).toList()));
        });
        return rest.stream()
                .filter(pair -> isRestored.or(ends::contains).test(pair.from())
                        && isRestored.or(ends::contains).test(pair.to()))
                .toList();
    }

    private List<Long> rows(Class<?> entity, List<Long> ids) {
        return Chunks.of(ids.stream().distinct().sorted().toList())
                .flatMap(some -> em
                        .createQuery(
                                "SELECT x.id FROM %s x WHERE x.id IN :ids".formatted(entity.getSimpleName()),
                                Long.class)
                        .setParameter("ids", some)
                        .getResultList()
                        .stream())
                .toList();
    }

    /** Returns the rows whose links change, by their kind; those that come or go are left out. */
    Map<String, Set<Long>> changed(Predicate<Long> isCreated, Predicate<Long> isRestored) {
        var all = new ArrayList<>(toRemove(isCreated));
        all.addAll(toRestore(isRestored));
        var changed = new LinkedHashMap<String, Set<Long>>();
        for (var pair : all) {
            changed.computeIfAbsent(pair.relation().kind(), each -> new HashSet<>())
                    .add(pair.from());
            changed.computeIfAbsent(pair.relation().otherKind(), each -> new HashSet<>())
                    .add(pair.to());
        }
        changed.values().forEach(ids -> ids.removeIf(isRestored));
        return changed;
    }

    /** Returns how many links were added since to rows that the action created, by their ids; rows without any are left out. */
    Map<Long, Integer> addedSince(String kind, List<Long> created) {
        var since = new HashMap<Long, Integer>();
        if (added == null) {
            added = new HashSet<>(pairs(true)); // all changes of the action are taken by now
        }
        var known = added;
        for (var relation : Relation.of(em, kind)) {
            new LinkTable(em, relation).idsOf(created).forEach((from, all) -> all.stream()
                    .filter(to -> !known.contains(pair(relation, from, to)))
                    .forEach(to -> since.merge(from, 1, Integer::sum)));
        }
        return since;
    }

    private Pair pair(Relation relation, Long from, Long to) {
        return relation.owning() ? new Pair(relation, from, to) : new Pair(relation.inverse(em), to, from);
    }

    /** Removes what the action added. Returns the changed rows. */
    Set<Long> remove(Predicate<Long> isCreated) {
        return each(toRemove(isCreated), false);
    }

    /** Adds what the action removed, where both ends exist. Returns the changed rows. */
    Set<Long> restore() {
        return each(toRestore(id -> false), true);
    }

    private Set<Long> each(List<Pair> links, boolean add) {
        var changed = new HashSet<Long>();
        links.stream()
                .collect(Collectors.groupingBy(Pair::relation, Collectors.groupingBy(Pair::from)))
                .forEach((relation, byOwner) -> byOwner.forEach((from, pairs) -> {
                    var table = new LinkTable(em, relation);
                    var others = pairs.stream().map(Pair::to).toList();
                    int done = add ? table.add(from, others) : table.remove(from, others);
                    if (done > 0) {
                        changed.add(from);
                        changed.addAll(others);
                    }
                }));
        return changed;
    }
}

package org.matricula.persistence.relation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.ChangeWatch;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.retry.AgainException;

/**
 * The rows of a plain many-to-many. They are read and written by statements of their own, a fixed number however many links there are:
 * the mapped collection would be loaded as a whole for each link. Every change is history at both ends.
 */
public final class LinkTable {

    private final EntityManager em;
    private final Relation relation;

    /** The links of a relation, as one of its ends sees them. */
    public LinkTable(EntityManager em, Relation relation) {
        this.em = em;
        this.relation = relation;
    }

    /** Returns the ids of the other ends, sorted. */
    public List<Long> ids(Long from) {
        return ids("", List.of(from));
    }

    /** Returns the number of links of an object, without reading the other ends. */
    public long count(Long from) {
        return ((Number) query("SELECT COUNT(*)", ofOne(), List.of(from)).getSingleResult()).longValue();
    }

    private List<Long> ids(String more, List<Long> parameters) {
        return numbers(query("SELECT %to%", ofOne() + more + " ORDER BY %to%", parameters));
    }

    private Set<Long> among(Long from, Collection<Long> ids) {
        var found = new HashSet<Long>();
        Chunks.of(ids).forEach(some -> {
            var parameters = new ArrayList<>(List.of(from));
            parameters.addAll(some);
            found.addAll(ids(" AND %to% IN " + places(some.size()), parameters));
        });
        return found;
    }

    private Query query(String verb, String rest, List<Long> parameters) {
        var query = em.createNativeQuery((verb + rest)
                .replace("%table%", relation.table())
                .replace("%from%", relation.fromColumn())
                .replace("%to%", relation.toColumn()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    private static String places(int many) {
        return "(" + "?, ".repeat(many - 1) + "?)";
    }

    private static List<Long> numbers(Query query) {
        var all = new ArrayList<Long>();
        for (var each : query.getResultList()) {
            all.add(((Number) each).longValue());
        }
        return all;
    }

    /**
     * Links an object with others; links that exist stay as they are.
     *
     * @return the number of new links
     * @throws NotFoundException if one of them does not exist
     */
    public int add(Long from, Collection<Long> others) {
        if (others.isEmpty()) {
            return 0;
        }
        var one =
                Objects.requireNonNull(existing(relation.from(), List.of(from)).get(from));
        var ends = existing(relation.to(), others);
        var there = among(from, others);
        var missing = ends.values().stream()
                .filter(each -> !there.contains(each.getId()))
                .toList();
        Chunks.of(missing).forEach(some -> insert(from, some));
        var back = relation.inverse(em).name();
        missing.forEach(other -> {
            ChangeWatch.linked(one, relation.name(), other);
            ChangeWatch.linked(other, back, one);
        });
        return missing.size();
    }

    /**
     * Makes these the linked ones: links the missing ones, removes the others, and keeps the rest.
     *
     * @throws NotFoundException if one of them does not exist
     */
    public void set(Long from, Collection<Long> wanted) {
        remove(from, ids(from).stream().filter(id -> !wanted.contains(id)).toList());
        add(from, wanted);
    }

    private Map<Long, TracedEntity> existing(Class<? extends TracedEntity> entity, Collection<Long> ids) {
        var found = read(entity, ids);
        for (var id : ids) {
            if (!found.containsKey(id)) {
                throw new NotFoundException(VersionedEntity.nameOf(entity) + ".id", id);
            }
        }
        return found;
    }

    private void insert(Long from, List<? extends TracedEntity> others) {
        var parameters = new ArrayList<Long>();
        others.forEach(each -> parameters.addAll(List.of(from, each.getId())));
        var rows = "(?, ?), ".repeat(others.size() - 1) + "(?, ?)";
        var insert = query("INSERT INTO %table% (%from%, %to%)", " VALUES " + rows, parameters);
        try {
            Flush.attempt(insert::executeUpdate, new Flush.Unique("", relation.kind() + "." + relation.name(), null));
        } catch (DuplicateException | StaleException e) {
            throw new AgainException(e); // someone else was faster: a repetition sees the link, or that an end is gone
        }
    }

    /**
     * Removes the links of an object to others; others without a link are ignored.
     *
     * @return the number of removed links
     */
    public int remove(Long from, Collection<Long> others) {
        if (others.isEmpty()) {
            return 0;
        }
        var there = among(from, others);
        int removed = Chunks.of(there)
                .mapToInt(some -> {
                    var parameters = new ArrayList<>(List.of(from));
                    parameters.addAll(some);
                    return query("DELETE", ofOne() + " AND %to% IN " + places(some.size()), parameters)
                            .executeUpdate();
                })
                .sum();
        if (removed < there.size()) {
            throw new AgainException(null); // someone else was faster
        }
        if (removed > 0) {
            tell(List.of(from), Map.of(from, there.stream().sorted().toList()), ChangeWatch::unlinked);
        }
        return removed;
    }

    /** Removes all links of an object. */
    public int clear(Long from) {
        return remove(from, ids(from));
    }

    /**
     * Adds and removes links of an object that the caller can change, each with the right to view the other end.
     *
     * @throws NotFoundException if another end to link with does not exist
     * @throws NotAllowedException if the caller cannot view the other ends
     */
    public static void apply(EntityManager em, Rights rights, TracedEntity one, List<RelationEdit> edits) {
        for (var edit : edits) {
            var relation = Relation.get(em, one.kind(), edit.relation());
            rights.require(relation.otherKind() + ".view");
            var links = new LinkTable(em, relation);
            links.remove(one.getId(), edit.removed());
            links.add(one.getId(), edit.added());
        }
    }

    private Map<Long, TracedEntity> read(Class<? extends TracedEntity> type, Collection<Long> ids) {
        var found = new LinkedHashMap<Long, TracedEntity>();
        Chunks.of(ids.stream().distinct().sorted().toList())
                .flatMap(some -> LockedRows.unlocked(em, type, some).stream())
                .forEach(each -> found.put(each.getId(), each));
        return found;
    }

    /** Writes removed links into the history. */
    private interface Removed {
        void of(TracedEntity one, String relation, TracedEntity other);
    }

    private void tell(List<Long> from, Map<Long, List<Long>> others, Removed removed) {
        var ones = read(relation.from(), from);
        var ends = read(
                relation.to(), others.values().stream().flatMap(List::stream).toList());
        var back = relation.inverse(em).name();
        for (var one : ones.values()) {
            others.getOrDefault(one.getId(), List.of()).stream().map(ends::get).forEach(other -> {
                removed.of(one, relation.name(), other);
                ChangeWatch.unlinked(other, back, one);
            });
        }
    }

    /** Removes all links of objects that are about to be deleted, with a fixed number of statements for each thousand of them. */
    public static void leave(EntityManager em, List<? extends TracedEntity> gone) {
        gone.stream().collect(Collectors.groupingBy(TracedEntity::kind)).forEach((kind, all) -> Relation.of(em, kind)
                .forEach(relation -> Chunks.of(all).forEach(new LinkTable(em, relation)::leave)));
    }

    /**
     * Returns the ids of the other ends, sorted, by the ids of at most a thousand objects; an object without any is left out.
     *
     * @param from at most {@value Chunks#SIZE}
     */
    public Map<Long, List<Long>> idsOf(List<Long> from) {
        var others = new HashMap<Long, List<Long>>();
        if (!from.isEmpty()) {
            var rows = query("SELECT %from%, %to%", ofAll(from) + " ORDER BY %to%", from)
                    .getResultList();
            for (var row : rows) {
                var pair = (Object[]) row;
                others.computeIfAbsent(((Number) pair[0]).longValue(), each -> new ArrayList<>())
                        .add(((Number) pair[1]).longValue());
            }
        }
        return others;
    }

    private static String ofOne() {
        return " FROM %table% WHERE %from% = ?";
    }

    private static String ofAll(List<Long> from) {
        return " FROM %table% WHERE %from% IN " + places(from.size());
    }

    private void leave(List<? extends TracedEntity> gone) {
        var ids = gone.stream().map(TracedEntity::getId).toList();
        var others = idsOf(ids);
        if (others.isEmpty()) {
            return;
        }
        query("DELETE", ofAll(ids), ids).executeUpdate();
        tell(ids, others, ChangeWatch::deletedLink);
    }
}

package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.matricula.domain.history.ChangeKind;
import org.matricula.persistence.query.Chunks;

/** Compares the rows that match a list with those that matched when it was opened; the history tells how they changed. */
public final class ListComparison {

    private static final int NAMED = 20;

    private final EntityManager em;
    private final EntityAdmin<?> listing;
    private final ListSnapshot then;

    /** Compares with the moment of a snapshot. */
    public ListComparison(EntityManager em, EntityAdmin<?> listing, ListSnapshot then) {
        this.em = em;
        this.listing = listing;
        this.then = then;
    }

    /** Adds the digest to the snapshot. It stays unknown if something has changed since the list was opened. */
    public ListSnapshot take(ListPage<?> page) {
        var now = page.snapshot();
        return now.total() == then.total() && labels().isEmpty()
                ? new ListSnapshot(now.total(), now.digest(), then.at())
                : then;
    }

    /** The most rows that are compared. */
    public ListDifference with(ListPage<?> page, int atMost) {
        var ids = page.ids(atMost);
        var now = page.snapshot();
        if (now.isSameAs(then)) {
            return ListDifference.none(ids);
        }
        var selected = new HashSet<>(ids);
        var added = new HashMap<Long, String>();
        var others = new HashMap<Long, String>();
        labels().forEach(row -> {
            var id = (Long) row[0];
            if (!selected.contains(id)) {
                others.put(id, (String) row[2]);
            } else if (row[1] == ChangeKind.CREATED || row[1] == ChangeKind.RESTORED) {
                added.put(id, (String) row[2]);
            }
        });
        selected.removeAll(added.keySet());
        var versions = versions(selected);
        // without a digest: whatever left the list would be missing now, and whatever came was added or changed
        if (!then.isKnown() && now.total() == then.total() && added.isEmpty() && versions.isEmpty()) {
            return ListDifference.none(ids);
        }
        return new ListDifference(ids, false, versions, first(added), first(others));
    }

    private static List<String> first(Map<Long, String> labels) {
        return labels.values().stream().sorted().limit(NAMED).toList();
    }

    /** Returns the ids, kinds and labels of the changes since then; of many, only the first. */
    private List<Object[]> labels() {
        return em.createQuery("""
                        SELECT c.objectId, c.kind, MAX(c.label) FROM Change c
                        WHERE c.subject = :subject AND c.action.doneAt >= :since
                        GROUP BY c.objectId, c.kind ORDER BY c.objectId
                        """, Object[].class)
                .setParameter("subject", listing.name())
                .setParameter("since", since())
                .setMaxResults(Chunks.SIZE)
                .getResultList();
    }

    /** Each action since then raised the version by one. */
    private Map<Long, Integer> versions(Collection<Long> selected) {
        var actions = new HashMap<Long, Integer>();
        em.createQuery("""
                        SELECT c.objectId, COUNT(DISTINCT c.action.id) FROM Change c
                        WHERE c.subject = :subject AND c.kind = :changed AND c.action.doneAt >= :since
                        GROUP BY c.objectId
                        """, Object[].class)
                .setParameter("subject", listing.name())
                .setParameter("changed", ChangeKind.CHANGED)
                .setParameter("since", since())
                .getResultStream()
                .forEach(row -> actions.put((Long) row[0], ((Number) row[1]).intValue()));
        actions.keySet().retainAll(selected);
        var versions = new HashMap<Long, Integer>();
        Chunks.of(new ArrayList<>(actions.keySet()))
                .flatMap(some -> em
                        .createQuery(
                                "SELECT x.id, x.version FROM %s x WHERE x.id IN :ids"
                                        .formatted(listing.entity().getSimpleName()),
                                Object[].class)
                        .setParameter("ids", some)
                        .getResultList()
                        .stream())
                .forEach(row -> versions.put((Long) row[0], (Integer) row[1] - actions.getOrDefault((Long) row[0], 0)));
        return versions;
    }

    private LocalDateTime since() {
        return LocalDateTime.ofInstant(then.at(), ZoneOffset.UTC);
    }
}

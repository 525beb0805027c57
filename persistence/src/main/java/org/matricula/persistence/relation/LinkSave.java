package org.matricula.persistence.relation;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.edit.FieldConflict;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedType.Reference;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.retry.AgainException;

/**
 * Saves the links with values of one object, such as the enrollments of a student, all or none, with a fixed number of statements
 * however many links there are.
 */
public final class LinkSave {

    private final EntityManager em;
    private final Rights rights;
    private final TracedType<?> link;
    private final Reference own;
    private final Reference other;
    private final TracedType<?> others;

    private LinkSave(EntityManager em, Rights rights, TracedType<?> link, Reference own) {
        this.em = em;
        this.rights = rights;
        this.link = link;
        this.own = own;
        other = link.ends().stream().filter(end -> !end.equals(own)).findFirst().orElseThrow();
        others = new TracedTypes(em).known(VersionedEntity.nameOf(other.target()));
    }

    /** Returns what saves the links of objects of an entity; empty if it has none with values. */
    public static Optional<LinkSave> of(EntityManager em, Rights rights, Class<?> entity) {
        return new TracedTypes(em)
                .all().stream()
                        .filter(link -> link.ends().size() == 2)
                        .flatMap(link -> link.ends().stream()
                                .filter(end -> end.target() == entity)
                                .map(end -> new LinkSave(em, rights, link, end)))
                        .findFirst();
    }

    /** Returns whether the caller can do anything with the links. */
    public boolean isAllowed() {
        return Stream.of("add", "change", "delete").anyMatch(right -> rights.may(right(right)));
    }

    private String right(String right) {
        return link.name() + "." + right;
    }

    /**
     * Saves edits of links.
     *
     * @param one the object at their end, whose row is locked
     * @param all the edits
     * @param conflicts those of its own fields, which are reported together with those of the links
     * @throws ConflictException if there are any
     * @throws NotFoundException if another end to link with does not exist
     * @throws NotAllowedException if the caller lacks the right to what is done to a link
     */
    public void save(TracedEntity one, List<LinkEdit> all, List<FieldConflict> conflicts) {
        var edits = LinkEdit.folded(link.name(), all);
        var ends = otherEnds(edits);
        var existing = existing(one, edits);
        var found = new ArrayList<>(conflicts.stream().map(Conflict::of).toList());
        edits.forEach(edit -> found.addAll(save(one, edit, ends, existing.get(edit.otherEnd()))));
        if (!found.isEmpty()) {
            throw new ConflictException(found);
        }
        try {
            Flush.now(em, link.unique((String) null));
        } catch (DuplicateException e) {
            throw new AgainException(e); // the link came after this transaction looked: a repetition sees it
        }
    }

    /**
     * Reads the other ends. Changes of links between the same objects wait for each other at the first end, which is the student
     * of an enrollment.
     */
    private Map<Long, TracedEntity> otherEnds(List<LinkEdit> edits) {
        var query = em.createQuery(
                "SELECT x FROM %s x WHERE x.id IN :ids".formatted(other.target().getSimpleName()), TracedEntity.class);
        if (other.equals(link.ends().get(0))) {
            query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
        }
        return byId(edits, VersionedEntity::getId, ids -> query.setParameter("ids", ids)
                .getResultList());
    }

    private Map<Long, TracedEntity> existing(TracedEntity one, List<LinkEdit> edits) {
        var values = new StringBuilder();
        link.values().forEach(value -> values.append(" LEFT JOIN FETCH e.").append(value.attribute()));
        var query = em.createQuery(
                        "SELECT e FROM %s e%s WHERE e.%s = :one AND e.%s.id IN :ids"
                                .formatted(link.entity().getSimpleName(), values, own.attribute(), other.attribute()),
                        TracedEntity.class)
                .setParameter("one", one);
        return byId(edits, each -> link.end(each.traced(), other), ids -> query.setParameter("ids", ids)
                .getResultList());
    }

    private static Map<Long, TracedEntity> byId(
            List<LinkEdit> edits, Function<TracedEntity, Long> id, Function<List<Long>, List<TracedEntity>> read) {
        var found = new HashMap<Long, TracedEntity>();
        Chunks.of(edits.stream().map(LinkEdit::otherEnd).sorted().toList())
                .forEach(ids -> read.apply(ids).forEach(each -> found.put(id.apply(each), each)));
        return found;
    }

    private List<Conflict> save(
            TracedEntity one, LinkEdit edit, Map<Long, TracedEntity> ends, @Nullable TracedEntity there) {
        var end = ends.get(edit.otherEnd()); // null if it was deleted, and the link is removed anyway
        if (end == null && edit.wanted() != null) {
            throw new NotFoundException(others.name() + ".id", edit.otherEnd());
        }
        var now = there == null ? null : there.details();
        var name = end == null ? null : others.keyOf(end);
        edit.right().ifPresent(right -> rights.require(right(right)));
        if (edit.seen() == null && now != null && !rights.may(right("view"))) {
            throw new DuplicateException(link.name(), name);
        }
        var merge = LinkMerge.of(link.name(), edit, name, now, link.empty());
        var wanted = merge.merged();
        // what the page showed may have been something else
        LinkEdit.right(now, wanted).ifPresent(right -> rights.require(right(right)));
        if (wanted == null && there != null) {
            em.remove(there);
        } else if (wanted != null && there == null) {
            Flush.persist(em, link.create(inOrder(one, requireNonNull(end)), TracedType.attached(em, wanted)));
        } else if (wanted != null && there != null) {
            link.amend(there, TracedType.attached(em, wanted));
        }
        return merge.conflicts();
    }

    private List<TracedEntity> inOrder(TracedEntity one, TracedEntity end) {
        return link.ends().get(0).equals(own) ? List.of(one, end) : List.of(end, one);
    }
}

package org.matricula.persistence.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.ActionCount;
import org.matricula.domain.history.Action_;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.Change_;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.history.ActionRow.ChangeCount;
import org.matricula.persistence.history.ActionRow.ObjectChange;
import org.matricula.persistence.history.ActionRow.UndoneAction;
import org.matricula.persistence.list.Page;
import org.matricula.persistence.list.Totals;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.retry.ReadOnly;

/** Reads the history by action, the latest first. It is written with each change. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@ReadOnly
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class History {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @EJB
    private Totals totals;

    /**
     * Returns a page of the actions with changes that match, with at most four statements whatever the number of actions and
     * changes.
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.HISTORY_VIEW})
    public Page<ActionRow> list(HistoryFilter filter, Window window) {
        var rows = rows(filter, window);
        return new Page<>(rows, window.total(rows, () -> totals.of(filter, () -> count(filter))
                .rows()));
    }

    /** Returns the rows of one page, for a caller that needs no count. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.HISTORY_VIEW})
    public List<ActionRow> rows(HistoryFilter filter, Window window) {
        var actions = actions(filter, window);
        if (actions.isEmpty()) {
            return List.of();
        }
        var counts = filter.asksForObjects() ? counts(actions, filter) : storedCounts(actions, filter);
        var few = actions.stream()
                .filter(action ->
                        counts.getOrDefault(action.getId(), Counts.NONE).changes() <= ActionCount.FEW_CHANGES)
                .toList();
        var objects = objects(few, filter);
        var undone = undone(actions);
        var types = new TracedTypes(em);
        return actions.stream()
                .map(action -> row(
                        action,
                        objects.getOrDefault(action.getId(), List.of()),
                        few.contains(action)
                                ? List.of()
                                : counts.getOrDefault(action.getId(), Counts.NONE)
                                        .each(),
                        undone.get(action.getUndoesId()),
                        types))
                .toList();
    }

    private static ActionRow row(
            Action action,
            List<ObjectChange> objects,
            List<ChangeCount> counts,
            @Nullable UndoneAction undoes,
            TracedTypes types) {
        var subjects = Stream.concat(
                objects.stream().map(each -> each.object().subject()),
                counts.stream().map(ChangeCount::subject));
        return new ActionRow(
                action.getId(),
                action.getDoneAt(),
                action.getDoneBy(),
                action.getOrigin(),
                objects,
                counts,
                undoes,
                subjects.allMatch(each -> types.of(each).isPresent()));
    }

    /** Returns the kinds of objects that history knows, as in {@code student}, sorted. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.HISTORY_VIEW})
    public List<String> subjects() {
        return em.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(TracedEntity.class::isAssignableFrom)
                .map(VersionedEntity::nameOf)
                .sorted()
                .toList();
    }

    private Map<Long, UndoneAction> undone(List<Action> actions) {
        var ids = actions.stream()
                .map(Action::getUndoesId)
                .filter(Objects::nonNull)
                .toList();
        return ids.isEmpty()
                ? new HashMap<>() // which knows no action without an id
                : em.createQuery("SELECT a FROM Action a WHERE a.id IN :ids", Action.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                Action::getId, each -> new UndoneAction(each.getDoneAt(), each.getOrigin())));
    }

    private long count(HistoryFilter filter) {
        var query = em.getCriteriaBuilder().createQuery(Long.class);
        var action = query.from(Action.class);
        query.select(em.getCriteriaBuilder().count(action)).where(conditions(query, action, filter));
        return em.createQuery(query).getSingleResult();
    }

    private List<Action> actions(HistoryFilter filter, Window window) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Action.class);
        var action = query.from(Action.class);
        query.where(conditions(query, action, filter))
                .orderBy(cb.desc(action.get(Action_.doneAt)), cb.desc(action.get(Action_.id)));
        return em.createQuery(query)
                .setFirstResult(window.first())
                .setMaxResults(window.size())
                .getResultList();
    }

    private Predicate[] conditions(AbstractQuery<?> query, Root<Action> action, HistoryFilter filter) {
        var cb = em.getCriteriaBuilder();
        var conditions = new HistoryConditions(em, filter);
        var all = new ArrayList<>(conditions.ofAction(action));
        if (filter.asksForChanges()) {
            var matching = query.subquery(Long.class);
            var change = matching.from(Change.class);
            var wanted = new ArrayList<>(conditions.ofChange(change));
            wanted.add(cb.equal(change.get(Change_.action), action));
            all.add(cb.exists(matching.select(change.get(Change_.id)).where(wanted.toArray(Predicate[]::new))));
        }
        return all.toArray(Predicate[]::new);
    }

    /** The numbers of changes of an action. */
    private record Counts(long changes, List<ChangeCount> each) {
        private static final Counts NONE = new Counts(0, List.of());

        private static Counts of(ChangeCount count, long changes) {
            return new Counts(changes, List.of(count));
        }

        private Counts and(Counts more) {
            return new Counts(
                    changes + more.changes,
                    Stream.concat(each.stream(), more.each.stream()).toList());
        }
    }

    private Map<Long, Counts> counts(List<Action> actions, HistoryFilter filter) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Object[].class);
        var change = query.from(Change.class);
        var action = change.get(Change_.action).get(Action_.id);
        var kind = change.get(Change_.kind);
        var subject = change.get(Change_.subject);
        query.select(cb.array(action, kind, subject, cb.countDistinct(change.get(Change_.objectId)), cb.count(change)))
                .where(within(actions, change, filter))
                .groupBy(action, kind, subject)
                .orderBy(cb.asc(subject), cb.asc(kind));
        var counts = new LinkedHashMap<Long, Counts>();
        for (var row : em.createQuery(query).getResultList()) {
            var count = new ChangeCount((ChangeKind) row[1], (String) row[2], (Long) row[3]);
            counts.merge((Long) row[0], Counts.of(count, (Long) row[4]), Counts::and);
        }
        return counts;
    }

    /** Returns the stored counts of actions with many changes. */
    private Map<Long, Counts> storedCounts(List<Action> actions, HistoryFilter filter) {
        var counts = new LinkedHashMap<Long, Counts>();
        em.createQuery("""
                        SELECT c FROM ActionCount c WHERE c.action.id IN :ids ORDER BY c.subject, c.kind
                        """, ActionCount.class)
                .setParameter("ids", actions.stream().map(Action::getId).toList())
                .getResultStream()
                .filter(each -> filter.subject() == null || filter.subject().equals(each.getSubject()))
                .forEach(each -> counts.merge(
                        each.getAction().getId(),
                        Counts.of(
                                new ChangeCount(each.getKind(), each.getSubject(), each.getObjects()),
                                each.getChanges()),
                        Counts::and));
        return counts;
    }

    private Predicate[] within(List<Action> actions, Root<Change> change, HistoryFilter filter) {
        var all = new ArrayList<>(new HistoryConditions(em, filter).ofChange(change));
        var ids = actions.stream().map(Action::getId).toList();
        all.add(change.get(Change_.action).get(Action_.id).in(ids));
        return all.toArray(Predicate[]::new);
    }

    private Map<Long, List<ObjectChange>> objects(List<Action> actions, HistoryFilter filter) {
        if (actions.isEmpty()) {
            return Map.of();
        }
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Object[].class);
        var change = query.from(Change.class);
        query.select(cb.array(change.get(Change_.action).get(Action_.id), change))
                .where(within(actions, change, filter))
                .orderBy(cb.asc(change.get(Change_.id)));
        return em.createQuery(query)
                .setMaxResults(actions.size() * ActionCount.FEW_CHANGES)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> (Change) row[1], Collectors.toList()), ObjectChange::of)));
    }
}

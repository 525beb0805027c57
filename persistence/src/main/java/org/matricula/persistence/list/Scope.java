package org.matricula.persistence.list;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Collection;

/**
 * The rows of one entity in one statement, which provide columns and conditions.
 *
 * @param <E> the entity
 */
public final class Scope<E> {

    private final CriteriaBuilder cb;
    private final AbstractQuery<?> query;
    private final From<?, E> root;

    Scope(CriteriaBuilder cb, AbstractQuery<?> query, From<?, E> root) {
        this.cb = cb;
        this.query = query;
        this.root = root;
    }

    /** Makes conditions of expressions. */
    public CriteriaBuilder cb() {
        return cb;
    }

    /** A field of the entity. */
    public <T> Path<T> get(SingularAttribute<? super E, T> field) {
        return root.get(field);
    }

    /** Returns the expression that sorts by a field of the entity. */
    Expression<?> order(SingularAttribute<? super E, ?> field) {
        return TextFields.order(root, field);
    }

    /** Returns the expression that a search compares, for a field of the entity. */
    Expression<String> searched(SingularAttribute<? super E, String> field) {
        return TextFields.search(root, field);
    }

    /** The id of the entity. */
    public Path<Long> id() {
        return root.get("id");
    }

    /** Returns the version of the entity. */
    Path<Integer> version() {
        return root.get("version");
    }

    /** Returns the id of a related row without reading its table. */
    public Path<Long> idOf(SingularAttribute<? super E, ?> end) {
        return end(end).get("id");
    }

    /**
     * Returns the referenced entity, for a condition: the join if there is one. EclipseLink turns an outer join into an inner one
     * if a condition uses the same path again.
     */
    @SuppressWarnings("unchecked") // a join is of the type of its attribute
    public <X> Path<X> end(SingularAttribute<? super E, X> end) {
        for (var join : root.getJoins()) {
            if (join.getAttribute().getName().equals(end.getName())) {
                return (Path<X>) join;
            }
        }
        return root.get(end);
    }

    /** Returns the referenced entity, for a column or an order. Rows without a reference are kept. */
    @SuppressWarnings("unchecked") // a join is of the type of its attribute
    public <X> From<?, X> joined(SingularAttribute<? super E, X> end) {
        for (Join<E, ?> join : root.getJoins()) {
            if (join.getAttribute().getName().equals(end.getName())) {
                return (From<?, X>) join;
            }
        }
        return root.join((SingularAttribute<E, X>) end, end.isOptional() ? JoinType.LEFT : JoinType.INNER);
    }

    /** Returns whether other tables are read together with the rows. */
    boolean isJoined() {
        return !root.getJoins().isEmpty();
    }

    /**
     * Returns a condition: at least one referring row meets the conditions.
     *
     * @param back how it refers to the entity
     */
    public <L> Predicate linked(
            Class<L> link, SingularAttribute<? super L, E> back, Collection<? extends Condition<L>> which) {
        var subquery = query.subquery(Long.class);
        var from = subquery.from(link);
        return cb.exists(subquery.select(from.get("id")).where(referring(subquery, from, back, which)));
    }

    /** Returns the number of referring rows that meet the conditions. */
    <L> Expression<Long> count(
            Class<L> link, SingularAttribute<? super L, E> back, Collection<? extends Condition<L>> which) {
        var subquery = query.subquery(Long.class);
        var from = subquery.from(link);
        // not the ids: PostgreSQL would read them from the table, although the index has everything else
        subquery.select(cb.count(cb.literal(1))).where(referring(subquery, from, back, which));
        return cb.coalesce(subquery, cb.literal(0L)); // the bare subquery is no selection for EclipseLink
    }

    /** Returns the number of rows that meet the conditions, as a sum beside others. */
    Expression<Long> countWhere(Collection<? extends Condition<E>> which) {
        var all = which.stream().map(each -> each.of(this)).toArray(Predicate[]::new);
        return cb.sum(cb.<Long>selectCase().when(cb.and(all), cb.literal(1L)).otherwise(cb.literal(0L)));
    }

    private <L> Predicate[] referring(
            AbstractQuery<?> subquery,
            From<?, L> from,
            SingularAttribute<? super L, E> back,
            Collection<? extends Condition<L>> which) {
        var scope = new Scope<>(cb, subquery, from);
        var all = new ArrayList<Predicate>();
        all.add(cb.equal(from.get(back), root));
        which.forEach(each -> all.add(each.of(scope)));
        return all.toArray(Predicate[]::new);
    }
}

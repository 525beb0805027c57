package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.List;

/**
 * A list, declared by its columns, its conditions and its order; answers a page with one select and at most one count, however
 * many rows there are.
 *
 * @param <E> the entity that is listed
 * @param <R> the projection of one row; its constructor takes the columns
 */
public abstract class ListQuery<E, R> {

    /** Creates the expressions of the three declarations. */
    protected final CriteriaBuilder cb;

    private final EntityManager em;
    private final Class<E> entity;
    private final Class<R> row;

    /** A list of one entity. */
    protected ListQuery(EntityManager em, Class<E> entity, Class<R> row) {
        this.em = em;
        this.cb = em.getCriteriaBuilder();
        this.entity = entity;
        this.row = row;
    }

    /** Returns the columns of a row, in the order of the projection's constructor. */
    protected abstract List<Selection<?>> columns(Root<E> root, AbstractQuery<?> query);

    /** Returns the conditions of the listed rows. */
    protected abstract List<Predicate> conditions(Root<E> root, AbstractQuery<?> query);

    /** Returns the order of the rows, down to a unique column, so that pages do not overlap. */
    protected abstract List<Order> orders(Root<E> root, AbstractQuery<?> query);

    /** Ascending or descending. */
    protected final Order by(Expression<?> expression, boolean descending) {
        return descending ? cb.desc(expression) : cb.asc(expression);
    }

    /** One page of the rows. */
    public final Page<R> page(Window window) {
        var rows = rows(window);
        return new Page<>(rows, window.total(rows, this::count));
    }

    /** Returns the number of rows on all pages. */
    public final long count() {
        var query = cb.createQuery(Long.class);
        var root = query.from(entity);
        query.select(cb.count(cb.literal(1))).where(conditions(root, query).toArray(Predicate[]::new));
        return em.createQuery(query).getSingleResult();
    }

    /** The rows of one page. */
    public final List<R> rows(Window window) {
        var query = cb.createQuery(row);
        var root = query.from(entity);
        query.select(cb.construct(row, columns(root, query).toArray(Selection<?>[]::new)))
                .where(conditions(root, query).toArray(Predicate[]::new))
                .orderBy(orders(root, query));
        return em.createQuery(query)
                .setFirstResult(window.first())
                .setMaxResults(window.size())
                .getResultList();
    }
}

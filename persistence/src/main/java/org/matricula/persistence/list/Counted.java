package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The number of rows that refer to a row. It is counted for the rows of a page alone: in the same statement, a database
 * would count for every row before it cuts the page.
 *
 * @param back how it refers to the row
 * @param which what is counted of it; empty for all
 */
record Counted<E, L>(Class<L> link, SingularAttribute<? super L, E> back, List<Condition<L>> which) {

    /** Identifies a number by its column and its row. */
    record Place(String column, Long row) {}

    /** Returns the number as a value to show or to sort by. */
    Expression<Long> of(Scope<E> scope) {
        return scope.count(link, back, which);
    }

    /** Counts for the rows of a page, in one statement. */
    static <E> Map<Place, Long> of(EntityManager em, Class<E> entity, List<Column<E>> counting, List<Long> ids) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Object[].class);
        var scope = new Scope<>(cb, query, query.from(entity));
        var selected = new ArrayList<Selection<?>>();
        selected.add(scope.id());
        counting.forEach(
                column -> selected.add(Objects.requireNonNull(column.counted()).of(scope)));
        query.select(cb.array(selected.toArray(Selection<?>[]::new)))
                .where(scope.id().in(ids));
        var numbers = new HashMap<Place, Long>();
        for (var row : em.createQuery(query).getResultList()) {
            for (int at = 0; at < counting.size(); at++) {
                numbers.put(new Place(counting.get(at).name(), (Long) row[0]), ((Number) row[at + 1]).longValue());
            }
        }
        return numbers;
    }
}

package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of something refers to a row. It is counted for the rows of a page alone: counted in the same statement, a database
 * would count for every row before it cuts the page.
 *
 * @param back how it refers to the row
 * @param which what is counted of it; empty for all
 */
record Counted<E, L>(Class<L> link, SingularAttribute<? super L, E> back, List<Condition<L>> which) {

    /** What is counted in one statement. */
    private record Source(Class<?> link, String back) {}

    Expression<Long> order(Scope<E> scope) {
        return scope.count(link, back, which);
    }

    /**
     * The numbers for the rows of a page, by column and id; a row without any has no entry. What refers to a row in the same way is
     * counted together.
     */
    static <E> Map<String, Map<Long, Long>> of(EntityManager em, List<Column<E>> columns, List<Long> ids) {
        var numbers = new HashMap<String, Map<Long, Long>>();
        var together = new LinkedHashMap<Source, List<Column<E>>>();
        for (var column : columns) {
            var source =
                    new Source(column.counted().link(), column.counted().back().getName());
            together.computeIfAbsent(source, each -> new ArrayList<>()).add(column);
            numbers.put(column.name(), new HashMap<>());
        }
        if (!ids.isEmpty()) {
            together.forEach((source, some) -> count(em, source.link(), source.back(), some, ids, numbers));
        }
        return numbers;
    }

    private static <E, L> void count(
            EntityManager em,
            Class<L> link,
            String back,
            List<Column<E>> columns,
            List<Long> ids,
            Map<String, Map<Long, Long>> numbers) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Object[].class);
        var from = query.from(link);
        var row = from.get(back).<Long>get("id");
        var scope = new Scope<>(cb, query, from);
        var selected = new ArrayList<Selection<?>>();
        selected.add(row);
        columns.forEach(column -> selected.add(number(cb, from, column.counted(), scope)));
        query.select(cb.array(selected.toArray(Selection<?>[]::new)))
                .where(row.in(ids))
                .groupBy(row);
        for (var counted : em.createQuery(query).getResultList()) {
            for (int i = 0; i < columns.size(); i++) {
                numbers.get(columns.get(i).name()).put((Long) counted[0], ((Number) counted[i + 1]).longValue());
            }
        }
    }

    @SuppressWarnings("unchecked") // columns are counted together where they count the same
    private static <L> Expression<? extends Number> number(
            CriteriaBuilder cb, From<?, L> from, Counted<?, ?> counted, Scope<L> scope) {
        var which = ((Counted<?, L>) counted).which();
        return which.isEmpty() ? cb.count(from) : scope.countWhere(which);
    }
}

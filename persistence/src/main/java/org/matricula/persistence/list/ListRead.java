package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Selection;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.list.Counted.Place;
import org.matricula.persistence.list.ListAnswer.Cell;
import org.matricula.persistence.list.ListAnswer.ListRow;
import org.matricula.persistence.list.LookupResult.Suggestion;

/** The statements of a list: each of them once, however many rows there are. */
final class ListRead<E> {

    /* id, version and key come before the columns */
    private static final int FIXED = 3;

    private final EntityManager em;
    private final CriteriaBuilder cb;
    private final Visible<E> visible;
    private final EntityAdmin<E> listing;
    private final List<Condition<E>> conditions;
    private final @Nullable Totals totals;

    /** Reads the rows for which all conditions hold, as far as they are visible. */
    ListRead(EntityManager em, Visible<E> visible, List<Condition<E>> conditions) {
        this(em, visible, conditions, null);
    }

    /**
     * Reads the rows for which all conditions hold, as far as they are visible.
     *
     * @param totals caches large numbers of related rows; without it, each is counted again
     */
    ListRead(EntityManager em, Visible<E> visible, List<Condition<E>> conditions, @Nullable Totals totals) {
        this.totals = totals;
        this.em = em;
        this.cb = em.getCriteriaBuilder();
        this.visible = visible;
        this.listing = visible.admin();
        this.conditions = Stream.concat(conditions.stream(), visible.conditions().stream())
                .toList();
    }

    private Scope<E> scope(CriteriaQuery<?> query) {
        return new Scope<>(cb, query, query.from(listing.entity()));
    }

    private Predicate[] where(Scope<E> scope) {
        return conditions.stream().map(each -> each.of(scope)).toArray(Predicate[]::new);
    }

    /** Returns the number of rows. */
    long count() {
        var query = cb.createQuery(Long.class);
        var scope = scope(query);
        query.select(cb.count(cb.literal(1))).where(where(scope));
        return em.createQuery(query).getSingleResult();
    }

    /** Takes a snapshot of the rows, in one statement. */
    ListSnapshot snapshot() {
        var query = cb.createTupleQuery();
        var scope = scope(query);
        var now = Instant.now(); // before the rows are read: what is saved meanwhile is saved since then
        query.multiselect(cb.count(scope.id()), cb.sum(RowDigest.of(cb, scope.id(), scope.version())))
                .where(where(scope));
        var row = em.createQuery(query).getSingleResult();
        var sum = (Number) row.get(1);
        return new ListSnapshot(row.get(0, Long.class), sum == null ? 0 : sum.longValue(), now);
    }

    /** Returns the number of rows for each of the conditions, with one statement. */
    List<Long> counts(List<Condition<E>> each) {
        if (each.isEmpty()) {
            return List.of();
        }
        var query = cb.createTupleQuery();
        var scope = scope(query);
        query.multiselect(
                        each.stream().map(one -> scope.countWhere(List.of(one))).toArray(Selection<?>[]::new))
                .where(where(scope));
        var sums = em.createQuery(query).getSingleResult().toArray();
        return Arrays.stream(sums)
                .map(sum -> sum == null ? 0L : ((Number) sum).longValue())
                .toList();
    }

    /** Returns the number of rows for each day, in order; rows without a day are left out. */
    Map<LocalDate, Long> days(DayFilter<E> filter) {
        var query = cb.createTupleQuery();
        var scope = scope(query);
        var day = scope.get(filter.field());
        var all = new ArrayList<>(List.of(where(scope)));
        all.add(cb.isNotNull(day));
        query.multiselect(day, cb.count(scope.id()))
                .where(all.toArray(Predicate[]::new))
                .groupBy(day)
                .orderBy(cb.asc(day));
        var days = new LinkedHashMap<LocalDate, Long>();
        em.createQuery(query)
                .getResultList()
                .forEach(each -> days.put(
                        each.get(0, LocalDate.class), each.get(1, Number.class).longValue()));
        return days;
    }

    /** The ids of the rows, in the usual order. */
    List<Long> ids(int atMost) {
        return ids(listing.order(), false, 0, atMost);
    }

    /** Returns the ids of some of the rows, in an order or in its reverse. */
    List<Long> ids(List<Sort> order, boolean reversed, int first, int atMost) {
        return ids(scope -> orders(scope, order, reversed), first, atMost);
    }

    private List<Long> ids(Function<Scope<E>, List<Order>> sorted, int first, int atMost) {
        var query = cb.createQuery(Long.class);
        var scope = scope(query);
        var orders = sorted.apply(scope); // before the conditions: it may need joins, which they have to take
        query.select(scope.id()).where(where(scope)).orderBy(orders);
        return em.createQuery(query).setFirstResult(first).setMaxResults(atMost).getResultList();
    }

    /** Returns the first rows by key and label, in the default order. */
    List<Suggestion> suggestions(int atMost) {
        var query = cb.createTupleQuery();
        var scope = scope(query);
        var orders = orders(scope, listing.order(), false);
        query.multiselect(
                        scope.id(),
                        scope.get(Objects.requireNonNull(listing.key())),
                        scope.get(listing.label().orElseThrow()))
                .where(where(scope))
                .orderBy(orders);
        return em.createQuery(query)
                .setMaxResults(atMost)
                .getResultStream()
                .map(each ->
                        new Suggestion(each.get(0, Long.class), each.get(1, String.class), each.get(2, String.class)))
                .toList();
    }

    /**
     * Returns the rows of a page. If the order needs other tables, the ids are sorted first and the rows are read by id, because
     * Derby sorts wide rows on disk; so they are on a deep page, because an index alone answers which rows to pass over.
     *
     * @param few whether few of all rows match
     * @param total the number of rows; only needed for a deep page
     */
    List<ListRow> page(List<Column<E>> columns, List<Sort> order, Window window, boolean few, long total) {
        if (window.isDeep()) {
            return rows(columns, deep(order, window, total));
        }
        if (!isJoined(order)) {
            return rows(columns, order, window);
        }
        Function<Scope<E>, List<Order>> sorted = scope -> orders(scope, order, false);
        return rows(
                columns,
                ids(
                        few ? sorted.andThen(orders -> TextFields.withoutIndex(cb, orders)) : sorted,
                        window.first(),
                        window.size()));
    }

    /** Returns the ids of a page, skipping what comes before or after it, whichever is less. */
    List<Long> deep(List<Sort> order, Window window, long total) {
        if (window.first() <= total / 2) {
            return ids(order, false, window.first(), window.size());
        }
        int size = (int) Math.min(window.size(), total - window.first());
        if (size <= 0) {
            return List.of();
        }
        var ids = new ArrayList<>(ids(order, true, (int) (total - window.first() - size), size));
        Collections.reverse(ids);
        return ids;
    }

    /** Extends the beginning of the default order, or of its reverse, to the whole of it, for which there is an index. */
    List<Sort> whole(List<Sort> order) {
        return Stream.of(
                        listing.order(),
                        listing.order().stream().map(Sort::turned).toList())
                .filter(usual -> order.size() <= usual.size()
                        && usual.subList(0, order.size()).equals(order))
                .findFirst()
                .orElse(order);
    }

    private boolean isJoined(List<Sort> order) {
        var scope = scope(cb.createTupleQuery());
        orders(scope, order, false);
        return scope.isJoined();
    }

    /** Returns the rows of at most {@link Window#MAX} ids in the order of the ids; rows that no longer exist are left out. */
    List<ListRow> rows(List<Column<E>> columns, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Condition<E>> these = List.of(scope -> scope.id().in(ids));
        var found = new ListRead<>(em, visible, these, totals)
                .rows(columns, List.of(), new Window(0, ids.size())).stream()
                        .collect(Collectors.toMap(ListRow::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Returns the rows in a window. */
    List<ListRow> rows(List<Column<E>> columns, List<Sort> order, Window window) {
        var query = cb.createTupleQuery();
        var scope = scope(query);
        var selected = new ArrayList<Selection<?>>();
        selected.add(scope.id());
        selected.add(scope.version());
        selected.add(listing.key() == null ? scope.id() : scope.get(listing.key()));
        for (var column : columns) {
            if (column.shown() != null) {
                selected.add(column.shown().of(scope));
            }
            if (column.leadsTo() != null) {
                selected.add(column.leadsTo().of(scope));
            }
        }
        var orders = orders(scope, order, false); // before the conditions: it may need joins, which they have to take
        query.multiselect(selected).where(where(scope)).orderBy(orders);
        var found = em.createQuery(query)
                .setFirstResult(window.first())
                .setMaxResults(window.size())
                .getResultList();
        var ids = found.stream().map(each -> each.get(0, Long.class)).toList();
        var numbers = numbers(columns, ids);
        return found.stream().map(each -> row(each, columns, numbers)).toList();
    }

    private Map<Place, Long> numbers(List<Column<E>> columns, List<Long> ids) {
        var counting =
                columns.stream().filter(column -> column.counted() != null).toList();
        if (counting.isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        Supplier<Map<Place, Long>> count = () -> Counted.of(em, listing.entity(), counting, ids);
        var names = counting.stream().map(Column::name).toList();
        return totals == null ? count.get() : totals.largest(visible.key(List.of(listing.name(), names, ids)), count);
    }

    private static <E> ListRow row(Tuple tuple, List<Column<E>> columns, Map<Place, Long> numbers) {
        var id = tuple.get(0, Long.class);
        var cells = new ArrayList<Cell>();
        int next = FIXED;
        for (var column : columns) {
            var value = column.counted() == null
                    ? tuple.get(next++)
                    : (Object) numbers.getOrDefault(new Place(column.name(), id), 0L);
            var leadsTo = column.leadsTo() == null ? null : (Long) tuple.get(next++);
            cells.add(new Cell((Serializable) value, leadsTo));
        }
        return new ListRow(id, tuple.get(1, Integer.class), String.valueOf(tuple.get(2)), List.copyOf(cells));
    }

    /** Ends with the id, so that no two pages overlap: in the direction of the last column, because an index has both in one. */
    private List<Order> orders(Scope<E> scope, List<Sort> sorts, boolean reversed) {
        var orders = new ArrayList<Order>();
        for (var sort : sorts) {
            orders.add(order(
                    Objects.requireNonNull(listing.column(sort.column()).order())
                            .of(scope),
                    sort.descending() != reversed));
        }
        boolean descending = !sorts.isEmpty() && sorts.get(sorts.size() - 1).descending();
        orders.add(order(scope.id(), descending != reversed));
        return orders;
    }

    private Order order(Expression<?> by, boolean descending) {
        return descending ? cb.desc(by) : cb.asc(by);
    }
}

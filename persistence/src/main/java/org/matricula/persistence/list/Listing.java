package org.matricula.persistence.list;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of the desk, declared in one place: its columns, what a search looks at, its filters, its order and its actions. The
 * declaration of an entity is a subclass that says them in its constructor.
 *
 * @param <E> the entity that is listed
 */
public abstract class Listing<E> {

    private final String name;
    private final Class<E> entity;
    private final SingularAttribute<? super E, String> key;
    private final SingularAttribute<? super E, String> label;
    private final Map<String, Column<E>> columns = new LinkedHashMap<>();
    private final List<Search<E>> searched = new ArrayList<>();
    private final List<Filter<E>> filters = new ArrayList<>();
    private List<String> actions = List.of();
    private List<Sort> order = List.of();
    private DayFilter<E> days;

    /** Where a search looks, and how a word is compared. */
    private record Search<E>(Function<Scope<E>, Expression<String>> field, TextSearch.Match match) {}

    /**
     * A list of one entity.
     *
     * @param name by which addresses and texts name the entity
     * @param key the field that is each row's alone; null for a link, which has none
     * @param label the field that people know a row by; null for a link
     */
    protected Listing(
            String name,
            Class<E> entity,
            SingularAttribute<? super E, String> key,
            SingularAttribute<? super E, String> label) {
        this.name = name;
        this.entity = entity;
        this.key = key;
        this.label = label;
    }

    /** Adds a column with a field of the entity. */
    protected final Column<E> column(String column, SingularAttribute<? super E, ?> field) {
        return add(Column.of(column, () -> field.getJavaType(), scope -> scope.get(field)));
    }

    /** Adds a column with a field of what the entity refers to. */
    protected final <X> Column<E> column(
            String column, SingularAttribute<? super E, X> end, SingularAttribute<? super X, ?> field) {
        return add(Column.of(
                column, () -> field.getJavaType(), scope -> scope.joined(end).get(field)));
    }

    /**
     * Adds a column with the number of what refers to the entity.
     *
     * @param back how it refers to the entity
     */
    protected final <L> Column<E> count(String column, Class<L> link, SingularAttribute<? super L, E> back) {
        return add(Column.of(column, new Counted<>(link, back, List.of())));
    }

    /** Adds a column with the number of what refers to the entity and meets a condition. */
    protected final <L> Column<E> count(
            String column, Class<L> link, SingularAttribute<? super L, E> back, Condition<L> which) {
        return add(Column.of(column, new Counted<>(link, back, List.of(which))));
    }

    private Column<E> add(Column<E> column) {
        columns.put(column.name(), column);
        return column;
    }

    /** Lets a search look for words anywhere in a field of the entity. */
    protected final void search(SingularAttribute<? super E, String> field) {
        search(TextSearch.Match.ANYWHERE, field);
    }

    /** Lets a search look at a field of the entity. */
    protected final void search(TextSearch.Match match, SingularAttribute<? super E, String> field) {
        searched.add(new Search<>(scope -> scope.get(field), match));
    }

    /** Lets a search look for words anywhere in a field of what the entity refers to. */
    protected final <X> void search(SingularAttribute<? super E, X> end, SingularAttribute<? super X, String> field) {
        searched.add(new Search<>(scope -> scope.end(end).get(field), TextSearch.Match.ANYWHERE));
    }

    /** Adds a filter. */
    protected final void filter(Filter<E> filter) {
        filters.add(filter);
    }

    /** Adds a filter by a day, and the steps from years to days above the list. */
    protected final void calendar(DayFilter<E> filter) {
        filter(filter);
        days = filter;
    }

    /** The order of the rows where nobody asks for another, as in an address: {@code name,-age}. */
    protected final void order(String columnNames) {
        order = Sort.parse(columnNames);
    }

    /** What can be done with chosen rows: each is a page in the folder of the entity. */
    protected final void actions(String... names) {
        actions = List.of(names);
    }

    /** By which addresses and texts name the entity. */
    public final String name() {
        return name;
    }

    /** The columns in their order. */
    public final List<Column<E>> columns() {
        return List.copyOf(columns.values());
    }

    /** The filters in their order. */
    public final List<Filter<E>> filters() {
        return List.copyOf(filters);
    }

    /** What can be done with chosen rows. */
    public final List<String> actions() {
        return actions;
    }

    Class<E> entity() {
        return entity;
    }

    SingularAttribute<? super E, String> key() {
        return key;
    }

    SingularAttribute<? super E, String> label() {
        return label;
    }

    List<Sort> order() {
        return order;
    }

    Optional<DayFilter<E>> days() {
        return Optional.ofNullable(days);
    }

    /** A column that a list can be sorted by; empty for a name that is none. */
    Optional<Column<E>> sortable(String column) {
        return Optional.ofNullable(columns.get(column)).filter(Column::isSortable);
    }

    /** The columns of these names in the order of the declaration; the usual ones where none is named. */
    List<Column<E>> shown(List<String> names) {
        var chosen = columns.values().stream()
                .filter(column -> names.contains(column.name()))
                .toList();
        return chosen.isEmpty()
                ? columns.values().stream().filter(Column::isUsual).toList()
                : chosen;
    }

    /** What holds for the rows that a search text finds: every word stands in at least one field. */
    List<Condition<E>> matching(String text) {
        return TextSearch.words(text).stream()
                .map(word -> (Condition<E>) scope -> scope.cb()
                        .or(searched.stream()
                                .map(each -> TextSearch.matches(
                                        scope.cb(), word, each.field().apply(scope), each.match()))
                                .toArray(Predicate[]::new)))
                .toList();
    }

    @Override
    public String toString() {
        return name.toLowerCase(Locale.ROOT);
    }
}

package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.edit.RecordFields;

/**
 * The administration of an entity, declared in one place: the columns of its list, what a search looks at, its filters, its order and
 * its actions. Each entity has a subclass that declares them in its constructor; {@link EntityAdmins} finds it by its name.
 *
 * @param <E> the entity that is listed
 */
public abstract class EntityAdmin<E> {

    private final String name;
    private final Class<E> entity;
    private final @Nullable SingularAttribute<? super E, String> key;
    private final @Nullable SingularAttribute<? super E, String> label;
    private final Map<String, Column<E>> columns = new LinkedHashMap<>();
    private final SearchFields<E> searched = new SearchFields<>();
    private final List<Filter<E>> filters = new ArrayList<>();
    private final Map<String, String> actions = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> tasks = new LinkedHashMap<>();
    private List<Sort> order = List.of();
    private @Nullable DayFilter<E> days;
    private @Nullable String assigned;
    private @Nullable SingularAttribute<? super E, Integer> place;
    private final Map<String, FormField> fields = new LinkedHashMap<>();

    /**
     * Declares an entity.
     *
     * @param key the unique field; null for a link, which has none
     * @param label the field that people know a row by; null for a link
     */
    protected EntityAdmin(
            Class<E> entity,
            @Nullable SingularAttribute<? super E, String> key,
            @Nullable SingularAttribute<? super E, String> label) {
        this.name = VersionedEntity.nameOf(entity);
        this.entity = entity;
        this.key = key;
        this.label = label;
    }

    /** Adds a column with a field of the entity. */
    protected final <V> FieldColumn<E, V> column(String column, SingularAttribute<? super E, V> field) {
        return add(new FieldColumn<>(new EditableCheck(name, entity, column), field));
    }

    /** Adds a column with a field of what the entity refers to. */
    protected final <X> EndColumn<E, X> column(
            String column, SingularAttribute<? super E, X> end, SingularAttribute<? super X, ?> field) {
        return add(new EndColumn<>(new EditableCheck(name, entity, column), end, field));
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

    private <C extends Column<E>> C add(C column) {
        columns.put(column.name(), column);
        return column;
    }

    /** Searches for words anywhere in a field of the entity. */
    protected final void search(SingularAttribute<? super E, String> field) {
        search(TextSearch.Match.ANYWHERE, field);
    }

    /** Lets a search look at a field of the entity. */
    protected final void search(TextSearch.Match match, SingularAttribute<? super E, String> field) {
        searched.add(match, field);
    }

    /** Searches for words anywhere in a field of a related entity. */
    protected final <X> void search(SingularAttribute<? super E, X> end, SingularAttribute<? super X, String> field) {
        searched.add(end, field);
    }

    /** Adds a filter. */
    protected final void filter(Filter<E> filter) {
        filters.add(filter);
    }

    /** Adds a filter for users who can view that entity, too. */
    protected final void filter(Filter<E> filter, String seen) {
        filter(filter.seeing(seen));
    }

    /** Adds a filter by a day, and the steps from years to days above the list. */
    protected final void calendar(DayFilter<E> filter) {
        filter(filter);
        days = filter;
    }

    /** Sets the default order, as in an address: {@code name,-age}. */
    protected final void order(String columnNames) {
        order = Sort.parse(columnNames);
    }

    /**
     * Adds an action on selected rows, which has a page of its own.
     *
     * @param right the right that it needs
     */
    protected final void action(String action, String right) {
        actions.put(action, right);
    }

    /**
     * Assigns a key to each new object that has none.
     *
     * @param pattern of the key, with the id in it: {@code S-%06d}
     */
    protected final void assignKey(String pattern) {
        assigned = pattern;
    }

    /**
     * Adds work to do: the start page counts the rows, and leads to their list.
     *
     * @param task the end of the key of its text, as in {@code enrollment.task.ungraded}
     * @param filters the value of each filter
     */
    protected final void task(String task, Map<String, String> filters) {
        tasks.put(task, filters);
    }

    /** Returns the filters of each list of work to do, by its name. */
    final Map<String, Map<String, String>> tasks() {
        return tasks;
    }

    /** Returns the pattern of the keys that are assigned; empty if the user enters them. */
    public final Optional<String> assignedKey() {
        return Optional.ofNullable(assigned);
    }

    /** Describes a field of the form, where it differs from what its type and its rules say. */
    protected final FormField field(String field) {
        return fields.computeIfAbsent(field, each -> new FormField());
    }

    /** Returns the description of a field of the form. */
    public final FormField described(String field) {
        return fields.getOrDefault(field, FormField.USUAL);
    }

    /**
     * Returns the values with which the form of a new object opens.
     *
     * @param empty the values of an object without any
     */
    public Record initial(Record empty) {
        return empty;
    }

    /**
     * Gives each new object the place after all others.
     *
     * @param field the place in an order, from 1
     */
    protected final void append(SingularAttribute<? super E, Integer> field) {
        place = field;
    }

    /** Returns the field with the place in an order to which new objects are appended; empty if there is none. */
    public final Optional<String> placeField() {
        return Optional.ofNullable(place).map(SingularAttribute::getName);
    }

    /** Returns the values of a new object before it is saved, with its place after all others. */
    public final Record placed(EntityManager em, Record wanted) {
        if (place == null) {
            return wanted;
        }
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Integer.class);
        query.select(cb.max(query.from(entity).get(place)));
        var last = em.createQuery(query).getSingleResult();
        return RecordFields.with(wanted, Map.of(place.getName(), last == null ? 1 : last + 1));
    }

    /** By which addresses and texts name the entity. */
    public final String name() {
        return name;
    }

    /** Returns the rights to the entity: to view, add, change and delete. */
    public final List<String> rights() {
        return List.of(name + ".view", name + ".add", name + ".change", name + ".delete");
    }

    /** The columns in their order. */
    public final List<Column<E>> columns() {
        return List.copyOf(columns.values());
    }

    /** The filters in their order. */
    public final List<Filter<E>> filters() {
        return List.copyOf(filters);
    }

    /** Returns the actions on selected rows, with the right that each needs. What has a form can be deleted, too. */
    public final Map<String, String> actions() {
        var all = new LinkedHashMap<>(actions);
        if (EntityAdmins.hasForm(name)) {
            all.putIfAbsent("delete", name + ".delete");
        }
        return all;
    }

    /** Returns the actions on selected rows that these rights allow. */
    List<String> actions(Predicate<String> rights) {
        var all = actions();
        return all.keySet().stream()
                .filter(action -> rights.test(all.get(action)))
                .toList();
    }

    Class<E> entity() {
        return entity;
    }

    @Nullable
    SingularAttribute<? super E, String> key() {
        return key;
    }

    Optional<SingularAttribute<? super E, String>> label() {
        return Optional.ofNullable(label);
    }

    /** Returns the field that people know an object by; empty if that is its key, or it has none. */
    public final Optional<String> labelField() {
        return Optional.ofNullable(label)
                .map(SingularAttribute::getName)
                .filter(name -> key == null || !name.equals(key.getName()));
    }

    List<Sort> order() {
        return order;
    }

    Optional<DayFilter<E>> days() {
        return Optional.ofNullable(days);
    }

    /** Returns the columns for a user who can view these entities. */
    List<Column<E>> columns(Predicate<String> seen) {
        return columns.values().stream()
                .filter(column -> column.seen() == null || seen.test(column.seen()))
                .toList();
    }

    /** Returns the filters for a user who can view these entities. */
    List<Filter<E>> filters(Predicate<String> seen) {
        return filters.stream()
                .filter(filter -> filter.seen().stream().allMatch(seen))
                .toList();
    }

    /** The column of this name, which there is. */
    Column<E> column(String column) {
        return Optional.ofNullable(columns.get(column)).orElseThrow();
    }

    /** Returns the conditions of a search: every word is in at least one field. */
    List<Condition<E>> matching(@Nullable String text, EntityManager em) {
        return TextSearch.words(text).stream()
                .map(word -> searched.with(word, em))
                .toList();
    }
}

package org.matricula.persistence.list;

import jakarta.persistence.metamodel.SingularAttribute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, declared by its value; each further property is one line.
 *
 * @param <E> the entity that is listed
 */
public sealed class Column<E> permits FieldColumn, EndColumn {

    private final String name;
    private final Supplier<Class<?>> type;
    private final @Nullable Field<E> shown;
    private final @Nullable Counted<E, ?> counted;
    private @Nullable Field<E> order;
    private @Nullable String leads;
    private @Nullable Field<E> leadsTo;
    private @Nullable String detail;
    private boolean hidden;
    private @Nullable String seen;
    private @Nullable Editing<E, ?> editing;

    Column(
            String name,
            Supplier<Class<?>> type,
            @Nullable Field<E> shown,
            Field<E> order,
            @Nullable Counted<E, ?> counted) {
        this.name = name;
        this.type = type;
        this.shown = shown;
        this.counted = counted;
        this.order = order;
    }

    static <E> Column<E> of(String name, Counted<E, ?> counted) {
        return new Column<>(name, () -> Long.class, null, counted::of, counted);
    }

    final Column<E> editable(Editing<E, ?> how) {
        editing = how;
        return this;
    }

    /** Sorts by another value than the shown one, as a grade by its position in the scale. */
    public Column<E> sortedBy(Field<E> other) {
        order = other;
        return this;
    }

    /** Not to be sorted by. */
    public Column<E> unsorted() {
        order = null;
        return this;
    }

    /** Only shown to who asks for it. */
    public Column<E> hidden() {
        hidden = true;
        return this;
    }

    /** Leads to the page of the row. */
    public Column<E> leading(String listing) {
        leads = listing;
        leadsTo = Scope::id;
        return this;
    }

    /** Leads to the page of what the row refers to. */
    public Column<E> leading(String listing, SingularAttribute<? super E, ?> end) {
        leads = listing;
        leadsTo = scope -> scope.idOf(end);
        return this;
    }

    /**
     * Links to the list of what it counts.
     *
     * @param address the list and its filters; the key of the row takes the place of {@code %s}
     */
    public Column<E> listing(String address) {
        detail = address;
        return this;
    }

    /** Restricts it to users who can view that entity, too. */
    public Column<E> seeing(String entity) {
        seen = entity;
        return this;
    }

    /** Returns the entity that a user must be able to view, beside the listed one. */
    public @Nullable String seen() {
        return seen;
    }

    /** By which it is named in an address. */
    public String name() {
        return name;
    }

    /** The type of what it shows. */
    public Class<?> type() {
        return type.get();
    }

    /** Returns whether a list can be sorted by it. */
    public boolean isSortable() {
        return order != null;
    }

    /** Returns whether it is shown by default. */
    public boolean isUsual() {
        return !hidden;
    }

    /** Returns the entity to whose page it links. */
    public @Nullable String leads() {
        return leads;
    }

    /** Returns the address of the list of what it counts. */
    public @Nullable String listing() {
        return detail;
    }

    /** Returns the address of the list of what it counts for a row, in the pages. */
    public String listingOf(String key) {
        return Objects.requireNonNull(detail, name)
                .replaceFirst("\\?", "/list?")
                .replace("%s", URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    /** Returns whether its cells can be edited in the list, with the right to change the rows. */
    public boolean isEditable() {
        return editing != null;
    }

    @Nullable
    Editing<E, ?> editing() {
        return editing;
    }

    @Nullable
    Field<E> leadsTo() {
        return leadsTo;
    }

    @Nullable
    Field<E> shown() {
        return shown;
    }

    @Nullable
    Field<E> order() {
        return order;
    }

    @Nullable
    Counted<E, ?> counted() {
        return counted;
    }
}

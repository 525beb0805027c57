package org.matricula.persistence.list;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A filter of a list, with its values in the address. A row matches if one of the values matches it.
 *
 * @param <E> the entity that is listed
 */
public abstract class Filter<E> {

    /** Rows that have nothing there. */
    public static final String NONE = "none";
    /** Rows that have anything there. */
    public static final String ANY = "any";

    /** The form of a filter on the page. */
    public enum Kind {
        /** As boxes to be ticked. */
        CHOICE,
        /** Shows the filter as a field that searches on the server. */
        RELATED,
        /** As two numbers. */
        NUMBERS,
        /** As two days. */
        DAYS
    }

    private final String name;
    private final Kind kind;
    private final List<Option<E>> options;
    private final Set<String> seen = new HashSet<>();

    /** Creates a filter with choices. */
    protected Filter(String name, Kind kind, List<Option<E>> options) {
        this.name = name;
        this.kind = kind;
        this.options = List.copyOf(options);
    }

    /** Restricts it to users who can view that entity, too. */
    public final Filter<E> seeing(String entity) {
        seen.add(entity);
        return this;
    }

    /** Returns the entities that a user must be able to view, beside the listed one. */
    final Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** By which it is named in an address. */
    public final String name() {
        return name;
    }

    /** Returns the form of the filter on the page. */
    public final Kind kind() {
        return kind;
    }

    /** Returns the choices of the filter. */
    List<Option<E>> options(Lookup lookup) {
        return options;
    }

    /** Returns the condition of a value that is no option; empty if it is unknown. */
    Optional<Condition<E>> typed(String value, Lookup lookup, List<LookupResult> found) {
        return Optional.empty();
    }

    /** Returns the conditions of the range in the address. */
    Bounds<E> bounds(QueryString address, List<IgnoredValue> ignored) {
        return Bounds.none();
    }

    /** Reads the values of the filter from the address. Unknown values are reported and ignored. */
    final Reading<E> read(QueryString address, Lookup lookup) {
        var offered = options(lookup);
        var any = new ArrayList<Condition<E>>();
        var chosen = new ArrayList<String>();
        var ignored = new ArrayList<IgnoredValue>();
        var found = new ArrayList<LookupResult>();
        for (var value : address.of(name)) {
            var option = offered.stream()
                    .filter(each -> each.value().equals(value))
                    .map(Option::condition)
                    .findFirst()
                    .or(() -> typed(value, lookup, found));
            option.ifPresentOrElse(
                    condition -> {
                        any.add(condition);
                        chosen.add(value);
                    },
                    () -> ignored.add(new IgnoredValue(name, value)));
        }
        var bounds = bounds(address, ignored);
        var all = new ArrayList<>(bounds.conditions());
        if (!any.isEmpty()) {
            all.add(scope ->
                    scope.cb().or(any.stream().map(each -> each.of(scope)).toArray(Predicate[]::new)));
        }
        return new Reading<>(this, offered, all, chosen, ignored, bounds.reversed(), found);
    }

    /**
     * The meaning of the values in an address.
     *
     * @param all conditions that hold together; empty if all rows match
     * @param chosen valid values
     * @param ignored unknown values
     * @param reversed whether the first value of a range is greater than the last one
     * @param found the objects that values name, for a filter that names objects
     */
    record Reading<E>(
            Filter<E> filter,
            List<Option<E>> options,
            List<Condition<E>> all,
            List<String> chosen,
            List<IgnoredValue> ignored,
            boolean reversed,
            List<LookupResult> found) {

        /** Returns whether only rows match that refer to objects named by the values: few of all rows. */
        boolean isOfNamed() {
            return !chosen.isEmpty()
                    && chosen.size()
                            == found.stream().filter(each -> each.row() != null).count();
        }

        /** Returns the ambiguous values. */
        Stream<IgnoredValue> unclear() {
            return LookupResult.unclear(filter.name(), found);
        }
    }
}

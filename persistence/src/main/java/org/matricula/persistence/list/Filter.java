package org.matricula.persistence.list;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What leaves rows out of a list; an address names it and gives it values. A row stays if one of the values means it.
 *
 * @param <E> the entity that is listed
 */
public abstract class Filter<E> {

    /** Rows that have nothing there. */
    public static final String NONE = "none";
    /** Rows that have anything there. */
    public static final String ANY = "any";

    /** How a filter is shown. */
    public enum Kind {
        /** As boxes to be ticked. */
        CHOICE,
        /** As a field that finds what is meant on the server. */
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

    /** A filter with what can be chosen without typing. */
    protected Filter(String name, Kind kind, List<Option<E>> options) {
        this.name = name;
        this.kind = kind;
        this.options = List.copyOf(options);
    }

    /** Only for who may see that entity, too. */
    public final Filter<E> seeing(String entity) {
        seen.add(entity);
        return this;
    }

    /** The entities that one has to be allowed to see, beside the listed one. */
    final Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** By which it is named in an address. */
    public final String name() {
        return name;
    }

    /** How it is shown. */
    public final Kind kind() {
        return kind;
    }

    /** What can be chosen without typing. */
    List<Option<E>> options(Lookup lookup) {
        return options;
    }

    /** The rows that a value means which is no option; empty where it means none. */
    Optional<Condition<E>> typed(String value, Lookup lookup, List<Named> found) {
        return Optional.empty();
    }

    /** What the range in the address leaves. */
    Bounds<E> bounds(Address address, List<IgnoredValue> ignored) {
        return Bounds.none();
    }

    /** What stands in the address about it. Values that mean nothing are told, and leave out nothing. */
    final Reading<E> read(Address address, Lookup lookup) {
        var offered = options(lookup);
        var any = new ArrayList<Condition<E>>();
        var chosen = new ArrayList<String>();
        var ignored = new ArrayList<IgnoredValue>();
        var found = new ArrayList<Named>();
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
     * What the values of an address mean.
     *
     * @param all conditions that hold together; empty where nothing is left out
     * @param chosen values that mean something
     * @param ignored values that mean nothing
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
            List<Named> found) {

        /** Returns whether only rows match that refer to objects named by the values: few of all rows. */
        boolean isOfNamed() {
            return !chosen.isEmpty()
                    && chosen.size()
                            == found.stream().filter(each -> each.row() != null).count();
        }

        /** Returns the ambiguous values. */
        Stream<IgnoredValue> unclear() {
            return Named.unclear(filter.name(), found);
        }
    }
}

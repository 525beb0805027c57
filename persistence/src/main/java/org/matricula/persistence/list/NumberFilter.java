package org.matricula.persistence.list;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A filter by a number, from one to another; and rows that have none.
 *
 * @param <E> the entity that is listed
 */
public final class NumberFilter<E> extends Filter<E> {

    private static final String WHOLE = "-?\\d{1,9}";

    private final SingularAttribute<? super E, Integer> field;

    private NumberFilter(String name, SingularAttribute<? super E, Integer> field) {
        super(
                name,
                Kind.NUMBERS,
                List.of(
                        Option.of(NONE, "filter." + NONE, scope -> scope.cb().isNull(scope.get(field))),
                        Option.of(ANY, "filter." + ANY, scope -> scope.cb().isNotNull(scope.get(field)))));
        this.field = field;
    }

    /** By a whole number. */
    public static <E> NumberFilter<E> of(String name, SingularAttribute<? super E, Integer> field) {
        return new NumberFilter<>(name, field);
    }

    @Override
    Optional<Condition<E>> typed(String value, Lookup lookup, List<LookupResult> found) {
        return value.matches(WHOLE)
                ? Optional.of(scope -> scope.cb().equal(scope.get(field), Integer.valueOf(value)))
                : Optional.empty();
    }

    @Override
    Bounds<E> bounds(QueryString address, List<IgnoredValue> ignored) {
        return Bounds.of(field, bound(address, ".from", ignored), bound(address, ".to", ignored));
    }

    private @Nullable Integer bound(QueryString address, String end, List<IgnoredValue> ignored) {
        var value = address.first(name() + end);
        if (value == null || value.matches(WHOLE)) {
            return value == null ? null : Integer.valueOf(value);
        }
        ignored.add(new IgnoredValue(name() + end, value));
        return null;
    }
}

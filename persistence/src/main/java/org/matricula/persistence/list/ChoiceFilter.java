package org.matricula.persistence.list;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A filter with a few choices, of which several can be ticked.
 *
 * @param <E> the entity that is listed
 */
public final class ChoiceFilter<E> extends Filter<E> {

    private final Function<Lookup, List<Option<E>>> more;

    private ChoiceFilter(String name, List<Option<E>> options, Function<Lookup, List<Option<E>>> more) {
        super(name, Kind.CHOICE, options);
        this.more = more;
    }

    @Override
    List<Option<E>> options(Lookup lookup) {
        var all = new ArrayList<>(super.options(lookup));
        all.addAll(more.apply(lookup));
        return all;
    }

    /** Named choices, each with a condition of its own. */
    public static <E> ChoiceFilter<E> named(String name, List<Option<E>> options) {
        return new ChoiceFilter<>(name, options, lookup -> List.of());
    }

    /** Yes or no. */
    public static <E> ChoiceFilter<E> yesOrNo(String name, SingularAttribute<? super E, Boolean> field) {
        return named(
                name,
                List.of(
                        Option.of("yes", "yes", scope -> scope.cb().isTrue(scope.get(field))),
                        Option.of("no", "no", scope -> scope.cb().isFalse(scope.get(field)))));
    }

    /** The constants of a field; their labels are found under its name. */
    public static <E, T extends Enum<T>> ChoiceFilter<E> of(
            String name, SingularAttribute<? super E, T> field, Class<T> type) {
        return new ChoiceFilter<>(
                name,
                Arrays.stream(type.getEnumConstants())
                        .map(each -> {
                            var word = each.name().toLowerCase(Locale.ROOT);
                            return Option.<E>of(
                                    word, name + "." + word, scope -> scope.cb().equal(scope.get(field), each));
                        })
                        .toList(),
                lookup -> List.of());
    }

    /**
     * Filters by the rows of a short table, with none and any.
     *
     * @param key its value in the address and on the page
     * @param order of the choices
     */
    public static <E, X> ChoiceFilter<E> of(
            String name,
            SingularAttribute<? super E, X> end,
            Class<X> type,
            SingularAttribute<? super X, String> key,
            SingularAttribute<? super X, ?> order) {
        return new ChoiceFilter<>(
                name,
                List.of(
                        Option.of(NONE, "filter." + name + "." + NONE, scope -> scope.cb()
                                .isNull(scope.end(end))),
                        Option.of(ANY, "filter." + name + "." + ANY, scope -> scope.cb()
                                .isNotNull(scope.end(end)))),
                lookup -> lookup.all(type, key, order).stream()
                        .map(each -> Option.<E>of(
                                each.key(), null, scope -> scope.cb().equal(scope.idOf(end), each.id())))
                        .toList());
    }
}

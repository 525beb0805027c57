package org.matricula.persistence.list;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Optional;

/**
 * A filter by another object, which is named by its key or by words; it has the name of that object's list.
 *
 * @param <E> the entity that is listed
 */
public final class RelatedFilter<E> extends Filter<E> {

    /** Returns the condition for one object. */
    @FunctionalInterface
    private interface Means<E> {
        Condition<E> rows(Long id);
    }

    private final Means<E> means;

    private RelatedFilter(String listing, List<Option<E>> options, Means<E> means) {
        super(listing, Kind.RELATED, options);
        seeing(listing);
        this.means = means;
    }

    /** By what the rows refer to. */
    public static <E> RelatedFilter<E> to(String listing, SingularAttribute<? super E, ?> end) {
        return new RelatedFilter<>(listing, List.of(), id -> scope -> scope.cb().equal(scope.idOf(end), id));
    }

    /**
     * Creates a filter by linked rows, with none and any.
     *
     * @param link the link
     * @param back its end at the rows
     * @param end its other end
     */
    public static <E, L> RelatedFilter<E> through(
            String listing, Class<L> link, SingularAttribute<? super L, E> back, SingularAttribute<? super L, ?> end) {
        return new RelatedFilter<>(
                listing,
                List.of(
                        Option.apart(NONE, "filter." + listing + "." + NONE, scope -> scope.cb()
                                .not(scope.linked(link, back, List.of()))),
                        Option.apart(
                                ANY, "filter." + listing + "." + ANY, scope -> scope.linked(link, back, List.of()))),
                id -> scope -> scope.linked(
                        link, back, List.<Condition<L>>of(of -> of.cb().equal(of.idOf(end), id))));
    }

    @Override
    Optional<Condition<E>> typed(String value, Lookup lookup, List<LookupResult> found) {
        var named = lookup.find(name(), value);
        if (named.matches() == 0) {
            return Optional.empty();
        }
        found.add(named);
        var row = named.row();
        return Optional.of(row == null ? scope -> scope.cb().isNotNull(scope.id()) : means.rows(row.id()));
    }
}

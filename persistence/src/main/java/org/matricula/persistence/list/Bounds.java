package org.matricula.persistence.list;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a range.
 *
 * @param conditions one for each end that is given
 * @param reversed whether the first value is greater than the last one, so that no row is left
 */
record Bounds<E>(List<Condition<E>> conditions, boolean reversed) {

    /** No range. */
    static <E> Bounds<E> none() {
        return new Bounds<>(List.of(), false);
    }

    /** Both ends included; null for open at that end. */
    static <E, T extends Comparable<? super T>> Bounds<E> of(
            SingularAttribute<? super E, T> field, @Nullable T from, @Nullable T to) {
        var conditions = new ArrayList<Condition<E>>();
        if (from != null) {
            conditions.add(scope -> scope.cb().greaterThanOrEqualTo(scope.get(field), from));
        }
        if (to != null) {
            conditions.add(scope -> scope.cb().lessThanOrEqualTo(scope.get(field), to));
        }
        return new Bounds<>(conditions, from != null && to != null && from.compareTo(to) > 0);
    }
}

package org.matricula.persistence.list;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a filter.
 *
 * @param value by which it is named in an address
 * @param key the key of its label; null if the value itself is shown
 * @param condition which rows it means
 * @param apart whether it asks other tables, and is counted by a statement of its own
 */
public record Option<E>(String value, @Nullable String key, Condition<E> condition, boolean apart) {

    /** Named in words. */
    public static <E> Option<E> of(String value, @Nullable String key, Condition<E> condition) {
        return new Option<>(value, key, condition, false);
    }

    /** Named in words; asks other tables. */
    public static <E> Option<E> apart(String value, @Nullable String key, Condition<E> condition) {
        return new Option<>(value, key, condition, true);
    }
}

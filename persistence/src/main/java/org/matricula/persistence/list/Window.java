package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A part of a list.
 *
 * @param first the number of rows to skip, 0 or more
 * @param size the number of rows to return, 1 to {@value #MAX}
 */
public record Window(int first, int size) implements Serializable {

    /** The most rows that a list returns at once. */
    public static final int MAX = 500;
    /** The default number of rows on a page. */
    public static final int DEFAULT = 100;

    /** Values out of range are limited to it, so old bookmarks open. */
    public Window {
        first = Math.max(0, first);
        size = Math.min(MAX, Math.max(1, size));
    }

    /** Returns whether too many rows precede the page to be read. */
    boolean isDeep() {
        return first >= Totals.LONG;
    }

    /** The first page of the usual size. */
    public static Window firstPage() {
        return new Window(0, DEFAULT);
    }

    /**
     * Returns the number of rows on all pages. A page that is not full is the last one, so no count is needed.
     *
     * @param found the rows that were read for this window
     * @param count reads the number from the database
     */
    public long total(List<?> found, LongSupplier count) {
        return isLast(found) ? (long) first + found.size() : count.getAsLong();
    }

    /** Returns whether no rows come after those that were read for this window: it is not full. */
    boolean isLast(List<?> found) {
        return found.size() < size && (first == 0 || !found.isEmpty());
    }

    /** A page by its number, counted from 1. */
    public static Window page(int number, int size) {
        int rows = Math.min(MAX, Math.max(1, size));
        long first = (long) Math.max(0, number - 1) * rows;
        return new Window((int) Math.min(first, Integer.MAX_VALUE - MAX), rows);
    }
}

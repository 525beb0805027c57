package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * One column that a list is ordered by, by its name.
 *
 * @param descending the greatest first
 */
public record Sort(String column, boolean descending) implements Serializable {

    /**
     * Reads an order from an address: {@code name,-age} is by name, then by age with the greatest first.
     *
     * @param text null or blank for none; the list checks whether the columns exist
     */
    public static List<Sort> parse(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .map(each -> each.startsWith("-") ? new Sort(each.substring(1), true) : new Sort(each, false))
                .toList();
    }

    /** The same column the other way round. */
    public Sort turned() {
        return new Sort(column, !descending);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + column;
    }
}

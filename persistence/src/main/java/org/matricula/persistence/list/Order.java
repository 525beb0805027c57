package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.matricula.persistence.error.InvalidException;

/**
 * One column that a list is ordered by.
 *
 * @param column the column
 * @param descending the greatest first
 * @param <C> the columns of the list
 */
public record Order<C extends Enum<C>>(C column, boolean descending) implements Serializable {

    /**
     * Reads an order from an address: {@code name,-age} is by name, then by age with the greatest first.
     *
     * @param text column names with commas between them, each with a minus before it for descending; null or blank for none
     * @param columns the columns of the list
     * @throws InvalidException if a name is not a column of the list; the message lists the valid ones
     */
    public static <C extends Enum<C>> List<Order<C>> parse(String text, Class<C> columns) {
        var orders = new ArrayList<Order<C>>();
        if (text != null && !text.isBlank()) {
            for (var part : text.split(",", -1)) {
                var name = part.strip();
                boolean descending = name.startsWith("-");
                orders.add(new Order<>(column(descending ? name.substring(1) : name, columns), descending));
            }
        }
        return List.copyOf(orders);
    }

    private static <C extends Enum<C>> C column(String name, Class<C> columns) {
        return Arrays.stream(columns.getEnumConstants())
                .filter(column -> name(column).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidException("sort", name, "is none of " + names(columns)));
    }

    private static <C extends Enum<C>> String names(Class<C> columns) {
        return Arrays.stream(columns.getEnumConstants()).map(Order::name).collect(Collectors.joining(", "));
    }

    private static String name(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + name(column);
    }
}

package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page of a list.
 *
 * @param listing the name of the list
 * @param text words to find; null or blank for all rows
 * @param address the values of the filters, by the names of the filters
 * @param order the columns that it is sorted by; unknown columns are ignored; none for the default order
 * @param columns the columns that are shown; none for the default ones
 * @param counted whether the choices of the filters are to be counted
 */
public record ListRequest(
        String listing,
        @Nullable String text,
        QueryString address,
        List<Sort> order,
        List<String> columns,
        boolean counted,
        Window window)
        implements Serializable {

    /** Requests the first page of a list with these filters. */
    public static ListRequest of(String listing, Map<String, List<String>> filters) {
        return new ListRequest(
                listing, null, new QueryString(filters), List.of(), List.of(), false, Window.firstPage());
    }

    /** The same of another part of the rows. */
    public ListRequest in(Window other) {
        return new ListRequest(listing, text, address, order, columns, counted, other);
    }
}

package org.matricula.persistence.list;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, with everything around it.
 *
 * @param columns those of the cells of each row, in order
 * @param all the columns of the list, shown or not
 * @param order by which the rows are sorted
 * @param asked whether someone asked for that order
 * @param rows the rows of the page
 * @param total how many rows there are on all pages
 * @param unfiltered how many there are without search and filters
 * @param filters the filters and what they leave
 * @param ignored unknown values of filters, which were ignored
 * @param actions the actions on selected rows
 * @param calendar the name of the filter that the calendar sets, if the list has one
 * @param days the next steps of the calendar; none if the list has none
 * @param at a moment before the rows were read and counted
 */
public record ListAnswer(
        List<ShownColumn> columns,
        List<ShownColumn> all,
        List<Sort> order,
        boolean asked,
        List<ListRow> rows,
        long total,
        long unfiltered,
        List<ShownFilter> filters,
        List<IgnoredValue> ignored,
        List<String> actions,
        @Nullable String calendar,
        List<Days> days,
        Instant at)
        implements Serializable {

    /** Returns the filter values without effect: the unknown and the ambiguous ones. */
    public List<IgnoredValue> withoutEffect() {
        return Stream.concat(
                        ignored.stream(),
                        filters.stream().flatMap(each -> LookupResult.unclear(each.name(), each.found())))
                .toList();
    }

    /**
     * A column.
     *
     * @param type of its values
     * @param leads the entity to whose page a value links
     * @param listing the address of the list of what it counts
     * @param editable whether its cells can be edited in the list, with the right to change the rows
     */
    public record ShownColumn(
            String name,
            Class<?> type,
            boolean sortable,
            boolean usual,
            @Nullable String leads,
            @Nullable String listing,
            boolean editable)
            implements Serializable {}

    /**
     * A row.
     *
     * @param version how often it was changed
     * @param key its unique key, such as a number or a code
     * @param cells one for each column
     */
    public record ListRow(Long id, int version, String key, List<Cell> cells) implements Serializable {}

    /**
     * A value.
     *
     * @param leadsTo the id of the object to whose page it links
     */
    public record Cell(
            @Nullable Serializable value, @Nullable Long leadsTo) implements Serializable {}

    /**
     * A filter.
     *
     * @param active whether it filters out rows
     * @param reversed whether its range ends before it begins, so that no row matches
     * @param chosen the valid values in the address
     * @param found the objects that it names
     */
    public record ShownFilter(
            String name,
            Filter.Kind kind,
            boolean active,
            boolean reversed,
            List<Choice> choices,
            List<String> chosen,
            List<LookupResult> found)
            implements Serializable {}

    /**
     * A choice of a filter.
     *
     * @param key the key of its label; null if the value itself is shown
     * @param count how many rows match it and the other filters, if requested
     */
    public record Choice(
            String value,
            @Nullable String key,
            boolean chosen,
            @Nullable Long count) implements Serializable {}

    /**
     * A year, a month or a day of the calendar.
     *
     * @param value as in the address: {@code 2014}, {@code 2014-10} or {@code 2014-10-07}
     * @param count how many rows it has
     */
    public record Days(String value, long count) implements Serializable {}
}

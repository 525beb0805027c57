package org.matricula.persistence.list;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One page of a list, with what stands around it.
 *
 * @param columns what the cells of each row are, in order
 * @param all the columns of the list, shown or not
 * @param order by which the rows are sorted
 * @param asked whether someone asked for that order
 * @param rows the rows of the page
 * @param total how many rows there are on all pages
 * @param unfiltered how many there are without search and filters
 * @param filters the filters and what they leave
 * @param ignored values of filters that mean nothing, and left out nothing
 * @param actions what can be done with chosen rows
 * @param calendar the name of the filter that the calendar sets; null where the list has none
 * @param days the next steps of the calendar; none where the list has none
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
        String calendar,
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
     * @param leads the entity to whose page a value leads; null for none
     * @param listing the address of the list of what it counts; null for none
     * @param editable whether its cells may be edited in the list, by who may change the rows
     */
    public record ShownColumn(
            String name, Class<?> type, boolean sortable, boolean usual, String leads, String listing, boolean editable)
            implements Serializable {}

    /**
     * A row.
     *
     * @param version how often it was changed
     * @param key which is its alone, as a number or a code
     * @param cells one for each column
     */
    public record ListRow(Long id, int version, String key, List<Cell> cells) implements Serializable {}

    /**
     * A value.
     *
     * @param value null where there is nothing
     * @param leadsTo the id of the object to whose page it leads; null for none
     */
    public record Cell(Serializable value, Long leadsTo) implements Serializable {}

    /**
     * A filter.
     *
     * @param active whether it leaves out anything
     * @param reversed whether its range ends before it begins, so that it leaves out everything
     * @param chosen the values that stand in the address and mean something
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
     * @param key the key of its words; null where the value itself is shown
     * @param count how many rows it would leave beside the other filters; null where nobody asked
     */
    public record Choice(String value, String key, boolean chosen, Long count) implements Serializable {}

    /**
     * A year, a month or a day of the calendar.
     *
     * @param value as it stands in the address: {@code 2014}, {@code 2014-10} or {@code 2014-10-07}
     * @param count how many rows it has
     */
    public record Days(String value, long count) implements Serializable {}
}

package org.matricula.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.matricula.persistence.list.IgnoredValue;
import org.matricula.persistence.list.ListAnswer.ShownColumn;
import org.matricula.persistence.list.Page;
import org.matricula.persistence.list.QueryString;
import org.matricula.persistence.list.Sort;
import org.matricula.persistence.list.Window;

/**
 * The state of a list in its address: search text, order, page, and the filters of the list. A link changes one of them and keeps
 * the others.
 */
public final class ListState {

    /** The longest value, in characters. */
    public static final int LONGEST_TEXT = 200;

    private static final int MOST_VALUES = 50;
    private static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String PAGE = "page";
    private static final String ROWS = "rows";
    private static final String COLUMN = "column";
    private static final String COUNTS = "counts";
    /** The parameters that do not filter rows. */
    private static final Set<String> SHOWN = Set.of(SORT, PAGE, ROWS, COLUMN, COUNTS);

    /* control characters, and halves of characters */
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private static final Pattern NAME = Pattern.compile("[\\w.]{1,40}");

    private final Map<String, List<String>> values;
    private final List<String> shortened;
    private int page;

    private ListState(Map<String, List<String>> values) {
        this(values, List.of());
    }

    private ListState(Map<String, List<String>> values, List<String> shortened) {
        this.values = values;
        this.shortened = shortened;
        var number = first(PAGE);
        page = number != null && number.matches("[1-9]\\d{0,8}") ? Integer.parseInt(number) : 1;
    }

    /** Reads the state from the address of a request, without the fields of a posted form. */
    public static ListState of(HttpServletRequest request) {
        return of(Query.parse(request.getQueryString()));
    }

    /** Reads the state from the parameters of a request, without control characters and shortened. */
    public static ListState of(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, given) -> {
            var cleaned = Arrays.stream(given)
                    .map(ListState::clean)
                    .filter(Objects::nonNull)
                    .limit(MOST_VALUES)
                    .toList();
            if (!cleaned.isEmpty()) {
                values.put(name, cleaned);
            }
        });
        var shortened = parameters.entrySet().stream()
                .filter(each -> Arrays.stream(each.getValue()).anyMatch(ListState::isTooLong))
                .map(Map.Entry::getKey)
                .toList();
        return new ListState(values, shortened);
    }

    private static boolean isTooLong(String value) {
        return value.strip().length() > LONGEST_TEXT;
    }

    private static String clean(String value) {
        var words = UNUSABLE.matcher(value).replaceAll(" ").strip();
        var used = words.substring(0, Math.min(words.length(), LONGEST_TEXT));
        var whole = UNUSABLE.matcher(used).replaceAll(" ").strip(); // the last character may be cut in two
        return whole.isEmpty() ? null : whole;
    }

    /**
     * Reads the requested page, or the last one if there are fewer, as for an old bookmark.
     *
     * @param list reads the rows in a window
     * @param total returns the number of rows on all pages
     */
    public <T> T read(Function<Window, T> list, Function<T, Long> total) {
        var found = list.apply(Window.page(page, getRows()));
        int last = (int) pages(total.apply(found));
        if (page > last) {
            page = last;
            return list.apply(Window.page(page, getRows()));
        }
        return found;
    }

    /** Reads the requested page of rows that come with their number. */
    public <T> Page<T> read(Function<Window, Page<T>> list) {
        return read(list, Page::total);
    }

    /** Returns the number of pages; at least 1. */
    long pages(long total) {
        return Math.max(1, (total + getRows() - 1) / getRows());
    }

    /** The values of the filters. */
    public QueryString address() {
        return new QueryString(values);
    }

    /** Returns the first value of a name; null if there is none. */
    public String first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    /** Returns the requested columns; none for the default ones. */
    public List<String> columns() {
        return values.getOrDefault(COLUMN, List.of());
    }

    /** By what it is sorted. */
    public List<Sort> order() {
        return Sort.parse(first(SORT));
    }

    /** Returns the names of the values that were too long, so that only their beginning is used. */
    public List<String> shortened() {
        return shortened;
    }

    /** Returns the invalid pages, numbers of rows, columns and orders. */
    public List<IgnoredValue> unreadable(List<ShownColumn> columns) {
        var names = columns.stream().map(ShownColumn::name).toList();
        var sortable = columns.stream()
                .filter(ShownColumn::sortable)
                .map(ShownColumn::name)
                .toList();
        return Stream.of(
                        Stream.of(PAGE, ROWS)
                                .filter(name ->
                                        first(name) != null && !first(name).matches("\\d{1,9}"))
                                .map(name -> new IgnoredValue(name, first(name))),
                        columns().stream()
                                .filter(name -> !names.contains(name))
                                .map(name -> new IgnoredValue(COLUMN, name)),
                        order().stream()
                                .map(Sort::column)
                                .filter(name -> !sortable.contains(name))
                                .map(name -> new IgnoredValue(SORT, name)))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** Returns the state with another order, on the first page. */
    ListState sorted(List<Sort> order) {
        return with(
                SORT,
                order.stream().map(Sort::toString).reduce((a, b) -> a + "," + b).stream()
                        .toList());
    }

    /** Returns the state with other values of a parameter, on the first page. */
    public ListState with(String name, List<String> other) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(PAGE);
        changed.remove(name);
        if (!other.isEmpty()) {
            changed.put(name, other);
        }
        return new ListState(changed);
    }

    /** Returns the state without one value of a parameter. */
    ListState without(String name, String value) {
        return with(
                name,
                values.getOrDefault(name, List.of()).stream()
                        .filter(each -> !each.equals(value))
                        .toList());
    }

    /** Returns the state without unknown values. */
    public ListState without(Collection<IgnoredValue> ignored) {
        var state = this;
        for (var each : ignored) {
            state = state.without(each.name(), each.value());
        }
        return state;
    }

    /** Returns the state on another page. */
    ListState turned(int number) {
        return number == 1 ? with(PAGE, List.of()) : with(PAGE, List.of(String.valueOf(number)));
    }

    /** Returns the state without filters and search. */
    ListState cleared() {
        var shown = new LinkedHashMap<>(values);
        shown.keySet().retainAll(SHOWN);
        shown.remove(PAGE);
        return new ListState(shown);
    }

    /** Returns the names of the filters that can be valid names. */
    List<String> filters() {
        return values.keySet().stream()
                .filter(name -> !SHOWN.contains(name)
                        && !TEXT.equals(name)
                        && NAME.matcher(name).matches())
                .toList();
    }

    /** Returns whether another state shows the same rows in the same way, apart from the page. */
    boolean isAlike(ListState other) {
        return turned(1).values.equals(other.turned(1).values);
    }

    /** Returns whether a search text or a filter is given. */
    public boolean isFiltered() {
        return values.keySet().stream().anyMatch(name -> !SHOWN.contains(name));
    }

    /** The links to the pages of the list. */
    public Pager pager(long total) {
        return new Pager(this, total);
    }

    /** Returns the query string. */
    public String query() {
        return Query.of(values);
    }

    /** Returns the address of this state, as a link on the page of the list. */
    public String link() {
        return "?" + query();
    }

    /** Returns the number of rows on a page. */
    public int getRows() {
        var rows = first(ROWS);
        return rows != null && rows.matches("[1-9]\\d{0,2}")
                ? Math.min(Window.MAX, Integer.parseInt(rows))
                : Window.DEFAULT;
    }

    /** The number of the page, counted from 1. */
    public int getPage() {
        return page;
    }

    /** Returns the search text; null for none. */
    public String getText() {
        return first(TEXT);
    }

    /** Returns whether the choices of the filters are counted. */
    public boolean isCounted() {
        return first(COUNTS) != null;
    }

    public int getLongestText() {
        return LONGEST_TEXT;
    }

    /** Returns the order in the address; null if there is none. */
    public String getSort() {
        return first(SORT);
    }

    /** The address of all rows in the same order. */
    public String getClearLink() {
        return cleared().link();
    }
}

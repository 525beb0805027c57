package org.matricula.web.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.list.Order;
import org.matricula.persistence.list.Page;
import org.matricula.persistence.list.Window;

/**
 * The state of a list as it stands in the address: search text, order, page, and the filters of the list. A link changes one
 * of them and keeps the others.
 */
public class ListState {

    /** The longest text that is searched for, in characters. */
    private static final int LONGEST_TEXT = 200;

    private static final int NEIGHBOURS = 2;

    private final Map<String, String> filters = new LinkedHashMap<>();
    private String text;
    private String sort;
    private int page = 1;

    /** One link of the pager. */
    public record PageLink(int number, String href, boolean current, boolean gap) {}

    /**
     * Reads the page that the address asks for; the last one where it asks for more, as an old bookmark does.
     *
     * @param list reads the rows in a window and counts all of them
     */
    public <T> Page<T> read(Function<Window, Page<T>> list) {
        var found = list.apply(Window.page(page, Window.DEFAULT));
        if (page > pages(found.total())) {
            page = pages(found.total());
            return list.apply(Window.page(page, Window.DEFAULT));
        }
        return found;
    }

    /**
     * The order of the rows.
     *
     * @return none where the address names an unknown column: an old bookmark still opens
     */
    public <C extends Enum<C>> List<Order<C>> order(Class<C> columns) {
        try {
            return Order.parse(sort, columns);
        } catch (InvalidException e) {
            return List.of();
        }
    }

    /** The address that sorts by a column, or turns its order where it is sorted by already. */
    public String sortLink(String column) {
        return link(column.equals(sort) ? "-" + column : column, 1);
    }

    /** An arrow for the column that the list is sorted by; empty for the others. */
    public String sortMark(String column) {
        return column.equals(sort) ? "▲" : ("-" + column).equals(sort) ? "▼" : "";
    }

    /** How many pages there are; at least 1. */
    public int pages(long total) {
        return (int) Math.max(1, (total + Window.DEFAULT - 1) / Window.DEFAULT);
    }

    /** The links to the first, the last and the neighbouring pages. */
    public List<PageLink> pageLinks(long total) {
        int last = pages(total);
        var links = new ArrayList<PageLink>();
        for (int number = 1; number <= last; number++) {
            boolean near = number == 1 || number == last || Math.abs(number - page) <= NEIGHBOURS;
            if (near) {
                links.add(new PageLink(number, link(sort, number), number == page, false));
            } else if (!links.get(links.size() - 1).gap()) {
                links.add(new PageLink(number, "", false, true));
            }
        }
        return links;
    }

    /** Whether a search text or a filter leaves rows out. */
    public boolean isFiltered() {
        return text != null || filters.values().stream().anyMatch(Objects::nonNull);
    }

    /** The address of all rows in the same order. */
    public String getClearLink() {
        var cleared = new ListState();
        cleared.setSort(sort);
        return cleared.link(sort, 1);
    }

    /** The address with another value for one filter; null for without it. */
    public String linkWith(String filter, String value) {
        var other = new ListState();
        other.setText(text);
        other.filters.putAll(filters);
        other.filters.put(filter, value);
        return other.link(sort, 1);
    }

    private String link(String newSort, int newPage) {
        var query = new StringBuilder("?");
        append(query, "q", text);
        filters.forEach((name, value) -> append(query, name, value));
        append(query, "sort", newSort);
        append(query, "page", newPage == 1 ? null : String.valueOf(newPage));
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (value != null && !value.isBlank()) {
            query.append(query.length() > 1 ? "&" : "")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** The filters of the list by their name in the address; one that is not given is null or has no entry. */
    public Map<String, String> getFilters() {
        return filters;
    }

    /** The value of a filter without what no value has; null where it is not given. */
    public String filter(String name) {
        return clean(filters.get(name));
    }

    /** Control characters, which no database takes, and endless texts come from no keyboard. */
    private static String clean(String value) {
        if (value == null) {
            return null;
        }
        var words = value.replaceAll("\\p{Cntrl}", " ").strip();
        return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), LONGEST_TEXT));
    }

    public int getLongestText() {
        return LONGEST_TEXT;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = clean(text);
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getPageText() {
        return String.valueOf(page);
    }

    /** Anything but a positive number is the first page. */
    public void setPageText(String number) {
        page = number != null && number.matches("[1-9]\\d{0,8}") ? Integer.parseInt(number) : 1;
    }
}

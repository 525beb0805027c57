package org.matricula.web.list;

import java.util.ArrayList;
import java.util.List;

/** The links to the pages of a list: the first, the last and the neighbours. */
public final class Pager {

    private static final int NEIGHBOURS = 2;
    private static final int ALL_AT_MOST = 200;

    private final ListState state;
    private final long total;

    Pager(ListState state, long total) {
        this.state = state;
        this.total = total;
    }

    /** One link of the pager. */
    public record PageLink(long number, String href, boolean current, boolean gap) {}

    /** Returns the links; a gap replaces those between. */
    public List<PageLink> getLinks() {
        long last = state.pages(total);
        var links = new ArrayList<PageLink>();
        for (int number = 1; number <= last; number++) {
            boolean near = number == 1 || number == last || Math.abs(number - state.getPage()) <= NEIGHBOURS;
            if (near) {
                links.add(new PageLink(number, state.turned(number).link(), number == state.getPage(), false));
            } else if (!links.get(links.size() - 1).gap()) {
                links.add(new PageLink(number, "", false, true));
            }
        }
        return links;
    }

    /** Returns whether there is more than one page. */
    public boolean isNeeded() {
        return state.pages(total) > 1;
    }

    /** Returns the address of all rows on one page; null if there are too many. */
    public String getAllLink() {
        return isNeeded() && total <= ALL_AT_MOST
                ? state.with("rows", List.of(String.valueOf(ALL_AT_MOST))).link()
                : null;
    }
}

package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.matricula.persistence.list.ListAnswer;
import org.matricula.persistence.list.ListRequest;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.listing.Lists;
import org.matricula.web.account.Caller;
import org.matricula.web.page.Messages;

/**
 * The rows that were chosen in a list: those that were ticked, or all that matched when the page was opened. What came or went
 * since is not touched.
 */
@Dependent
public class Chosen implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many rows can be chosen. */
    private static final int MOST = 100_000;

    private static final int SHOWN = 10;

    @EJB
    private Lists lists;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ListReturn back;

    @Inject
    private Messages messages;

    @Inject
    private Caller caller;

    private String listing;
    private String action;
    private List<Long> ids = List.of();
    private List<String> first = List.of();

    /** Reads from the address which rows are chosen. */
    public void open(String entity) {
        listing = entity;
        var asked = ListState.of(request.getParameterMap());
        action = asked.first("action");
        back.setState(request.getParameter("list"));
        var state = ListState.of(Query.parse(back.getState()));
        ids = asked.first("all") == null ? ticked() : lists.ids(matching(state), MOST);
        first = caller.may(listing + ".view") ? firstInWords() : List.of();
        if (ids.isEmpty()) {
            messages.warn("list.chosen.none");
        }
    }

    private List<String> firstInWords() {
        return lists.rows(listing, ids.stream().limit(SHOWN).toList()).stream()
                .map(row -> row.cells().stream()
                        .map(ListAnswer.Cell::value)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.joining(" · ")))
                .toList();
    }

    private List<Long> ticked() {
        var rows = request.getParameterValues("row");
        return rows == null
                ? List.of()
                : Arrays.stream(rows)
                        .filter(id -> id.matches("[1-9]\\d{0,17}"))
                        .map(Long::valueOf)
                        .distinct()
                        .limit(Window.MAX)
                        .toList();
    }

    private ListRequest matching(ListState state) {
        return new ListRequest(
                listing, state.getText(), state.address(), List.of(), List.of(), false, Window.firstPage());
    }

    /** Which rows. */
    public List<Long> ids() {
        return ids;
    }

    public int getNumber() {
        return ids.size();
    }

    /** The first rows in words; none where the user may not see them. */
    public List<String> getFirst() {
        return first;
    }

    /** How many more there are. */
    public int getMore() {
        return ids.size() - first.size();
    }

    /** What is to be done with them. */
    public String getAction() {
        return action;
    }

    /** The address of the list as it was. */
    public String getBack() {
        return request.getContextPath() + "/" + listing + "/list" + back.getQuery();
    }

    /** Goes back to the list as it was. */
    public String leave() {
        return back.toList("/" + listing);
    }
}

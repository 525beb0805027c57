package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.matricula.persistence.list.ListAnswer;
import org.matricula.persistence.list.ListAnswer.ListRow;
import org.matricula.persistence.list.ListRequest;
import org.matricula.persistence.list.ListSnapshot;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.list.Window;
import org.matricula.web.account.Caller;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Texts;

/**
 * The rows that were selected in a list: those that were ticked, or all that matched when the page was opened. The page reports
 * which of them changed after the list was opened. Later rows are not touched.
 */
@Dependent
public class Selection implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The maximum number of selected rows. */
    static final int MOST = 100_000;

    private static final int SHOWN = 10;

    /** A ticked row: its id, and the version that the list showed. */
    private static final Pattern TICK = Pattern.compile("(?<id>[1-9]\\d{0,17})(\\.(?<version>[1-9]\\d{0,8}))?");

    @EJB
    private Lists lists;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ListReturn back;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private Caller caller;

    private String listing;
    private String action;
    private List<Long> ids = List.of();
    private Map<Long, Integer> versions = Map.of();
    private List<String> first = List.of();

    /** Reads the selected rows from the address. */
    public void open(String entity) {
        listing = entity;
        lists.requireAction(listing);
        var asked = ListState.of(request.getParameterMap());
        action = asked.first("action");
        back.setState(request.getParameter("list"));
        var state = ListState.of(Query.parse(back.getState()));
        ids = asked.first("all") == null ? ticked() : all(matching(state), asked.first("snapshot"));
        if (!texts.has("list.action." + action)) {
            messages.warn("list.setting", action == null ? "" : action, "action");
        }
        if (caller.may(listing + ".view")) {
            compare();
        }
        readFirst();
        if (ids.isEmpty()) {
            messages.warn("list.chosen.none");
        } else if (ids.size() == MOST) {
            messages.warn("list.chosen.limit", MOST);
        }
    }

    private List<Long> all(ListRequest request, String snapshot) {
        if (snapshot == null) {
            return lists.ids(request, MOST);
        }
        var then = ListSnapshot.parse(snapshot);
        if (then.isEmpty()) {
            messages.error("list.chosen.unreadable");
            return List.of();
        }
        var difference = lists.since(then.get(), request, MOST);
        versions = difference.versions();
        if (!difference.same()) {
            messages.warn(
                    "list.chosen.others", then.get().total(), difference.ids().size());
        }
        if (!difference.added().isEmpty()) {
            messages.warn("list.chosen.added", String.join("; ", difference.added()));
        }
        if (!difference.others().isEmpty()) {
            messages.warn("list.chosen.left", String.join("; ", difference.others()));
        }
        return difference.ids();
    }

    /** Reports the selected rows that have changed since the list showed them, and leaves out those that no longer exist. */
    private void compare() {
        var shown = versions.keySet().stream().limit(Window.MAX).toList();
        var now = lists.rows(listing, shown);
        if (now.stream().anyMatch(row -> versions.get(row.id()) > row.version())) {
            messages.error("list.chosen.unreadable");
            clear();
            return;
        }
        var stale = now.stream().filter(row -> versions.get(row.id()) < row.version());
        var changed = stale.map(this::inWords).toList();
        if (!changed.isEmpty()) {
            messages.warn(
                    "list.chosen.stale", changed.size() + versions.size() - shown.size(), String.join("; ", changed));
        }
        var gone = new LinkedHashSet<>(shown);
        now.forEach(row -> gone.remove(row.id()));
        if (!gone.isEmpty()) {
            messages.warn(
                    "list.chosen.lost",
                    gone.size(),
                    gone.stream().map(id -> "#" + id).collect(Collectors.joining(", ")));
            ids = ids.stream().filter(id -> !gone.contains(id)).toList();
        }
    }

    /** Selects nothing. */
    public void clear() {
        ids = List.of();
        versions = Map.of();
        first = List.of();
    }

    /** Reads the current first rows; none if the user cannot view them. */
    public void readFirst() {
        first = caller.may(listing + ".view")
                ? lists.rows(listing, ids.stream().limit(SHOWN).toList()).stream()
                        .map(this::inWords)
                        .toList()
                : List.of();
    }

    private String inWords(ListRow row) {
        return row.cells().stream()
                .map(ListAnswer.Cell::value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining(" · "));
    }

    private List<Long> ticked() {
        var rows = request.getParameterValues("row");
        if (rows == null) {
            return List.of();
        }
        if (Arrays.stream(rows)
                .anyMatch(row -> row.contains(".") && !TICK.matcher(row).matches())) {
            messages.error("list.chosen.unreadable");
            return List.of();
        }
        versions = new LinkedHashMap<>();
        var ticks =
                Arrays.stream(rows).map(TICK::matcher).filter(Matcher::matches).limit(Window.MAX);
        var chosen = ticks.map(tick -> {
            var id = Long.valueOf(tick.group("id"));
            if (tick.group("version") != null) { // ticked on two pages, the older one is what the user may have in mind
                versions.merge(id, Integer.valueOf(tick.group("version")), Math::min);
            }
            return id;
        });
        return chosen.distinct().toList();
    }

    private ListRequest matching(ListState state) {
        return new ListRequest(
                listing, state.getText(), state.address(), List.of(), List.of(), false, Window.firstPage());
    }

    /** Returns the versions that the list showed of the rows that were ticked or changed since, by id. */
    public Map<Long, Integer> versions() {
        return versions;
    }

    /** Returns the ids of the selected rows. */
    public List<Long> ids() {
        return ids;
    }

    public int getNumber() {
        return ids.size();
    }

    /** Returns the labels of the first rows; none if the user cannot view them. */
    public List<String> getFirst() {
        return first;
    }

    /** Returns the number of further rows. */
    public int getMore() {
        return ids.size() - first.size();
    }

    /** Returns the name of the action on the rows. */
    public String getAction() {
        return action;
    }

    /** Returns the address of the list, with its filters, sort order and page. */
    public String getBack() {
        return request.getContextPath() + "/" + listing + "/list" + back.getQuery();
    }

    /** Returns to the list, with its filters, sort order and page. */
    public String leave() {
        return back.toList("/" + listing);
    }
}

package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.ListAnswer;
import org.matricula.persistence.list.ListAnswer.ShownColumn;
import org.matricula.persistence.list.ListAnswer.ShownFilter;
import org.matricula.persistence.list.ListRequest;
import org.matricula.persistence.list.ListSnapshot;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.list.Window;
import org.matricula.web.page.Html;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Texts;

/** The page of any list. Its folder names the list, and its address the state. */
@Named
@RequestScoped
public class DeskList {

    @EJB
    private Lists lists;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private ListRows rows;

    private String entity;
    private ListState state;
    private ListAnswer answer;
    private ListSnapshot snapshot;
    private Html table;
    private List<Head> allHeads;
    private List<FilterPanel> filters;

    /**
     * Reads the requested rows, once; unknown filters, as in an old bookmark, are reported and ignored. All other methods call
     * it, because the parts of a posted form are evaluated before the page is opened.
     */
    public void open() {
        if (answer == null) {
            open(ListState.of(request));
        }
    }

    /** Shows the list of an entity on the page of another folder. */
    void of(String listing) {
        entity = listing;
    }

    /** Reads the list in a state. */
    void open(ListState asked) {
        state = asked;
        answer = state.read(window -> lists.list(request(state, window)), ListAnswer::total);
        snapshot = ListSnapshot.of(answer);
        answer.ignored().forEach(each -> messages.warn("list.ignored", each.value(), each.name()));
        answer.filters().stream()
                .filter(ShownFilter::reversed)
                .map(ShownFilter::name)
                .forEach(
                        name -> messages.warn("list.reversed", state.first(name + ".from"), state.first(name + ".to")));
        state.shortened().forEach(name -> messages.warn("list.long", name, ListState.LONGEST_TEXT));
        state.unreadable(answer.all()).forEach(each -> messages.warn("list.setting", each.value(), each.name()));
        state.filters().stream()
                .filter(name -> answer.filters().stream().noneMatch(filter -> name.replaceFirst("\\.(from|to)$", "")
                        .equals(filter.name())))
                .forEach(name -> messages.warn("list.unknown", name));
    }

    /** Asks for a part of the list in a state. */
    ListRequest request(ListState wanted, Window window) {
        return new ListRequest(
                getEntity(),
                wanted.getText(),
                wanted.address(),
                wanted.order(),
                wanted.columns(),
                wanted.isCounted(),
                window);
    }

    /** The entity that is listed. */
    public String getEntity() {
        if (entity != null) {
            return entity;
        }
        return request.getServletPath().replaceFirst("^/([^/]*).*", "$1");
    }

    /** Returns whether the request is for this file of an existing list, as {@code list.csv} in {@code /student/list.csv}. */
    boolean isFile(String name) {
        return request.getServletPath().equals("/" + getEntity() + "/" + name)
                && EntityAdmins.names().contains(getEntity());
    }

    /** Returns the right to an action on the entity, as {@code student.add}. */
    public String right(String action) {
        return getEntity() + "." + action;
    }

    public ListState getState() {
        open();
        return state;
    }

    public ListAnswer getAnswer() {
        open();
        return answer;
    }

    /** Returns the address of a file with the rows of all pages. */
    public String getExportLink() {
        return "list.csv" + getState().without(answer.withoutEffect()).link();
    }

    public Pager getPager() {
        return getState().pager(answer.total());
    }

    /** Returns the snapshot of the list, for an action on all rows; without a digest if there are more pages. */
    public ListSnapshot getSnapshot() {
        open();
        return snapshot;
    }

    /** Returns the address of the snapshot with a digest; null if it is known already. */
    public String getSnapshotLink() {
        return getSnapshot().isKnown()
                ? null
                : "list.snapshot?%s=%s&%s".formatted(SnapshotServlet.OPENED, snapshot.text(), state.query());
    }

    /** The table with the rows of this page. */
    public Html getTable() {
        if (table == null) {
            table = new ListTableWriter(texts::get)
                    .write(new ListTable(
                            heads(getAnswer().columns()),
                            rows.of(answer, state),
                            !answer.actions().isEmpty()));
        }
        return table;
    }

    private List<Head> heads(List<ShownColumn> columns) {
        return columns.stream()
                .map(column -> new Head(column, label(column.name()), state, answer))
                .toList();
    }

    /** All columns, to choose from. */
    public List<Head> getAllHeads() {
        if (allHeads == null) {
            allHeads = heads(getAnswer().all());
        }
        return allHeads;
    }

    /** The filters, in words and links. */
    public List<FilterPanel> getFilters() {
        if (filters == null) {
            filters = getAnswer().filters().stream().map(this::panel).toList();
        }
        return filters;
    }

    private FilterPanel panel(ShownFilter filter) {
        return new FilterPanel(filter, label(filter.name()), getState(), key -> texts.get(key));
    }

    /** Returns the active filters, each with a link that removes it. */
    public List<FilterPanel.Chip> getChips() {
        return getFilters().stream().flatMap(each -> each.chips().stream()).toList();
    }

    /** A part of the state of the list, as text. */
    public record Shown(String label, String value) implements Serializable {}

    /** Returns the state of the list as text: the filters, the order and the columns. */
    List<Shown> shown() {
        var all = new ArrayList<Shown>();
        if (getState().getText() != null) {
            all.add(new Shown(texts.get("list.search"), getState().getText()));
        }
        getChips().forEach(each -> all.add(new Shown(each.label(), each.value())));
        if (getAnswer().asked()) {
            var order =
                    getAnswer().order().stream().map(each -> label(each.column()) + (each.descending() ? " ▼" : " ▲"));
            all.add(new Shown(texts.get("list.order"), order.collect(Collectors.joining(", "))));
        }
        if (!getState().columns().isEmpty()) {
            var columns = getAnswer().columns().stream().map(each -> label(each.name()));
            all.add(new Shown(texts.get("list.columns"), columns.collect(Collectors.joining(", "))));
        }
        if (getState().getRows() != Window.DEFAULT) {
            all.add(new Shown(texts.get("list.rows"), String.valueOf(getState().getRows())));
        }
        return all;
    }

    /** Returns the steps of the calendar; null if the list has none. */
    public Calendar getCalendar() {
        return getAnswer().calendar() == null
                ? null
                : new Calendar(getState(), getAnswer().calendar(), getAnswer().days());
    }

    /** Returns whether cells of the rows can be edited by the user. */
    public boolean isEditable() {
        return getAnswer().total() > 0 && getAnswer().columns().stream().anyMatch(ShownColumn::editable);
    }

    /** Returns a text of this list, as {@code title} or {@code add}: that of the entity, or else that of all lists. */
    public String text(String name) {
        var own = getEntity() + ".list." + name;
        return texts.get(texts.has(own) || !texts.has("list." + name) ? own : "list." + name);
    }

    /** Returns whether objects are added to this list by a form. */
    public boolean isAddable() {
        return EntityAdmins.hasForm(getEntity());
    }

    /** Returns the label of a column or filter: the entity's own, or that of the object it names. */
    public String label(String name) {
        return Stream.of(getEntity() + "." + name, "filter." + name, name)
                .filter(texts::has)
                .findFirst()
                .map(key -> texts.get(key))
                .orElseGet(() -> texts.get(getEntity() + "." + name));
    }

    /** Returns the way back to this list in its current state, for linked pages. */
    public String getBack() {
        return Query.encode(getState().query());
    }
}

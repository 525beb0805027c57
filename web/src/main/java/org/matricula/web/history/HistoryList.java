package org.matricula.web.history;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matricula.domain.history.ChangedObject;
import org.matricula.persistence.history.ActionRow;
import org.matricula.persistence.history.ActionRow.ObjectChange;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.IgnoredValue;
import org.matricula.persistence.list.Page;
import org.matricula.web.list.ListState;
import org.matricula.web.list.Pager;
import org.matricula.web.page.Messages;

/** The list of actions, filtered by the address; for one student, course or grade it is its history. */
@Named
@RequestScoped
public class HistoryList {

    @EJB
    private History history;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private ListState state;
    private List<String> subjects;
    private HistoryFilter filter;
    private List<IgnoredValue> ignored;
    private Page<ActionRow> page;

    /**
     * Reads the filters, once; unknown values, as in an old bookmark, are reported and ignored. All other methods call it,
     * because the parts of a posted form are evaluated before the page is opened.
     */
    public void open() {
        if (state == null) {
            state = ListState.of(request);
            var words = new HistoryWords(state::first, getSubjects());
            filter = words.filter();
            ignored = words.ignored();
            ignored.forEach(each -> messages.warn("list.ignored", each.value(), each.name()));
            state.shortened().forEach(name -> messages.warn("list.long", name, ListState.LONGEST_TEXT));
            state.unreadable(List.of()).forEach(each -> messages.warn("list.setting", each.value(), each.name()));
            if (filter.isReversed()) {
                messages.warn(
                        "list.reversed", filter.from().toString(), filter.to().toString());
            }
        }
    }

    /** Returns the requested rows, read once. */
    public Page<ActionRow> getPage() {
        if (page == null) {
            page = getState().read(window -> history.list(filter, window));
        }
        return page;
    }

    /** Returns the object whose history it is, as last known; null for the whole history. */
    public String getLabel() {
        open();
        return filter.objects().stream()
                .findFirst()
                .map(object -> label(object.id()))
                .orElse(null);
    }

    private String label(Long id) {
        return getPage().rows().stream()
                .flatMap(action -> action.objects().stream())
                .map(ObjectChange::object)
                .filter(object -> object.id().equals(id))
                .map(ChangedObject::label)
                .findFirst()
                .orElse(null);
    }

    /** Returns the kinds of objects to choose from. */
    public List<String> getSubjects() {
        if (subjects == null) {
            subjects = history.subjects();
        }
        return subjects;
    }

    /** Returns the object that the history is restricted to, by the name and the value of its parameter; empty for none. */
    public Map<String, String> getRestriction() {
        return getSubjects().stream()
                .filter(name -> getState().first(name) != null)
                .collect(
                        Collectors.toMap(Function.identity(), name -> getState().first(name)));
    }

    /** The address of the same changes as a file. */
    public String getExportLink() {
        return "list.csv" + getState().without(ignored).with("page", List.of()).link();
    }

    public Pager getPager() {
        return getState().pager(getPage().total());
    }

    public ListState getState() {
        open();
        return state;
    }
}

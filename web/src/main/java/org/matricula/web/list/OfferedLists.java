package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.matricula.persistence.list.SavedLists;
import org.matricula.persistence.list.SavedLists.Saved;

/** The saved lists beside the filters of a list. */
@Named
@RequestScoped
public class OfferedLists {

    @EJB
    private SavedLists saved;

    @Inject
    private DeskList list;

    private List<Entry> entries;

    /**
     * A saved list.
     *
     * @param owner the user who shares it; null if it is the user's own
     * @param here whether the list is in this state already
     */
    public record Entry(String name, String href, String owner, boolean here) {}

    /** Returns the saved lists of the user, followed by those that others share. */
    public List<Entry> getAll() {
        if (entries == null) {
            entries = saved.list(list.getEntity()).stream().map(this::entry).toList();
        }
        return entries;
    }

    private Entry entry(Saved each) {
        var state = ListState.of(Query.parse(each.details().query()));
        return new Entry(
                each.details().name(), state.link(), each.own() ? null : each.owner(), state.isAlike(list.getState()));
    }

    /** Returns the name of the saved list that is shown; null if none is. */
    public String getHere() {
        return getAll().stream()
                .filter(Entry::here)
                .map(Entry::name)
                .findFirst()
                .orElse(null);
    }
}

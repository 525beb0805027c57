package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.matricula.persistence.listing.SavedLists;
import org.matricula.persistence.listing.SavedLists.Saved;

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
     * One of them.
     *
     * @param owner who saved it for everybody; null where it is the user's own
     * @param here whether the list is shown like that already
     */
    public record Entry(String name, String href, String owner, boolean here) {}

    /** Those of the user, then those that others saved for everybody. */
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

    /** What the list is shown like, by its name; null where it is like none of them. */
    public String getHere() {
        return getAll().stream()
                .filter(Entry::here)
                .map(Entry::name)
                .findFirst()
                .orElse(null);
    }
}

package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.matricula.domain.list.SavedListDetails;
import org.matricula.domain.text.TextInput;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.listing.SavedLists;
import org.matricula.persistence.listing.SavedLists.Saved;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.Refusals;

/** The page on which a list is saved as it was left, and one that was saved is renamed, offered to everybody, or deleted. */
@Named
@ViewScoped
public class SavedListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private SavedLists saved;

    @Inject
    private DeskList list;

    @Inject
    private ListReturn back;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private Refusals refusals;

    private String listing;
    private Long id;
    private String former;
    private String taken;
    private String name;
    private boolean shared;
    private String title;
    private List<Saved> all = List.of();
    private List<DeskList.Shown> shown = List.of();
    private long total;

    /** Reads what is saved of the list that the address names, and what is to be saved or changed. */
    public void open() {
        try {
            all = saved.list(listing);
            if (id != null) {
                change(saved.get(id));
            }
            list.of(listing);
            title = list.text("title");
            if (id == null) {
                list.open(ListState.of(Query.parse(query())));
                total = list.getAnswer().total();
                shown = list.shown();
            }
        } catch (InvalidException | NotFoundException e) { // there is no such list, or it is saved no more
            notFound.show();
        }
    }

    private void change(Saved one) {
        listing = one.listing();
        former = one.details().name();
        name = former;
        shared = one.details().shared();
    }

    /** On its first page: the others are no part of it. */
    private String query() {
        return ListState.of(Query.parse(back.getState())).turned(1).query();
    }

    /** Saves the list, or what was changed of a saved one; a name that the user has already is asked about first. */
    public String save() {
        if (id != null) {
            return refusals.attempt(() -> saved.change(id, name, shared)) ? leave("list.saved.changed", name) : null;
        }
        var other = findOther();
        boolean replacing = other.isPresent() && other.get().details().name().equals(taken);
        if (other.isPresent() && !replacing) {
            taken = other.get().details().name();
            shared |= other.get().details().shared();
            messages.errorAt("savedlist.name", "list.saved.taken", taken);
            return null;
        }
        var details = new SavedListDetails(name, query(), shared);
        return refusals.attempt(() -> saved.save(listing, details, replacing))
                ? leave(replacing ? "list.saved.replaced" : "list.saved.done", details.name())
                : null;
    }

    private Optional<Saved> findOther() {
        var wanted = Objects.requireNonNullElse(TextInput.line(name), "");
        return saved.list(listing).stream()
                .filter(each -> each.own() && each.details().name().equals(wanted))
                .findFirst();
    }

    /** Deletes the saved list. */
    public String delete() {
        return refusals.attempt(() -> saved.delete(id)) ? leave("list.saved.deleted", former) : null;
    }

    private String leave(String key, String what) {
        messages.keep(key, what);
        return back.toList("/" + listing);
    }

    /** What the list is called. */
    public String getTitle() {
        return title;
    }

    /** What is to be saved, in words. */
    public List<DeskList.Shown> getShown() {
        return shown;
    }

    /** How many rows the list has that is to be saved. */
    public long getTotal() {
        return total;
    }

    /** What is saved of the list, for this user or for everybody. */
    public List<Saved> getAll() {
        return all;
    }

    /** The address of a list as it was saved. */
    public String address(Saved one) {
        return ListState.of(Query.parse(one.details().query())).link();
    }

    /** The name of a saved list before it is changed; null where a list is to be saved. */
    public String getFormer() {
        return former;
    }

    /** Whether saving once more replaces a list of that name. */
    public boolean isReplacing() {
        return taken != null;
    }

    /** The way back to the list as it was left. */
    public ListReturn getBack() {
        return back;
    }

    public String getListing() {
        return listing;
    }

    public void setListing(String listing) {
        this.listing = listing;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }
}

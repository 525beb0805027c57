package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.list.SavedList;
import org.matricula.domain.list.SavedListDetails;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.list.SavedLists;
import org.matricula.persistence.list.SavedLists.Saved;
import org.matricula.web.conflict.ConflictMessages;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.Refusals;
import org.matricula.web.submission.AlreadySavedException;
import org.matricula.web.submission.OneTimeForm;

/** The page that saves the state of a list, and that renames, shares or deletes a saved list. */
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
    private OneTimeForm form;

    @Inject
    private ConflictMessages conflicts;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private Refusals refusals;

    private String listing;
    private Long id;
    private SavedListDetails seen;
    private SavedListDetails taken;
    private String name;
    private boolean shared;
    private String title;
    private List<Saved> all = List.of();
    private List<DeskList.Shown> shown = List.of();
    private long total;

    /** Reads the saved lists for the list in the address, and the one to save or change. */
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
        } catch (InvalidException e) { // there is no such list
            notFound.showParameter("of", listing);
        } catch (NotFoundException e) { // it is saved no more
            notFound.showParameter("id", id);
        }
    }

    private void change(Saved one) {
        listing = one.listing();
        seen = one.details();
        name = seen.name();
        shared = seen.shared();
    }

    /** Saves the state without the page. */
    private String query() {
        return ListState.of(Query.parse(back.getState())).turned(1).query();
    }

    /** Saves the list, or the changes of a saved one; asks first if the user has a list with that name. */
    public String save() {
        if (id != null) {
            var edit = new Edit<>(seen, new SavedListDetails(name, seen.query(), shared));
            return attempt(() -> saved.change(id, edit)) ? leave("list.saved.changed", name) : null;
        }
        var details = new SavedListDetails(name, query(), shared);
        if (isReplacing() && taken.name().equals(details.name())) {
            boolean done = attempt(() -> saved.save(listing, details, taken));
            return done ? leave("list.saved.replaced", details.name()) : null;
        }
        return add(details);
    }

    /** After a conflict, the user has seen the current values, and doing the same again replaces them. */
    private boolean attempt(Runnable action) {
        try {
            return refusals.attempt(action);
        } catch (ConflictException e) {
            messages.error("list.saved.edited");
            conflicts.show("savedlist", e);
            if (id == null) {
                taken = own(taken.name()).orElse(null);
            } else {
                seen = saved.get(id).details();
            }
            return false;
        }
    }

    private Optional<SavedListDetails> own(String other) {
        return saved.list(listing).stream()
                .filter(Saved::own)
                .map(Saved::details)
                .filter(each -> each.name().equals(other))
                .findFirst();
    }

    private String add(SavedListDetails details) {
        taken = null;
        try {
            boolean done = refusals.attempt(() -> make(details)) && !isReplacing();
            return done ? leave("list.saved.done", details.name()) : null;
        } catch (AlreadySavedException e) {
            if (e.isRepetition()) {
                return leave("list.saved.done", details.name());
            }
            form.renew();
            messages.errorAt("savedlist.name", "list.saved.already");
            return null;
        }
    }

    private void make(SavedListDetails details) {
        try {
            form.once(SavedList.class, () -> saved.save(listing, details, false).id(), listing, details);
        } catch (DuplicateException e) {
            askToReplace(e.getValue());
        }
    }

    private void askToReplace(String other) {
        taken = own(other).orElse(null);
        shared |= isReplacing() && taken.shared();
        messages.errorAt("savedlist.name", "list.saved.taken", other);
    }

    /** Deletes the saved list. */
    public String delete() {
        var name = getFormer();
        return attempt(() -> saved.delete(id, seen)) ? leave("list.saved.deleted", name) : null;
    }

    private String leave(String key, String what) {
        messages.keep(key, what);
        return back.toList("/" + listing);
    }

    /** Returns the title of the list. */
    public String getTitle() {
        return title;
    }

    /** Returns a description of the state to save. */
    public List<DeskList.Shown> getShown() {
        return shown;
    }

    /** Returns the number of rows of the list. */
    public long getTotal() {
        return total;
    }

    /** Returns the saved lists of this user, and those that others share. */
    public List<Saved> getAll() {
        return all;
    }

    /** The address of a list as it was saved. */
    public String address(Saved one) {
        return ListState.of(Query.parse(one.details().query())).link();
    }

    /** Returns the name of a saved list before the change; null for a new one. */
    public String getFormer() {
        return seen == null ? null : seen.name();
    }

    /** Returns whether saving again replaces a list with that name. */
    public boolean isReplacing() {
        return taken != null;
    }

    /** Returns the one-time key of the page, for a new list. */
    public OneTimeForm getForm() {
        return form;
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

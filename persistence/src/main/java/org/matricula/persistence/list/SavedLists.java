package org.matricula.persistence.list;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Role;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.edit.FieldConflict;
import org.matricula.domain.list.SavedList;
import org.matricula.domain.list.SavedListDetails;
import org.matricula.domain.text.SortKey;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/**
 * Lists that were saved under a name. Users who can view a list can save it, and see those that others share. Only its owner
 * changes or deletes a saved list, or an administrator if it is shared.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SavedLists {

    /** The maximum number of saved lists of an account, for each list. */
    public static final int MOST = 50;

    private static final String NAME = "savedlist.name";
    private static final String ID = "savedlist.id";

    @EJB
    private Lists lists;

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    /**
     * A saved list as the caller sees it.
     *
     * @param owner the name of the account that saved it
     * @param own whether that is the caller
     * @param changeable whether the caller can change and delete it
     */
    public record Saved(
            Long id, String listing, SavedListDetails details, String owner, boolean own, boolean changeable)
            implements Serializable {}

    /**
     * Returns the saved lists of the caller, followed by those that others share, each sorted by name.
     *
     * @throws InvalidException if there is no such list
     * @throws NotAllowedException if the caller cannot view its entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<Saved> list(String listing) {
        lists.require(listing);
        return em.createQuery(
                        "SELECT s FROM SavedList s JOIN FETCH s.owner o WHERE s.listing = :listing"
                                + " AND (o.name = :caller OR s.shared = TRUE)",
                        SavedList.class)
                .setParameter("listing", listing)
                .setParameter("caller", name())
                .getResultStream()
                .map(this::offered)
                .sorted(Comparator.comparing((Saved saved) -> !saved.own())
                        .thenComparing(saved -> saved.details().name(), SortKey.ORDER)
                        .thenComparing(Saved::id))
                .toList();
    }

    /**
     * Returns a saved list that the caller can change.
     *
     * @throws NotFoundException if it no longer exists
     * @throws NotAllowedException if it is somebody else's
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public Saved get(Long id) {
        return offered(changeable(id));
    }

    /**
     * Saves a list under a name.
     *
     * @param listing the name of the list, as {@code student}
     * @param replacing whether to replace a list that the caller has saved under that name
     * @throws DuplicateException if there is one, and it is not replaced
     * @throws InvalidException if the name is invalid, or there is no such list
     * @throws NotAllowedException if the caller cannot view its entity
     * @throws RefusedException if the state of the list is too long, or the caller has saved the most lists that are allowed
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public Saved save(String listing, SavedListDetails details, boolean replacing) {
        lists.require(listing);
        if (details.query().length() > SavedList.QUERY_LENGTH) {
            throw new RefusedException("savedlist.tooLong", SavedList.QUERY_LENGTH);
        }
        var owner = owner();
        var own = own(owner, listing);
        var former = own.stream()
                .filter(each -> each.getName().equals(details.name()))
                .findFirst();
        if (former.isPresent()) {
            if (!replacing) {
                throw new DuplicateException(NAME, details.name());
            }
            former.get().amend(details);
            return flushed(former.get());
        }
        if (own.size() >= MOST) {
            throw new RefusedException("savedlist.tooMany", MOST);
        }
        var saved = new SavedList(owner, listing, details);
        Flush.persist(em, saved);
        return flushed(saved);
    }

    /**
     * Saves a list in place of one that the caller saved under the same name, if that one is unchanged.
     *
     * @param replaced the values of that one when the caller agreed to replace it
     * @throws ConflictException if it was changed since; nothing is saved then
     * @throws NotAllowedException if the caller cannot view its entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public Saved save(String listing, SavedListDetails details, SavedListDetails replaced) {
        own(owner(), listing).stream()
                .filter(each -> each.getName().equals(details.name()))
                .forEach(each -> ConflictException.requireNone(FieldConflict.between(replaced, each.details())));
        return save(listing, details, true);
    }

    /**
     * Saves an edit of a saved list.
     *
     * @return the current list
     * @throws ConflictException if someone else changed the same values
     * @throws DuplicateException if its owner has another one of that name
     * @throws InvalidException if the name is invalid
     * @throws NotFoundException if it no longer exists
     * @throws NotAllowedException if it is somebody else's
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public Saved change(Long id, Edit<SavedListDetails> edit) {
        var saved = changeable(id);
        var merge = edit.onto(saved.details());
        ConflictException.requireNone(merge.conflicts());
        saved.amend(merge.merged());
        return flushed(saved);
    }

    /**
     * Renames a saved list, and shares it or not. Its content does not change.
     *
     * @throws DuplicateException if its owner has another one of that name
     * @throws InvalidException if the name is invalid
     * @throws NotFoundException if it no longer exists
     * @throws NotAllowedException if it is somebody else's
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public Saved change(Long id, String name, boolean shared) {
        var saved = changeable(id);
        saved.amend(new SavedListDetails(name, saved.details().query(), shared));
        return flushed(saved);
    }

    /**
     * Deletes a saved list if it is unchanged; one that no longer exists is skipped.
     *
     * @param seen the values that were shown
     * @throws ConflictException if someone else changed it
     * @throws NotAllowedException if it is somebody else's
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public void delete(Long id, SavedListDetails seen) {
        find(id).ifPresent(saved -> ConflictException.requireNone(
                FieldConflict.between(seen, changeable(saved).details())));
        delete(id);
    }

    /**
     * Deletes a saved list; one that no longer exists is skipped.
     *
     * @throws NotAllowedException if it is somebody else's
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public void delete(Long id) {
        find(id).ifPresent(saved -> {
            em.remove(changeable(saved));
            Flush.now(em);
        });
    }

    private Saved flushed(SavedList saved) {
        Flush.now(em, new Flush.Unique("uq_saved_list_owner_listing_name", NAME, saved.getName()));
        return offered(saved);
    }

    private SavedList changeable(Long id) {
        return changeable(find(id).orElseThrow(() -> new NotFoundException(ID, id)));
    }

    private SavedList changeable(SavedList saved) {
        lists.require(saved.getListing());
        if (!offered(saved).changeable()) {
            throw new NotAllowedException(Role.ADMINISTRATOR);
        }
        return saved;
    }

    private Saved offered(SavedList saved) {
        var owner = saved.getOwner().getName();
        boolean own = owner.equals(name());
        boolean all = saved.isShared() && new Rights(caller, em).may(Role.ADMINISTRATOR);
        return new Saved(saved.getId(), saved.getListing(), saved.details(), owner, own, own || all);
    }

    private Optional<SavedList> find(Long id) {
        return em.createQuery("SELECT s FROM SavedList s JOIN FETCH s.owner WHERE s.id = :id", SavedList.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Returns the saved lists of an account. Names are compared here, because a database does not accept every text. */
    private List<SavedList> own(Account owner, String listing) {
        return em.createQuery(
                        "SELECT s FROM SavedList s WHERE s.owner = :owner AND s.listing = :listing", SavedList.class)
                .setParameter("owner", owner)
                .setParameter("listing", listing)
                .getResultList();
    }

    private Account owner() {
        return em.createQuery("SELECT a FROM Account a WHERE a.name = :name", Account.class)
                .setParameter("name", name())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("account.name", name()));
    }

    private String name() {
        return caller.getCallerPrincipal().getName();
    }
}

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
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.matricula.domain.account.Role;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.list.ListAnswer.ListRow;
import org.matricula.persistence.list.LookupResult.Suggestion;
import org.matricula.persistence.retry.ReadOnly;

/** Reads the lists, from their declarations. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@ReadOnly
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Lists {

    /** The maximum number of suggestions of a field. */
    public static final int SUGGESTIONS = 20;

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @EJB
    private Totals totals;

    @Resource
    private SessionContext caller;

    /** Returns a list whose rows can be selected. A selection reports changes of all rows, so it is not open to graders. */
    private EntityAdmin<?> get(String name) {
        var admin = EntityAdmins.get(name, em);
        new Rights(caller, em).require(name + ".view");
        return admin;
    }

    private Visible<?> seen(String name) {
        return Visible.of(name, em, new Rights(caller, em));
    }

    private ListPage<?> page(ListRequest request) {
        return page(seen(request.listing()), request);
    }

    private <E> ListPage<E> page(Visible<E> listing, ListRequest request) {
        return new ListPage<>(em, listing, lookup(), request, new Rights(caller, em)::may);
    }

    private Lookup lookup() {
        return new Lookup(em, this::seen);
    }

    /**
     * Returns a page of a list.
     *
     * @throws InvalidException if there is no such list
     * @throws NotAllowedException if the caller cannot view its entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public ListAnswer list(ListRequest request) {
        return page(request).answer(totals);
    }

    /**
     * Returns how many rows match, on all pages together.
     *
     * @throws InvalidException if there is no such list
     * @throws NotAllowedException if the caller cannot view its entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public long count(ListRequest request) {
        return page(request).count(totals);
    }

    /**
     * Requires that the list exists and that the caller can view its entity.
     *
     * @throws InvalidException if there is no such list
     * @throws NotAllowedException if the caller cannot view its entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public void require(String listing) {
        get(listing);
    }

    /**
     * Requires that the list exists, and that the caller can view its entity and run an action on selected rows.
     *
     * @throws InvalidException if there is no such list
     * @throws NotAllowedException if the caller can do nothing with selected rows
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public void requireAction(String listing) {
        var actions = get(listing).actions();
        if (actions.values().stream().noneMatch(new Rights(caller, em)::may)) {
            throw new NotAllowedException(listing + ".change");
        }
    }

    /** Returns the work to do in all lists that the caller can view. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public List<Task> tasks() {
        var rights = new Rights(caller, em);
        return EntityAdmins.names().stream()
                .filter(rights::sees)
                .flatMap(listing -> seen(listing).admin().tasks().entrySet().stream()
                        .map(each -> task(listing, each.getKey(), each.getValue())))
                .toList();
    }

    private Task task(String listing, String name, Map<String, String> filters) {
        var values =
                filters.keySet().stream().collect(Collectors.toMap(each -> each, each -> List.of(filters.get(each))));
        return new Task(listing, name, filters, count(ListRequest.of(listing, values)));
    }

    /** Returns the unknown values of filters, which are ignored. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public List<IgnoredValue> ignored(ListRequest request) {
        return page(request).ignored();
    }

    /** Returns the ids of all matching rows, in the default order. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public List<Long> ids(ListRequest request, int atMost) {
        return page(request).ids(atMost);
    }

    /**
     * Takes the snapshot of a list that was opened before, with the rows of all pages.
     *
     * @param opened the snapshot without a digest
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public ListSnapshot snapshot(ListSnapshot opened, ListRequest request) {
        return new ListComparison(em, get(request.listing()), opened).take(page(request));
    }

    /** Returns the ids of all matching rows, and the differences since a snapshot. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public ListDifference since(ListSnapshot then, ListRequest request, int atMost) {
        return new ListComparison(em, get(request.listing()), then).with(page(request), atMost);
    }

    /**
     * Writes all matching rows, with the columns and order of the list, as a CSV file for a spreadsheet; the first record has the
     * heads.
     *
     * @param heads returns the label of a column
     * @param values returns a value as text; numbers can stay numbers
     * @param to is flushed, not closed
     * @return how many rows
     * @throws IOException if it cannot be written
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public long export(ListRequest request, UnaryOperator<String> heads, UnaryOperator<Object> values, Writer to)
            throws IOException {
        return new ListSheet(heads, values, to).write(page(request));
    }

    /**
     * Returns the first objects that match words, to choose from.
     *
     * @throws InvalidException if there is no such list, or its rows have no key to choose them by
     * @throws NotAllowedException if the caller cannot view its entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public List<Suggestion> suggest(String listing, String words) {
        return lookup().suggest(listing, words, SUGGESTIONS);
    }

    /** Returns the object that words name in a list: by its key, or by words that only it matches. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public LookupResult named(String listing, String words) {
        return lookup().find(listing, words);
    }

    /** Returns rows by their ids, with the columns of the list; deleted ones are left out. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public List<ListRow> rows(String listing, List<Long> ids) {
        return rows(seen(listing), ids);
    }

    private <E> List<ListRow> rows(Visible<E> listing, List<Long> ids) {
        return ListPage.rows(em, listing, ids);
    }

    /**
     * Returns the first objects that match words and are none of some others, with the number of all of them, to choose from.
     *
     * @param without ids of objects to leave out, such as those that are chosen already
     * @throws InvalidException if there is no such list, or its rows have no key to choose them by
     * @throws NotAllowedException if the caller cannot view its entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public Choices choices(String listing, String words, List<Long> without, int atMost) {
        return lookup().choices(listing, words, without, atMost);
    }

    /** Returns the objects with these ids, in the default order of their list; unknown ids are left out. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public List<Suggestion> chosen(String listing, List<Long> ids) {
        return lookup().chosen(listing, ids);
    }
}

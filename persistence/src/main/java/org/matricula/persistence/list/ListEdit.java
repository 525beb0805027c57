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
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.matricula.domain.account.Role;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.RowsRefusedException;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.list.ListAnswer.ListRow;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/** Edits the rows of any list in the list itself, by its declaration. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ListEdit {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @EJB
    private Totals totals;

    @Resource
    private SessionContext caller;

    @Resource
    private Validator validator;

    /**
     * A page of a list that is edited.
     *
     * @param entries the inputs of the editable columns, by the columns' names
     */
    public record Sheet(ListAnswer list, Map<String, CellInput> entries) implements Serializable {}

    private Visible<?> get(String name) {
        var rights = new Rights(caller, em);
        rights.require(name + ".view");
        rights.require(name + ".change");
        return Visible.of(name, em, rights);
    }

    private ListPage<?> page(ListRequest request) {
        return page(get(request.listing()), request);
    }

    private <E> ListPage<E> page(Visible<E> listing, ListRequest request) {
        var lookup = new Lookup(em, name -> Visible.of(name, em, new Rights(caller, em)));
        return new ListPage<>(em, listing, lookup, request, new Rights(caller, em)::may);
    }

    /**
     * Returns a page of a list for editing.
     *
     * @throws InvalidException if there is no such list
     * @throws NotAllowedException if the caller cannot view or change its entity
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public Sheet open(ListRequest request) {
        var page = page(request);
        return new Sheet(page.answer(totals), page.entries(validator));
    }

    /** Returns those of these rows that exist, with their current values. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    @ReadOnly
    public List<ListRow> rows(ListRequest request, List<Long> ids) {
        return page(request).rows(ids);
    }

    /**
     * Saves rows, all or none.
     *
     * @return how many were changed
     * @throws RowsRefusedException if a value is wrong, or a row was changed or deleted since it was seen
     * @throws InvalidException if a column cannot be edited in this list
     * @throws NotAllowedException if the caller cannot change its entity
     * @throws StaleException if someone else saved the same row at the same moment
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public int save(String listing, List<RowEdit> rows) {
        return save(get(listing).admin(), rows);
    }

    private <E> int save(EntityAdmin<E> listing, List<RowEdit> rows) {
        var rights = new Rights(caller, em);
        return new RowSave<>(em, validator, listing, entity -> rights.may(entity + ".view")).save(rows);
    }
}

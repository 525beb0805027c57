package org.matricula.persistence.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.Predicate;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.matricula.domain.account.Role;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.Change_;
import org.matricula.persistence.csv.Sheet;
import org.matricula.persistence.retry.ReadOnly;

/** Exports the history as a CSV file, the oldest change first. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@ReadOnly
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HistoryExport {

    private static final int PAGE = 1000;
    private static final List<String> COLUMNS = List.of(
            "done_at", "done_by", "origin", "kind", "subject", "object_id", "label", "field", "old_value", "new_value");

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /**
     * Writes the changes that match. A text that a spreadsheet would calculate has an apostrophe before it.
     *
     * @param to is flushed, not closed
     * @return how many
     * @throws IOException if it cannot be written
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.HISTORY_VIEW})
    public long write(HistoryFilter filter, Writer to) throws IOException {
        var sheet = new Sheet(to);
        sheet.add(COLUMNS);
        long written = 0;
        var page = page(filter, 0L);
        while (!page.isEmpty()) {
            for (var row : page) {
                sheet.add(record((Change) row[0], (Action) row[1]));
            }
            written += page.size();
            page = page(filter, ((Change) page.get(page.size() - 1)[0]).getId());
        }
        sheet.flush();
        return written;
    }

    private List<Object[]> page(HistoryFilter filter, Long after) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Object[].class);
        var change = query.from(Change.class);
        var action = change.join(Change_.action);
        var conditions = new HistoryConditions(em, filter);
        var all = new ArrayList<>(conditions.ofAction(action));
        all.addAll(conditions.ofChange(change));
        all.add(cb.greaterThan(change.get(Change_.id), after));
        query.select(cb.array(change, action))
                .where(all.toArray(Predicate[]::new))
                .orderBy(cb.asc(change.get(Change_.id)));
        return em.createQuery(query).setMaxResults(PAGE).getResultList();
    }

    private static List<?> record(Change change, Action action) {
        var details = change.details();
        return Arrays.asList(
                action.getDoneAt(),
                action.getDoneBy(),
                action.getOrigin(),
                details.kind(),
                details.object().subject().toUpperCase(Locale.ROOT),
                details.object().id(),
                details.object().label(),
                details.field(),
                details.oldValue(),
                details.newValue());
    }
}

package org.matricula.persistence.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
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
import java.util.List;
import java.util.stream.Stream;
import org.matricula.domain.account.Role;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.Change_;

/** History as a CSV file, the oldest first, a record for each change. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HistoryExport {

    private static final int PAGE = 1000;
    private static final List<String> COLUMNS = List.of(
            "done_at", "done_by", "origin", "kind", "subject", "object_id", "label", "field", "old_value", "new_value");

    /* a spreadsheet takes a text that begins like this for a formula */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

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
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(COLUMNS);
        long written = 0;
        var page = page(filter, 0L);
        while (!page.isEmpty()) {
            page.forEach(row -> csv.writeRecord(record((Change) row[0], (Action) row[1])));
            written += page.size();
            page = page(filter, ((Change) page.get(page.size() - 1)[0]).getId());
        }
        csv.flush();
        return written;
    }

    private List<Object[]> page(HistoryFilter filter, Long after) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Object[].class);
        var change = query.from(Change.class);
        var action = change.join(Change_.action);
        var conditions = new HistoryConditions(cb, filter);
        var all = new ArrayList<>(conditions.ofAction(action));
        all.addAll(conditions.ofChange(change));
        all.add(cb.greaterThan(change.get(Change_.id), after));
        query.select(cb.array(change, action))
                .where(all.toArray(Predicate[]::new))
                .orderBy(cb.asc(change.get(Change_.id)));
        return em.createQuery(query).setMaxResults(PAGE).getResultList();
    }

    private static List<String> record(Change change, Action action) {
        var details = change.details();
        return Stream.of(
                        action.getDoneAt(),
                        action.getDoneBy(),
                        action.getOrigin(),
                        details.kind(),
                        details.object().subject(),
                        details.object().id(),
                        details.object().label(),
                        details.field(),
                        details.oldValue(),
                        details.newValue())
                .map(value -> value == null ? "" : harmless(value.toString()))
                .toList();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

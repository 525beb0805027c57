package org.matricula.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.matricula.persistence.list.ListAnswer.Cell;
import org.matricula.persistence.list.ListAnswer.ListRow;
import org.matricula.persistence.list.ListAnswer.ShownColumn;
import org.matricula.web.conflict.ValueTexts;
import org.matricula.web.page.Texts;

/** What stands in the cells of a list, and where it leads. */
@RequestScoped
public class CellTexts {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    @Inject
    private ValueTexts values;

    /**
     * A cell.
     *
     * @param href null where it leads nowhere
     */
    public record Shown(String text, String href) {}

    /** A cell of a row. */
    Shown of(Cell cell, ListRow row, ShownColumn column, ListState state) {
        return new Shown(text(cell), href(column, row, cell.leadsTo(), state));
    }

    /** What stands in a cell. */
    String text(Cell cell) {
        return cell.value() instanceof Long number ? texts.get("list.number", number) : values.of(cell.value());
    }

    private String href(ShownColumn column, ListRow row, Long id, ListState state) {
        if (column.listing() != null) {
            var address = column.listing().replaceFirst("\\?", "/list?");
            return request.getContextPath() + "/" + address.replace("%s", Query.encode(row.key()));
        }
        if (column.leads() == null || id == null || !request.isUserInRole(column.leads() + ".view")) {
            return null;
        }
        var back = state.query();
        return request.getContextPath() + "/" + column.leads() + "/edit?id=" + id
                + (back.isEmpty() ? "" : "&list=" + Query.encode(back));
    }
}

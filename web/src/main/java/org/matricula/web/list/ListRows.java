package org.matricula.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.matricula.domain.account.Role;
import org.matricula.persistence.list.ListAnswer;
import org.matricula.persistence.list.ListAnswer.Cell;
import org.matricula.persistence.list.ListAnswer.ListRow;
import org.matricula.persistence.list.ListAnswer.ShownColumn;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ValueTexts;
import org.matricula.web.page.Texts;

/** Turns the rows of a list into texts and links. */
@RequestScoped
public class ListRows {

    @Inject
    private Caller caller;

    @Inject
    private DeskList list;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    @Inject
    private ValueTexts values;

    private NumberFormat numbers;

    /** Returns the rows of an answer. Their links lead back to the list in this state. */
    List<ListTable.Row> of(ListAnswer answer, ListState state) {
        var links = answer.columns().stream().map(column -> link(column, state)).toList();
        return answer.rows().stream().map(row -> row(row, links)).toList();
    }

    private ListTable.Row row(ListRow row, List<Link> links) {
        var cells = IntStream.range(0, links.size())
                .mapToObj(at -> cell(row.cells().get(at), row, links.get(at)))
                .toList();
        return new ListTable.Row(row.id(), row.version(), cells);
    }

    private ListTable.Cell cell(Cell cell, ListRow row, Link link) {
        return new ListTable.Cell(text(cell), link.of(row, cell));
    }

    /** Returns the text of a cell. */
    String text(Cell cell) {
        return cell.value() instanceof Long number ? numbers().format(number) : values.of(cell.value());
    }

    private NumberFormat numbers() {
        if (numbers == null) {
            numbers = texts.numbers();
        }
        return numbers;
    }

    /** The link of the cells of one column. */
    private interface Link {
        String of(ListRow row, Cell cell);
    }

    /** Returns whether rows link to an entity. The rows of a grader belong to assigned courses, so the linked pages are open, too. */
    private boolean leads(String entity) {
        return caller.may(entity + ".view") || (caller.may(Role.ofGrader(entity)) && !caller.may(list.right("view")));
    }

    private Link link(ShownColumn column, ListState state) {
        var root = request.getContextPath() + "/";
        if (column.listing() != null) {
            var address = root + column.listing().replaceFirst("\\?", "/list?");
            return (row, cell) -> address.replace("%s", Query.encode(row.key()));
        }
        if (column.leads() == null || !leads(column.leads())) {
            return (row, cell) -> null;
        }
        var page = root + column.leads() + "/edit?id=";
        var query = state.query();
        var back = query.isEmpty() ? "" : "&list=" + Query.encode(query);
        return (row, cell) -> cell.leadsTo() == null ? null : page + cell.leadsTo() + back;
    }
}

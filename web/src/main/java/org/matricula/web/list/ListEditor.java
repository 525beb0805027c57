package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.matricula.persistence.error.RowsRefusedException;
import org.matricula.persistence.error.RowsRefusedException.Problem;
import org.matricula.persistence.list.ListAnswer;
import org.matricula.persistence.list.ListAnswer.ListRow;
import org.matricula.persistence.list.ListEdit;
import org.matricula.persistence.list.ListEdit.Sheet;
import org.matricula.persistence.list.ListRequest;
import org.matricula.persistence.list.Window;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.PageRequest;
import org.matricula.web.page.Refusals;

/** The rows of a page of any list while they are edited. Only the rows that it showed can be saved, and no new ones. */
@Named
@ViewScoped
public class ListEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The maximum number of rows that are edited at once. */
    private static final int MOST = 100;

    /** The id of a field in a cell, by row, cell and kind of field. */
    private static final String CELL = "form:rows:%d:cells:%d:%s";

    @EJB
    private ListEdit edit;

    @Inject
    private DeskList list;

    @Inject
    private EditedRows edited;

    @Inject
    private LeftPage leftPage;

    @Inject
    private ListReturn back;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private PageRequest page;

    @Inject
    private Refusals refusals;

    /** The head of a column and the alignment of its values. */
    public record Title(String label, String style) {}

    private ListRequest asked;
    private ListAnswer answer;
    private List<EditedRow> rows;
    private int saved;

    /** Reads the page of the list that the address names, when it is opened. */
    public void open() {
        if (page.isPostback()) {
            return;
        }
        back.setState(request.getParameter("list"));
        var state = ListState.of(Query.parse(back.getState()));
        var sheet =
                state.read(window -> read(state, window), each -> each.list().total());
        if (sheet.entries().isEmpty()) {
            notFound.show(); // no column of this list is edited in it
            return;
        }
        answer = sheet.list();
        rows = edited.of(sheet);
    }

    private Sheet read(ListState state, Window window) {
        asked = new ListRequest(
                list.getEntity(),
                state.getText(),
                state.address(),
                state.order(),
                state.columns(),
                false,
                new Window(window.first(), Math.min(window.size(), MOST)));
        return edit.open(asked);
    }

    /** Saves all changed rows, or none, and returns to the list. */
    public String save() {
        var changed = getRows().stream()
                .filter(EditedRow::isChanged)
                .map(EditedRow::edit)
                .toList();
        try {
            if (!refusals.attempt(() -> saved = edit.save(asked.listing(), changed))) {
                return null;
            }
        } catch (RowsRefusedException e) {
            tell(e.getProblems());
            return null;
        }
        if (saved == 0) {
            messages.keep("list.changed.none");
        } else {
            messages.keep(asked.listing() + ".list.changed", saved);
        }
        return back.toList("/" + asked.listing());
    }

    private void tell(List<Problem> problems) {
        var changes = edited.meet(rows, current());
        for (var problem : problems) {
            var row = at(problem.id());
            switch (problem.reason()) {
                case WRONG ->
                    tell(
                            row,
                            rows.get(row).at(problem.column()),
                            "refused.invalid",
                            list.label(problem.field().substring(problem.field().indexOf('.') + 1)),
                            problem.value(),
                            problem.words());
                case CHANGED ->
                    tell(row, rows.get(row).atFirstChange(), "list.edit.changed", changes.get(problem.id()));
                case GONE -> messages.error("list.edit.gone", rows.get(row).getName());
            }
        }
    }

    /** Returns the stored rows, if the list still has the columns that are shown. */
    private Map<Long, ListRow> current() {
        var now = edit.rows(asked, rows.stream().map(EditedRow::getId).toList());
        boolean same = now.stream()
                .allMatch(row -> row.cells().size() == answer.columns().size());
        return leftPage.require(same ? now : null).stream().collect(Collectors.toMap(ListRow::id, Function.identity()));
    }

    private int at(Long id) {
        return rows.stream().map(EditedRow::getId).toList().indexOf(id);
    }

    /** Shows a message at a cell, or above the rows if there is none. */
    private void tell(int row, int column, String key, Object... values) {
        var told = rows.get(row);
        if (column < 0) {
            messages.error(
                    "edit.errorInRow",
                    told.getName(),
                    messages.refusal(key, values).getDetail());
        } else {
            var kind = told.getCells().get(column).getKind();
            messages.errorIn(CELL.formatted(row, column, kind), told.getName(), key, values);
        }
    }

    /** The heads of the columns. */
    public List<Title> getHeads() {
        return answer.columns().stream()
                .map(column -> new Title(list.label(column.name()), Head.style(column)))
                .toList();
    }

    /** The places of the columns. */
    public List<Integer> getPlaces() {
        return IntStream.range(0, answer.columns().size()).boxed().toList();
    }

    /** The rows that are edited. */
    public List<EditedRow> getRows() {
        return leftPage.require(rows);
    }

    /** Returns whether the list has more rows than these. */
    public boolean isPart() {
        return answer.total() > rows.size();
    }

    /** Returns the number of the first row in the list, from 1. */
    public int getFirst() {
        return asked.window().first() + 1;
    }

    /** The number of the last row in the list. */
    public int getLast() {
        return asked.window().first() + rows.size();
    }

    public long getTotal() {
        return answer.total();
    }

    public ListReturn getBack() {
        return back;
    }
}

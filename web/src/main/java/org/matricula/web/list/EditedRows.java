package org.matricula.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.matricula.persistence.list.CellInput;
import org.matricula.persistence.list.ListAnswer.Cell;
import org.matricula.persistence.list.ListAnswer.ListRow;
import org.matricula.persistence.list.ListAnswer.ShownColumn;
import org.matricula.persistence.list.ListEdit.Sheet;

/** Turns the rows of a list into edited rows, and later into their stored values. */
@RequestScoped
public class EditedRows {

    @Inject
    private ListRows cells;

    @Inject
    private DeskList list;

    /** The rows of a page. */
    List<EditedRow> of(Sheet sheet) {
        return sheet.list().rows().stream().map(row -> row(row, sheet)).toList();
    }

    private EditedRow row(ListRow row, Sheet sheet) {
        var columns = sheet.list().columns();
        var made = new ArrayList<EditedCell>();
        for (int i = 0; i < columns.size(); i++) {
            var name = columns.get(i).name();
            var value = row.cells().get(i);
            var entry = sheet.entries().get(name);
            made.add(new EditedCell(name, list.label(name), entry, CellInput.text(value.value()), cells.text(value)));
        }
        return new EditedRow(row.id(), row.version(), name(row, columns), made);
    }

    /** Returns the name of the row: the columns that link to its page. */
    private String name(ListRow row, List<ShownColumn> columns) {
        var name = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).leads() != null)
                .mapToObj(i -> cells.text(row.cells().get(i)))
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? row.key() : name;
    }

    /**
     * Updates rows with their stored values; the input in them stays.
     *
     * @param now by the ids; a row without one no longer exists
     * @return the changes of others, by the ids of the rows
     */
    Map<Long, String> meet(List<EditedRow> rows, Map<Long, ListRow> now) {
        return rows.stream().collect(Collectors.toMap(EditedRow::getId, row -> meet(row, now.get(row.getId()))));
    }

    private String meet(EditedRow row, ListRow now) {
        if (now == null) {
            row.lose();
            return "";
        }
        if (now.version() == row.version()) {
            return "";
        }
        row.renew(now.version());
        return IntStream.range(0, row.getCells().size())
                .mapToObj(i -> meet(row.getCells().get(i), now.cells().get(i)))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String meet(EditedCell cell, Cell now) {
        return cell.meet(CellInput.text(now.value()), cells.text(now));
    }
}

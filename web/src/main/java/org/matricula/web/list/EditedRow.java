package org.matricula.web.list;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import org.matricula.persistence.list.RowEdit;

/** A row of a list that is edited. */
public class EditedRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private final String name;
    private final List<EditedCell> cells;
    private int version;
    private boolean gone;

    /**
     * A row.
     *
     * @param version when it was read
     * @param name its label
     */
    EditedRow(Long id, int version, String name, List<EditedCell> cells) {
        this.id = id;
        this.version = version;
        this.name = name;
        this.cells = List.copyOf(cells);
    }

    boolean isChanged() {
        return !gone && cells.stream().anyMatch(EditedCell::isChanged);
    }

    /** Returns the edit of the row. */
    RowEdit edit() {
        var typed = new LinkedHashMap<String, String>();
        cells.stream().filter(EditedCell::isChanged).forEach(cell -> typed.put(cell.getColumn(), cell.getTyped()));
        return new RowEdit(id, version, typed);
    }

    /** The place of a column. */
    int at(String column) {
        return cells.stream().map(EditedCell::getColumn).toList().indexOf(column);
    }

    /** Returns the position of the first cell that the user changed; -1 for none. */
    int atFirstChange() {
        return cells.stream().map(EditedCell::isChanged).toList().indexOf(true);
    }

    /** The row no longer exists, so it cannot be saved. */
    void lose() {
        gone = true;
    }

    /** The row was read again. */
    void renew(int now) {
        version = now;
    }

    int version() {
        return version;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<EditedCell> getCells() {
        return cells;
    }

    /** Returns whether someone else deleted it. */
    public boolean isGone() {
        return gone;
    }
}

package org.matricula.web.list;

import java.util.List;

/**
 * The table of a list as a page shows it, computed once for a request.
 *
 * @param heads of the columns
 * @param rows of this page
 * @param selectable whether the rows can be selected for an action
 */
public record ListTable(List<Head> heads, List<Row> rows, boolean selectable) {

    /** From this number of columns on, a row takes several lines in a narrow window. */
    private static final int MANY = 7;

    /** Returns whether a row takes several lines in a narrow window. */
    boolean isWide() {
        return heads.size() >= MANY;
    }

    /**
     * A row.
     *
     * @param version how often it was changed
     * @param cells one for each head
     */
    public record Row(Long id, int version, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param href the address that it links to; null for none
     */
    public record Cell(String text, String href) {}
}

package org.matricula.web.page;

/**
 * The frame of a table that is written as {@link Html}. It has the classes of a PrimeFaces table, and so its theme and its layout
 * on a phone.
 */
public final class HtmlTable {

    private HtmlTable() {}

    /** Begins a table, up to its first head. */
    public static Html begin(String id, String style) {
        return new Html()
                .start("div", "ui-datatable ui-widget ui-datatable-reflow " + style)
                .attribute("id", id)
                .start("div", "ui-datatable-tablewrapper")
                .start("table")
                .start("thead")
                .start("tr");
    }

    /** Ends the heads and begins the rows. */
    public static Html beginRows(Html html, String id) {
        return html.end("tr").end("thead").start("tbody", "ui-datatable-data").attribute("id", id + "_data");
    }

    /**
     * Begins a cell.
     *
     * @param head its head, which is beside it on a phone
     * @param style its class; null or empty for none
     */
    public static Html beginCell(Html html, String head, String style) {
        return html.start("td", style)
                .start("span", "ui-column-title")
                .text(head)
                .end("span");
    }

    /** Writes the row of a table that has no other. */
    public static Html empty(Html html, int columns, String words) {
        return html.start("tr", "ui-datatable-empty-message")
                .start("td")
                .attribute("colspan", String.valueOf(columns))
                .text(words)
                .end("td")
                .end("tr");
    }

    /** Ends the table. */
    public static Html end(Html html) {
        return html.end("tbody").end("table").end("div").end("div");
    }
}

package org.matricula.web.list;

import java.util.function.UnaryOperator;
import org.matricula.web.page.Html;
import org.matricula.web.page.HtmlTable;

/** Writes the table of a list. */
final class ListTableWriter {

    private static final String ID = "rows";

    private final UnaryOperator<String> texts;

    /**
     * Creates a writer.
     *
     * @param texts returns the text of a key
     */
    ListTableWriter(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    Html write(ListTable table) {
        var out = HtmlTable.begin(ID, table.isWide() ? "list lines" : "list");
        if (table.selectable()) {
            out.start("th", "choose");
            out.attribute("scope", "col");
            out.start("span", "visually-hidden");
            out.text(texts.apply("list.chosen"));
            out.end("span");
            out.end("th");
        }
        for (var head : table.heads()) {
            write(out, head);
        }
        HtmlTable.beginRows(out, ID);
        for (var row : table.rows()) {
            write(out, row, table);
        }
        if (table.rows().isEmpty()) {
            HtmlTable.empty(out, table.heads().size() + (table.selectable() ? 1 : 0), texts.apply("list.empty"));
        }
        return HtmlTable.end(out);
    }

    private void write(Html out, Head head) {
        out.start("th", head.getStyle());
        out.attribute("scope", "col");
        if (head.isSortable()) {
            out.start("a", "sort");
            out.attribute("href", head.getLink());
            out.text(head.getLabel());
            out.start("span", "sort-mark");
            out.text(" " + head.getMark());
            out.end("span");
            out.end("a");
            more(out, head.getThenLink(), head, "list.sortThen", true);
            more(out, head.getWithoutLink(), head, "list.sortWithout", false);
        } else {
            out.text(head.getLabel());
        }
        out.end("th");
    }

    private void more(Html out, String href, Head head, String key, boolean then) {
        if (href == null) {
            return;
        }
        var words = texts.apply(key) + " " + head.getLabel();
        out.start("a", "sort-more");
        out.attribute("href", href);
        out.attribute("aria-label", words);
        out.attribute("title", words);
        if (then) {
            out.attribute("data-then", "true");
        }
        out.end("a");
    }

    private void write(Html out, ListTable.Row row, ListTable table) {
        out.start("tr");
        if (table.selectable()) {
            out.start("td", "choose");
            out.start("input");
            out.attribute("type", "checkbox");
            out.attribute("name", "row");
            out.attribute("value", row.id() + "." + row.version());
            out.attribute("form", "chosen");
            out.attribute(
                    "aria-label",
                    texts.apply("list.chosen.row") + " " + row.cells().get(0).text());
            out.end();
            out.end("td");
        }
        for (int at = 0; at < row.cells().size(); at++) {
            write(out, row.cells().get(at), table.heads().get(at));
        }
        out.end("tr");
    }

    private static void write(Html out, ListTable.Cell cell, Head head) {
        HtmlTable.beginCell(out, head.getLabel(), head.getStyle());
        if (cell.href() == null) {
            out.text(cell.text());
        } else {
            out.start("a");
            out.attribute("href", cell.href());
            out.text(cell.text());
            out.end("a");
        }
        out.end("td");
    }
}

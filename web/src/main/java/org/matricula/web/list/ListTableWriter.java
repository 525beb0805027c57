package org.matricula.web.list;

import java.util.function.UnaryOperator;
import org.matricula.web.page.Html;

/** The HTML of the table of a list. It has the classes of a PrimeFaces table, so that both look alike. */
final class ListTableWriter {

    private final Html out = new Html();
    private final UnaryOperator<String> texts;

    /**
     * Takes the words from the pages.
     *
     * @param texts gives the words of a key
     */
    ListTableWriter(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    Html write(ListTable table) {
        out.start("div", "ui-datatable ui-widget ui-datatable-reflow list" + (table.isWide() ? " lines" : ""));
        out.attribute("id", "rows");
        out.start("div", "ui-datatable-tablewrapper");
        out.start("table");
        out.start("thead");
        out.start("tr");
        if (table.selectable()) {
            out.start("th", "choose");
            out.attribute("scope", "col");
            out.start("span", "visually-hidden");
            out.text(texts.apply("list.chosen"));
            out.end("span");
            out.end("th");
        }
        for (var head : table.heads()) {
            write(head);
        }
        out.end("tr");
        out.end("thead");
        out.start("tbody", "ui-datatable-data");
        out.attribute("id", "rows_data");
        for (var row : table.rows()) {
            write(row, table);
        }
        if (table.rows().isEmpty()) {
            out.start("tr", "ui-datatable-empty-message");
            out.start("td");
            out.attribute("colspan", String.valueOf(table.heads().size() + (table.selectable() ? 1 : 0)));
            out.text(texts.apply("list.empty"));
            out.end("td");
            out.end("tr");
        }
        out.end("tbody");
        out.end("table");
        out.end("div");
        out.end("div");
        return out;
    }

    private void write(Head head) {
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
            more(head.getThenLink(), head, "list.sortThen", true);
            more(head.getWithoutLink(), head, "list.sortWithout", false);
        } else {
            out.text(head.getLabel());
        }
        out.end("th");
    }

    private void more(String href, Head head, String key, boolean then) {
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

    private void write(ListTable.Row row, ListTable table) {
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
            write(row.cells().get(at), table.heads().get(at));
        }
        out.end("tr");
    }

    private void write(ListTable.Cell cell, Head head) {
        out.start("td", head.getStyle());
        out.start("span", "ui-column-title");
        out.text(head.getLabel());
        out.end("span");
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

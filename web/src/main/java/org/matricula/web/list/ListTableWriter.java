package org.matricula.web.list;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** The HTML of the table of a list. It has the classes of a PrimeFaces table, so that both look alike. */
final class ListTableWriter {

    private final ResponseWriter out;
    private final UIComponent component;
    private final UnaryOperator<String> texts;

    /**
     * Writes for a component.
     *
     * @param texts gives the words of a key
     */
    ListTableWriter(ResponseWriter out, UIComponent component, UnaryOperator<String> texts) {
        this.out = out;
        this.component = component;
        this.texts = texts;
    }

    void write(ListTable table) throws IOException {
        start("div", "ui-datatable ui-widget ui-datatable-reflow list" + (table.isWide() ? " lines" : ""));
        attribute("id", "rows");
        start("div", "ui-datatable-tablewrapper");
        start("table", null);
        start("thead", null);
        start("tr", null);
        if (table.selectable()) {
            start("th", "choose");
            attribute("scope", "col");
            start("span", "visually-hidden");
            text(texts.apply("list.chosen"));
            end("span");
            end("th");
        }
        for (var head : table.heads()) {
            write(head);
        }
        end("tr");
        end("thead");
        start("tbody", "ui-datatable-data");
        attribute("id", "rows_data");
        for (var row : table.rows()) {
            write(row, table);
        }
        if (table.rows().isEmpty()) {
            start("tr", "ui-datatable-empty-message");
            start("td", null);
            attribute("colspan", String.valueOf(table.heads().size() + (table.selectable() ? 1 : 0)));
            text(texts.apply("list.empty"));
            end("td");
            end("tr");
        }
        end("tbody");
        end("table");
        end("div");
        end("div");
    }

    private void write(Head head) throws IOException {
        start("th", head.getStyle());
        attribute("scope", "col");
        if (head.isSortable()) {
            start("a", "sort");
            attribute("href", head.getLink());
            text(head.getLabel());
            start("span", "sort-mark");
            text(" " + head.getMark());
            end("span");
            end("a");
            more(head.getThenLink(), head, "list.sortThen", true);
            more(head.getWithoutLink(), head, "list.sortWithout", false);
        } else {
            text(head.getLabel());
        }
        end("th");
    }

    private void more(String href, Head head, String key, boolean then) throws IOException {
        if (href == null) {
            return;
        }
        var words = texts.apply(key) + " " + head.getLabel();
        start("a", "sort-more");
        attribute("href", href);
        attribute("aria-label", words);
        attribute("title", words);
        if (then) {
            attribute("data-then", "true");
        }
        end("a");
    }

    private void write(ListTable.Row row, ListTable table) throws IOException {
        start("tr", null);
        if (table.selectable()) {
            start("td", "choose");
            start("input", null);
            attribute("type", "checkbox");
            attribute("name", "row");
            attribute("value", row.id() + "." + row.version());
            attribute("form", "chosen");
            attribute(
                    "aria-label",
                    texts.apply("list.chosen.row") + " " + row.cells().get(0).text());
            end("input");
            end("td");
        }
        for (int at = 0; at < row.cells().size(); at++) {
            write(row.cells().get(at), table.heads().get(at));
        }
        end("tr");
    }

    private void write(ListTable.Cell cell, Head head) throws IOException {
        start("td", head.getStyle());
        start("span", "ui-column-title");
        text(head.getLabel());
        end("span");
        if (cell.href() == null) {
            text(cell.text());
        } else {
            start("a", null);
            attribute("href", cell.href());
            text(cell.text());
            end("a");
        }
        end("td");
    }

    private void start(String element, String style) throws IOException {
        out.startElement(element, component);
        if (style != null && !style.isEmpty()) {
            attribute("class", style);
        }
    }

    private void attribute(String name, String value) throws IOException {
        out.writeAttribute(name, value, null);
    }

    private void text(String words) throws IOException {
        out.writeText(words, null);
    }

    private void end(String element) throws IOException {
        out.endElement(element);
    }
}

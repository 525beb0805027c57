package org.matricula.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.matricula.persistence.list.Window;
import org.matricula.web.account.Caller;
import org.matricula.web.page.DateLimits;
import org.matricula.web.page.Html;
import org.matricula.web.page.Texts;

/** The form above a list: search, filters, columns, and saved lists. */
@Named
@RequestScoped
public class FilterBar {

    private static final List<Integer> ROWS = List.of(25, 50, 100, 200, 500);
    private static final int NAME_SIZE = 18; // characters of a field in which something is found while typing

    @Inject
    private Caller caller;

    @Inject
    private DeskList list;

    @Inject
    private OfferedLists saved;

    @Inject
    private DateLimits days;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    /** Returns the form as HTML. */
    public Html getHtml() {
        var state = list.getState();
        var label = list.text("search");
        var html = new Html()
                .start("form", "filters")
                .attribute("role", "search")
                .attribute("id", "filters")
                .start("input")
                .attribute("type", "search")
                .attribute("name", "q")
                .attribute("value", state.getText())
                .attribute("maxlength", String.valueOf(ListState.LONGEST_TEXT))
                .attribute("aria-label", label)
                .attribute("placeholder", label)
                .attribute("title", texts.get("list.search.help"))
                .end();
        submit(html, "list.search");
        list.getFilters().forEach(panel -> write(html, panel));
        writeView(html, state);
        if (caller.may(list.right("view"))) {
            writeSaved(html);
        }
        if (state.getSort() != null) {
            html.start("input")
                    .attribute("type", "hidden")
                    .attribute("name", "sort")
                    .attribute("value", state.getSort())
                    .end();
        }
        return html.end("form");
    }

    private void submit(Html html, String key) {
        html.start("button").attribute("type", "submit").text(texts.get(key)).end("button");
    }

    private static Html drop(Html html, String filter, String summary, boolean active) {
        return html.start("details", "drop")
                .attribute("data-filter", filter)
                .start("summary", active ? "active" : "idle")
                .text(summary)
                .end("summary");
    }

    private void write(Html html, FilterPanel panel) {
        drop(html, panel.getName(), panel.getLabel(), panel.isActive())
                .start("fieldset", "drop-panel")
                .start("legend", "visually-hidden")
                .text(panel.getLabel())
                .end("legend");
        if ("related".equals(panel.getKind())) {
            writeNamed(html, panel.getName());
        }
        panel.getBoxes().forEach(box -> write(html, panel.getName(), box));
        if ("numbers".equals(panel.getKind()) || "days".equals(panel.getKind())) {
            write(html, panel, "from", panel.getFrom());
            write(html, panel, "to", panel.getTo());
        }
        submit(html, "list.show");
        html.end("fieldset").end("details");
    }

    private void writeNamed(Html html, String name) {
        html.start("label")
                .text(texts.get("list.named") + " ")
                .start("input")
                .attribute("type", "text")
                .attribute("name", name)
                .attribute("list", "suggested-" + name)
                .attribute("data-suggest", name)
                .attribute("data-from", request.getContextPath() + "/list/suggest?list=" + name + "&q=")
                .attribute("size", String.valueOf(NAME_SIZE))
                .attribute("autocomplete", "off")
                .end()
                .end("label")
                .start("datalist")
                .attribute("id", "suggested-" + name)
                .end("datalist");
    }

    private void write(Html html, String name, FilterPanel.Box box) {
        html.start("label", "box")
                .start("input")
                .attribute("type", "checkbox")
                .attribute("name", name)
                .attribute("value", box.value())
                .attribute("checked", box.chosen() ? "checked" : null)
                .end()
                .text(" " + box.label() + " ");
        if (box.count() != null) {
            html.start("span", "count")
                    .text(texts.numbers().format(box.count()))
                    .end("span");
        }
        html.end("label");
    }

    private void write(Html html, FilterPanel panel, String bound, String value) {
        html.start("label").text(texts.get("list." + bound) + " ").start("input");
        if ("days".equals(panel.getKind())) {
            html.attribute("type", "date")
                    .attribute("min", days.getFirst().toString())
                    .attribute("max", days.getLast().toString());
        } else {
            html.attribute("type", "number");
        }
        html.attribute("name", panel.getName() + "." + bound)
                .attribute("value", value)
                .end()
                .end("label");
    }

    private void writeView(Html html, ListState state) {
        html.start("details", "drop")
                .attribute("data-filter", "view")
                .start("summary")
                .text(texts.get("list.view"))
                .end("summary")
                .start("fieldset", "drop-panel")
                .start("legend")
                .text(texts.get("list.columns"))
                .end("legend")
                .start("div")
                .attribute("data-usual", "columns");
        for (var head : list.getAllHeads()) {
            html.start("label", "box")
                    .start("input")
                    .attribute("type", "checkbox")
                    .attribute("name", "column")
                    .attribute("value", head.getName())
                    .attribute("checked", head.isShown() ? "checked" : null)
                    .attribute("data-shown", String.valueOf(head.isUsual()))
                    .end()
                    .text(" " + head.getLabel())
                    .end("label");
        }
        html.end("div")
                .start("label", "box")
                .start("input")
                .attribute("type", "checkbox")
                .attribute("name", "counts")
                .attribute("value", "on")
                .attribute("checked", state.isCounted() ? "checked" : null)
                .end()
                .text(" " + texts.get("list.counts"))
                .end("label")
                .start("label")
                .text(texts.get("list.rows") + " ")
                .start("select")
                .attribute("name", "rows")
                .attribute("data-usual", String.valueOf(Window.DEFAULT));
        for (int number : ROWS) {
            html.start("option")
                    .attribute("selected", number == state.getRows() ? "selected" : null)
                    .text(String.valueOf(number))
                    .end("option");
        }
        html.end("select").end("label");
        submit(html, "list.show");
        html.end("fieldset").end("details");
    }

    private void writeSaved(Html html) {
        var page = request.getContextPath() + "/list/saved?of=" + list.getEntity() + "&list=" + list.getBack();
        var all = saved.getAll();
        var here = saved.getHere();
        drop(html, "saved", here == null ? texts.get("list.saved") : here, here != null)
                .start("div", "drop-panel saved");
        if (all.isEmpty()) {
            html.start("p", "help").text(texts.get("list.saved.none")).end("p");
        }
        all.forEach(each -> write(html, each));
        html.start("p", "saved-actions");
        link(html, page, "list.saved.add");
        if (!all.isEmpty()) {
            html.text(" ");
            link(html, page + "#all", "list.saved.manage");
        }
        html.end("p").end("div").end("details");
    }

    private void write(Html html, OfferedLists.Entry each) {
        html.start("a")
                .attribute("href", each.href())
                .attribute("aria-current", each.here() ? "true" : null)
                .text(each.name() + " ");
        if (each.owner() != null) {
            html.start("span", "help")
                    .text(texts.get("list.saved.by", each.owner()))
                    .end("span");
        }
        html.end("a");
    }

    private void link(Html html, String href, String key) {
        html.start("a").attribute("href", href).text(texts.get(key)).end("a");
    }
}

package org.matricula.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.matricula.persistence.list.Window;
import org.matricula.web.page.Html;
import org.matricula.web.page.Texts;

/** The bars above and below the rows of a list: the actions on selected rows, and the links to the other pages. */
@Named
@RequestScoped
public class ListBars {

    @Inject
    private DeskList list;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    /** Returns the bar with the actions on selected rows; empty if there are no actions or no rows. */
    public Html getChosen() {
        var html = new Html();
        var answer = list.getAnswer();
        if (answer.actions().isEmpty() || answer.total() == 0) {
            return html;
        }
        html.start("form", "chosen-bar")
                .attribute("id", "chosen")
                .attribute("action", request.getContextPath() + "/" + list.getEntity() + "/chosen")
                .attribute("data-total", String.valueOf(answer.total()))
                .attribute("data-most", String.valueOf(Window.MAX))
                .attribute("data-counter", texts.get("list.chosen.count"))
                .attribute("data-elsewhere", texts.get("list.chosen.elsewhere"))
                .attribute("data-full", texts.get("list.chosen.most"))
                .start("label")
                .start("input")
                .attribute("type", "checkbox")
                .attribute("id", "page-rows")
                .end()
                .text(" " + texts.get("list.chosen.page"))
                .end("label")
                .start("label")
                .start("input")
                .attribute("type", "checkbox")
                .attribute("name", "all")
                .attribute("value", "on")
                .end()
                .text(" " + texts.get("list.chosen.all", answer.total()))
                .end("label")
                .start("span", "chosen-count")
                .attribute("role", "status")
                .end("span")
                .start("button", "clear-chosen")
                .attribute("type", "button")
                .attribute("hidden", "hidden")
                .text(texts.get("list.chosen.clear"))
                .end("button");
        hidden(html, "list", list.getState().query()).end();
        hidden(html, "snapshot", list.getSnapshot().text())
                .attribute("data-address", list.getSnapshotLink())
                .end();
        for (var action : answer.actions()) {
            html.start("button")
                    .attribute("type", "submit")
                    .attribute("name", "action")
                    .attribute("value", action)
                    .text(texts.get("list.action." + action))
                    .end("button");
        }
        return html.end("form");
    }

    private static Html hidden(Html html, String name, String value) {
        return html.start("input")
                .attribute("type", "hidden")
                .attribute("name", name)
                .attribute("value", value);
    }

    /** Returns the links to the pages; empty if there is only one. */
    public Html pages(Pager pager) {
        var html = new Html();
        if (!pager.isNeeded()) {
            return html;
        }
        html.start("nav", "pager").attribute("aria-label", texts.get("list.pages"));
        for (var link : pager.getLinks()) {
            if (link.gap()) {
                html.start("span", "gap").text("…").end("span");
            } else if (link.current()) {
                html.start("span", "current")
                        .attribute("aria-current", "page")
                        .text(String.valueOf(link.number()))
                        .end("span");
            } else {
                html.start("a")
                        .attribute("href", link.href())
                        .text(String.valueOf(link.number()))
                        .end("a");
            }
        }
        if (pager.getAllLink() != null) {
            html.start("a", "all")
                    .attribute("href", pager.getAllLink())
                    .text(texts.get("list.showAll"))
                    .end("a");
        }
        return html.end("nav");
    }
}

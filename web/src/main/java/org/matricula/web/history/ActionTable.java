package org.matricula.web.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.matricula.domain.account.Role;
import org.matricula.domain.history.ChangeKind;
import org.matricula.persistence.history.ActionRow;
import org.matricula.persistence.history.ActionRow.FieldChange;
import org.matricula.persistence.history.ActionRow.ObjectChange;
import org.matricula.web.account.Caller;
import org.matricula.web.page.Html;
import org.matricula.web.page.HtmlTable;
import org.matricula.web.page.Texts;

/** The table of actions. */
@Named
@RequestScoped
public class ActionTable {

    private static final String ID = "actions";
    private static final String BUTTON = "button secondary small";

    @Inject
    private Texts texts;

    @Inject
    private HistoryTexts words;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    /**
     * Returns the table.
     *
     * @param otherwise the text of a table without rows
     */
    public Html of(List<ActionRow> actions, String otherwise) {
        var heads = List.of(
                texts.get("history.when"),
                texts.get("history.who"),
                texts.get("history.where"),
                texts.get("history.what"));
        var html = HtmlTable.begin(ID, "list actions-done");
        heads.forEach(
                head -> html.start("th").attribute("scope", "col").text(head).end("th"));
        HtmlTable.beginRows(html, ID);
        for (var action : actions) {
            html.start("tr");
            HtmlTable.beginCell(html, heads.get(0), "date")
                    .text(words.moment(action.at()))
                    .end("td");
            HtmlTable.beginCell(html, heads.get(1), null).text(action.by()).end("td");
            HtmlTable.beginCell(html, heads.get(2), null).text(action.origin()).end("td");
            HtmlTable.beginCell(html, heads.get(3), null);
            write(html, action);
            html.end("td").end("tr");
        }
        if (actions.isEmpty()) {
            HtmlTable.empty(html, heads.size(), otherwise);
        }
        return HtmlTable.end(html);
    }

    private void write(Html html, ActionRow action) {
        html.start("ul", "changes");
        if (action.undoes() != null) {
            html.start("li").text(words.undid(action.undoes())).end("li");
        }
        action.counts()
                .forEach(count -> html.start("li").text(words.counted(count)).end("li"));
        action.objects().forEach(change -> write(html, action, change));
        html.end("ul");
        if (words.isUndoable(action) && caller.may(Role.ADMINISTRATOR)) {
            html.start("a", BUTTON)
                    .attribute("href", request.getContextPath() + "/history/undo?action=" + action.id())
                    .attribute("aria-label", words.undoLabel(action))
                    .text(words.undoTitle(action.origin()))
                    .end("a");
        }
    }

    private void write(Html html, ActionRow action, ObjectChange change) {
        var root = request.getContextPath() + "/history/";
        html.start("li")
                .text(words.happened(change) + " ")
                .start("a")
                .attribute("href", root + "list?" + words.address(change))
                .text(change.object().label())
                .end("a");
        change.fields().forEach(field -> write(html, change, field));
        if (words.isRestorable(change, action.at()) && caller.may(Role.ADMINISTRATOR)) {
            html.text(" ")
                    .start("a", BUTTON)
                    .attribute("href", root + "restore?change=" + change.changeId())
                    .attribute(
                            "aria-label",
                            texts.get("history.restore") + " " + change.object().label())
                    .text(texts.get("history.restore"))
                    .end("a");
        }
        html.end("li");
    }

    private void write(Html html, ObjectChange change, FieldChange field) {
        html.text(" ").start("span", "change").start("span", "what");
        html.text(words.field(change.object().subject(), field.field())).end("span");
        html.text(" ")
                .start("del")
                .text(words.value(field.field(), field.oldValue()))
                .end("del");
        if (change.kind() != ChangeKind.DELETED) {
            html.text(" ")
                    .start("span")
                    .attribute("aria-hidden", "true")
                    .text("→")
                    .end("span")
                    .text(" ");
            html.start("ins").text(words.value(field.field(), field.newValue())).end("ins");
        }
        html.end("span");
    }
}

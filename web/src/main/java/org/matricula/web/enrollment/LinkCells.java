package org.matricula.web.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.matricula.web.page.Html;
import org.matricula.web.page.Texts;

/** The HTML of the cells without a field in a table of enrollments. */
@Named
@ApplicationScoped
public class LinkCells {

    @Inject
    private Texts texts;

    /**
     * Returns the course or student of a row.
     *
     * @param page the address of its page up to the id; empty if the user cannot view it
     * @param editing the label of the button that edits it beside this page; null or empty for none
     */
    public Html other(EnrollmentLine row, String page, String editing) {
        var html = new Html();
        var choice = row.getChoice();
        if (page.isEmpty()) {
            html.text(choice.label());
        } else {
            html.start("a")
                    .attribute("href", page + choice.id())
                    .text(choice.label())
                    .end("a");
        }
        if (editing != null && !editing.isEmpty()) {
            html.start("button", "act edit")
                    .attribute("type", "button")
                    .attribute("data-related", String.valueOf(choice.id()))
                    .attribute("title", editing)
                    .attribute("aria-label", editing + ": " + choice.label())
                    .text("✎")
                    .end("button");
        }
        if (row.isAdded()) {
            html.start("span", "badge").text(texts.get("enrollment.new")).end("span");
        }
        return html;
    }

    /**
     * Returns the button that removes or restores a row; empty if the user cannot remove it.
     *
     * @param picker the name of the picker that the row belongs to
     */
    public Html act(EnrollmentLine row, String picker) {
        var html = new Html();
        if (row.isRemovable()) {
            var words = texts.get(row.isRemoved() ? "enrollment.undo" : "enrollment.remove");
            var label = row.getChoice().label();
            html.start("button", "act")
                    .attribute("type", "button")
                    .attribute("data-picker", picker)
                    .attribute("data-value", String.valueOf(row.getChoice().id()))
                    .attribute("data-label", label)
                    .attribute("aria-label", words + ": " + label)
                    .text(row.isRemoved() ? words : "✕")
                    .end("button");
        }
        return html;
    }
}

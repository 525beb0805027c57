package org.matricula.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.matricula.domain.account.Role;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ValueTexts;
import org.matricula.web.enrollment.LinkRights;
import org.matricula.web.page.DateLimits;
import org.matricula.web.page.Html;
import org.matricula.web.page.Texts;

/** The HTML of the cells of the roster. The texts, rights and limits that they share are read once in a request. */
@Named
@RequestScoped
public class RosterCells {

    @Inject
    private Caller caller;

    @Inject
    private CourseEditor editor;

    @Inject
    private DateLimits limits;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    @Inject
    private ValueTexts values;

    private Shared shared;

    /**
     * Values that all cells share.
     *
     * @param rights what the user can change
     * @param page the address of a student up to the id; null if the user cannot view students
     */
    private record Shared(
            LinkRights rights,
            String page,
            String first,
            String last,
            Map<EnrollmentStatus, String> statuses,
            Map<RosterCell, String> labels,
            String remove,
            String undo) {}

    private Shared shared() {
        if (shared == null) {
            var statuses = new EnumMap<EnrollmentStatus, String>(EnrollmentStatus.class);
            Arrays.stream(EnrollmentStatus.values()).forEach(each -> statuses.put(each, values.of(each)));
            var labels = Map.of(
                    RosterCell.GRADE, texts.get("course.roster.gradeOf") + " ",
                    RosterCell.STATUS, texts.get("course.roster.statusOf") + " ",
                    RosterCell.ENROLLED_ON, texts.get("course.roster.enrolledOnOf") + " ",
                    RosterCell.ENDED_ON, texts.get("course.roster.endedOnOf") + " ");
            shared = new Shared(
                    editor.getRights(),
                    caller.may(Role.STUDENT_VIEW) ? request.getContextPath() + "/student/edit?id=" : null,
                    limits.getFirst().toString(),
                    limits.getLast().toString(),
                    statuses,
                    labels,
                    texts.get("course.roster.remove") + " ",
                    texts.get("enrollment.undo"));
        }
        return shared;
    }

    /**
     * Writes a cell.
     *
     * @param cell the name of a {@link RosterCell}, {@code student} or {@code remove}
     */
    public Html of(String cell, RosterRow row) {
        var out = new Html();
        switch (cell) {
            case "student" -> student(row, out);
            case "remove" -> remove(row, out);
            default -> value(RosterCell.named(cell), row, out);
        }
        return out;
    }

    private void student(RosterRow row, Html out) {
        var page = shared().page();
        out.start(page == null ? "span" : "a", "who");
        out.attribute("href", page == null ? null : page + row.getLink().studentId());
        out.text(row.getLink().student());
        out.end(page == null ? "span" : "a");
    }

    private void value(RosterCell cell, RosterRow row, Html out) {
        var value = cell.of(row.getSeen());
        var rights = shared().rights();
        if (cell == RosterCell.GRADE ? !rights.grade() : !rights.change()) {
            out.text(values.of(value));
        } else if (cell == RosterCell.STATUS) {
            status(row, out);
        } else {
            input(cell, value, row, out);
        }
    }

    private void input(RosterCell cell, Object value, RosterRow row, Html out) {
        out.start("input");
        name(cell, row, out);
        if (cell == RosterCell.GRADE) {
            out.attribute("size", "10");
            out.attribute("maxlength", "12");
        } else {
            out.attribute("type", "date");
            out.attribute("min", shared().first());
            out.attribute("max", shared().last());
        }
        out.attribute("value", value == null ? null : RosterCell.text(value));
        out.end();
    }

    private void name(RosterCell cell, RosterRow row, Html out) {
        out.attribute("id", cell.getName() + "-" + row.getLink().id());
        out.attribute("data-cell", cell.getName());
        out.attribute("autocomplete", "off");
        out.attribute("aria-label", shared().labels().get(cell) + row.getLink().student());
    }

    private void status(RosterRow row, Html out) {
        var now = row.getSeen().status();
        out.start("select");
        name(RosterCell.STATUS, row, out);
        out.attribute("data-shown", now.name());
        for (var each : shared().statuses().entrySet()) {
            out.start("option");
            out.attribute("value", each.getKey().name());
            out.attribute("selected", each.getKey() == now ? "selected" : null);
            out.text(each.getValue());
            out.end("option");
        }
        out.end("select");
    }

    private void remove(RosterRow row, Html out) {
        out.start("button", "act");
        out.attribute("type", "button");
        out.attribute("id", "remove-" + row.getLink().id());
        out.attribute("data-press", "toggle");
        out.attribute("aria-pressed", String.valueOf(row.isRemoved()));
        out.attribute("aria-label", shared().remove() + row.getLink().student());
        out.start("span", "act-remove");
        out.text("✕");
        out.end("span");
        out.start("span", "act-undo");
        out.text(shared().undo());
        out.end("span");
        out.end("button");
    }
}

package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.enrollment.EnrollmentColumn;
import org.matricula.persistence.enrollment.EnrollmentRow;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.list.Order;
import org.matricula.persistence.list.Window;

/** The students of a course, page by page; each edited cell is saved by itself. */
@Named
@ViewScoped
public class Roster implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private GradeRepository grades;

    @Inject
    private RosterDesk desk;

    private final RosterFilter filter = new RosterFilter();
    private final RosterRows rows = new RosterRows(this);
    private final ShownRows shown = new ShownRows();
    private Scale scale;
    private RosterCounts counts;
    private RosterRow answered;

    void open(CourseRef course) {
        scale = new Scale(grades.list());
        filter.of(course);
        counts = new RosterCounts(
                search.count(filter.everybody()),
                search.count(filter.everybody().waitingForGrade()));
    }

    long count() {
        return search.count(filter.wanted(scale));
    }

    List<RosterRow> load(List<Order<EnrollmentColumn>> orders, Window window) {
        return search.rows(filter.wanted(scale), orders, window).stream()
                .map(this::current)
                .toList();
    }

    private RosterRow current(EnrollmentRow link) {
        var now = new EnrollmentDetails(grade(link.gradeId()), link.status(), link.enrolledOn(), link.endedOn());
        return shown.show(link, now);
    }

    private Grade grade(Long id) {
        if (id != null && scale.byId(id).isEmpty()) {
            scale = new Scale(grades.list());
        }
        return scale.byId(id).orElse(null);
    }

    /** Saves a cell that was left with another text. */
    public void type(Long id, String cell, String typed) {
        var named = RosterCell.named(cell);
        if (named == RosterCell.GRADE && !scale.knows(typed)) {
            scale = new Scale(grades.list()); // it may have a new one meanwhile
        }
        act(id, row -> desk.type(row, named, typed, scale));
    }

    /** Handles a button of a row: undo, theirs, mine or toggle. */
    public void press(Long id, String button, String cell) {
        act(id, row -> {
            switch (button) {
                case "undo" -> desk.undo(row, RosterCell.named(cell));
                case "theirs" -> desk.keepTheirs(row, RosterCell.named(cell));
                case "mine" -> desk.useMine(row, RosterCell.named(cell));
                default -> row.toggle();
            }
        });
    }

    private void act(Long id, Consumer<RosterRow> action) {
        answered = shown.row(id);
        if (answered != null) {
            var before = answered.getSeen();
            action.accept(answered);
            counts = counts.changed(before, answered.getSeen());
        }
    }

    public List<Grade> getScale() {
        return scale.grades();
    }

    public RosterFilter getFilter() {
        return filter;
    }

    public ShownRows getShown() {
        return shown;
    }

    public RosterRows getRows() {
        return rows;
    }

    public RosterCounts getCounts() {
        return counts;
    }

    /** The row that the last edit was about. */
    public RosterRow getAnswered() {
        return answered;
    }
}

package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.enrollment.EnrollmentColumn;
import org.matricula.persistence.enrollment.EnrollmentRow;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.enrollment.LinkEdit;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.list.Order;
import org.matricula.persistence.list.Window;
import org.matricula.web.conflict.ConflictPanel;

/**
 * The students of a course, page by page. It remembers every row that it showed: an edit may arrive after the table turned to
 * another page, and a student who is marked to be removed stays marked.
 */
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
    private final Map<Long, RosterRow> shown = new LinkedHashMap<>();
    private Scale scale;
    private RosterCounts counts;
    private RosterRow answered;

    void open(CourseRef course) {
        scale = new Scale(grades.list());
        filter.of(course);
        counts = new RosterCounts(
                search.count(filter.everybody()),
                search.count(filter.everybody().graded(false)));
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
        var row = shown.computeIfAbsent(link.id(), id -> new RosterRow(link, now));
        row.refresh(now);
        return row;
    }

    private Grade grade(Long id) {
        if (id != null && scale.byId(id).isEmpty()) {
            scale = new Scale(grades.list());
        }
        return scale.byId(id).orElse(null);
    }

    /** A cell was left with another text in it than before. */
    public void type(Long id, String cell, String typed) {
        act(id, row -> desk.type(row, RosterCell.named(cell), typed, scale));
    }

    /** A button of a row: undo, theirs, mine or toggle. */
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
        answered = shown.get(id);
        if (answered != null) {
            var before = answered.getSeen();
            action.accept(answered);
            counts = counts.changed(before, answered.getSeen());
        }
    }

    RosterRow row(Long id) {
        return shown.get(id);
    }

    /** What the marks ask for. */
    List<LinkEdit> removals() {
        return getRemoved().stream().map(RosterRow::removal).toList();
    }

    /** Takes the marks back that would lose a grade. */
    void keepGraded() {
        getLosses().forEach(RosterRow::toggle);
    }

    /** Follows what was decided where someone else changed an enrollment that is to be removed. */
    void rebase(ConflictPanel panel) {
        for (var decision : panel.getDecisions()) {
            var conflict = decision.getConflict();
            getRemoved().stream()
                    .filter(row -> row.getLink().studentId().equals(conflict.linkedTo()))
                    .forEach(row -> {
                        row.expect((EnrollmentDetails) conflict.now());
                        if (panel.mine(conflict.linkedTo()).isEmpty()) {
                            row.toggle();
                        }
                    });
        }
    }

    /** Who is marked to be removed. */
    public List<RosterRow> getRemoved() {
        return shown.values().stream().filter(RosterRow::isRemoved).toList();
    }

    /** Those of them who would lose a grade. */
    public List<RosterRow> getLosses() {
        return getRemoved().stream()
                .filter(row -> row.getSeen().grade() != null)
                .toList();
    }

    /** The rows with a text that is not saved, on whatever page of the table. */
    public List<RosterRow> getUnsettled() {
        return shown.values().stream()
                .filter(row -> !row.isGone() && !row.getUnsettled().isEmpty())
                .toList();
    }

    public List<Grade> getScale() {
        return scale.grades();
    }

    public RosterFilter getFilter() {
        return filter;
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

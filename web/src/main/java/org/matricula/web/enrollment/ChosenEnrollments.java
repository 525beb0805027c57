package org.matricula.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.matricula.domain.base.PlausibleDate;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.enrollment.BulkEdit;
import org.matricula.persistence.enrollment.BulkEdit.Outcome;
import org.matricula.persistence.enrollment.SeenEnrollment;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.deletion.BulkAction;
import org.matricula.web.list.Selection;
import org.matricula.web.page.Refusals;

/** The page of selected enrollments, which grades them, changes their status, or removes them. */
@Named
@ViewScoped
public class ChosenEnrollments implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The maximum number of changed rows that are decided one by one. */
    private static final int MOST_SHOWN = 100;

    @EJB
    private BulkEdit edit;

    @Inject
    private BulkAction bulk;

    @Inject
    private Selection chosen;

    @Inject
    private Refusals refusals;

    private final ConflictPanel conflicts = new ConflictPanel();
    private List<SeenEnrollment> rows = List.of();
    private List<Conflict> changed = List.of();
    private Grade grade;
    private EnrollmentStatus status;

    @PlausibleDate
    private LocalDate endedOn;

    /** Reads the selection, with the values that the user sees. */
    public void open() {
        chosen.open("enrollment");
        if (!refusals.attempt(() -> rows = edit.seen(chosen.ids(), chosen.versions()))) {
            chosen.clear();
        }
    }

    /** Sets the grade of all of them; none removes it. */
    public String award() {
        return attempt("enrollment.chosen.changed", () -> edit.amend(rows, now -> now.with(grade)));
    }

    /** Sets the status of all of them, and the last day if there is one. */
    public String changeStatus() {
        return attempt(
                "enrollment.chosen.changed",
                () -> edit.amend(
                        rows,
                        now -> new EnrollmentDetails(
                                now.grade(), status, now.enrolledOn(), endedOn == null ? now.endedOn() : endedOn)));
    }

    /** Removes all of them. */
    public String remove() {
        return attempt("enrollment.chosen.removed", () -> edit.remove(rows));
    }

    private String attempt(String key, Supplier<Outcome> action) {
        try {
            return bulk.done(action, key) ? chosen.leave() : null;
        } catch (ConflictException e) {
            changed = e.getConflicts();
            conflicts.show(changed.stream().limit(MOST_SHOWN).toList());
            return null;
        }
    }

    /** Runs the action with the decisions for each row, and asks again about rows that changed meanwhile. */
    public String resolve() {
        var mine = conflicts.getDecisions().stream()
                .filter(each -> "mine".equals(each.getKeep()))
                .map(each -> each.getConflict().linkedTo())
                .collect(Collectors.toSet());
        return decided(mine);
    }

    /** Runs the action on all of them, even if they have changed. */
    public String applyToAll() {
        return decided(changed.stream().map(Conflict::linkedTo).collect(Collectors.toSet()));
    }

    /** Runs the action on those that have not changed. */
    public String skipAll() {
        return decided(Set.of());
    }

    private String decided(Set<Long> mine) {
        var asked = changed.stream().collect(Collectors.toMap(Conflict::linkedTo, Function.identity()));
        rows = rows.stream()
                .filter(row -> !asked.containsKey(row.id()) || mine.contains(row.id()))
                .map(row -> asked.containsKey(row.id())
                        ? row.showing((EnrollmentDetails) asked.get(row.id()).now())
                        : row)
                .toList();
        conflicts.close();
        changed = List.of();
        return switch (String.valueOf(chosen.getAction())) {
            case "grade" -> award();
            case "status" -> changeStatus();
            default -> remove();
        };
    }

    /** Returns the shown rows that someone else has changed. */
    public ConflictPanel getConflicts() {
        return conflicts;
    }

    /** Returns the number of further rows that someone else changed. */
    public int getMoreConflicts() {
        return changed.size() - conflicts.getDecisions().size();
    }

    /** Returns whether the page asks about an action now. */
    public boolean isAsking(String action) {
        return chosen.getNumber() > 0 && !conflicts.isOpen() && action.equals(chosen.getAction());
    }

    public Selection getChosen() {
        return chosen;
    }

    public Grade getGrade() {
        return grade;
    }

    public void setGrade(Grade grade) {
        this.grade = grade;
    }

    public EnrollmentStatus getStatus() {
        return status;
    }

    public void setStatus(EnrollmentStatus status) {
        this.status = status;
    }

    /** The last day; null leaves each as it is. */
    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }
}

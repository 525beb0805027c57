package org.matricula.web.course;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.persistence.enrollment.EnrollmentRow;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.web.picker.Choice;

/** A line of the roster: the stored values as far as the page knows, and the result of the last edits. */
public class RosterRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EnrollmentRow link;
    private final Map<RosterCell, RosterOutcome> outcomes = new EnumMap<>(RosterCell.class);
    private EnrollmentDetails seen;
    private boolean removed;
    private boolean gone;

    RosterRow(EnrollmentRow link, EnrollmentDetails seen) {
        this.link = link;
        this.seen = seen;
    }

    /** Takes the stored values; a pending edit stays, and an outdated one loses its Undo. */
    void refresh(EnrollmentDetails now) {
        if (!now.equals(seen)) {
            outcomes.values().removeIf(outcome -> !outcome.isUnsettled());
        }
        seen = now;
    }

    /** Records that an edit was saved; a row has one Undo. */
    void saved(RosterOutcome outcome, EnrollmentDetails stands) {
        outcomes.values().removeIf(former -> !former.isUnsettled());
        outcomes.put(outcome.cell(), outcome);
        seen = stands;
    }

    /** An edit was not saved. */
    void refused(RosterOutcome outcome) {
        outcomes.put(outcome.cell(), outcome);
    }

    /** Nothing is left to say about a cell. */
    void settle(RosterCell cell) {
        outcomes.remove(cell);
    }

    /** The enrollment was removed by someone else. */
    void vanish() {
        gone = true;
        removed = false;
        outcomes.clear();
    }

    /** Marks the student for removal with the next save, or clears the mark. */
    void toggle() {
        removed = !removed && !gone;
    }

    /** Returns the removal of the row. */
    LinkEdit removal() {
        return LinkEdit.remove(link.studentId(), seen);
    }

    RosterOutcome outcome(RosterCell cell) {
        return outcomes.get(cell);
    }

    /** Edits start from these values from now on. */
    void expect(EnrollmentDetails now) {
        seen = now;
    }

    /** Returns the results of the last edits, cell by cell. */
    public Collection<RosterOutcome> getOutcomes() {
        return outcomes.values();
    }

    /** Returns the names of the cells whose input exists on the page only, separated by blanks. */
    public String getUnsettled() {
        return outcomes.values().stream()
                .filter(RosterOutcome::isUnsettled)
                .map(outcome -> outcome.cell().getName())
                .collect(Collectors.joining(" "));
    }

    /** Returns the style of the row: plain, struck through until the next save, or removed by someone else. */
    public String getLook() {
        return gone ? "row-lost" : removed ? "row-removed" : "row-plain";
    }

    /** Returns the saved values of the row. */
    public EnrollmentDetails getSeen() {
        return seen;
    }

    /** The student as people call it. */
    public Choice getChoice() {
        return new Choice(link.studentId(), link.number() + " " + link.student());
    }

    public EnrollmentRow getLink() {
        return link;
    }

    /** Returns whether there is a message about the row. */
    public boolean isMarked() {
        return removed || gone || !outcomes.isEmpty();
    }

    public boolean isRemoved() {
        return removed;
    }

    public boolean isGone() {
        return gone;
    }
}

package org.matricula.web.enrollment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.enrollment.LinkEdit;
import org.matricula.persistence.error.ConflictException;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.picker.Choice;

/**
 * A line of the enrollment table. Whether it was there when the page was opened and whether it is chosen say how it looks:
 * plain, new, struck through, or not shown at all.
 */
public class EnrollmentRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final EnrollmentDetails UNKNOWN = new EnrollmentDetails(null, null, null, null);

    private Choice choice;
    private EnrollmentDetails seen;
    private boolean chosen = true;
    private LinkRights rights = LinkRights.NONE;
    private Grade grade;
    private EnrollmentStatus status;

    private LocalDate enrolledOn;
    private LocalDate endedOn;

    /** A new line that begins today. */
    public EnrollmentRow(Choice choice) {
        this(choice, null);
        set(EnrollmentDetails.startingToday());
    }

    /** A line that stands in the database with these values. */
    public EnrollmentRow(Choice choice, EnrollmentDetails seen) {
        this.choice = choice;
        this.seen = seen;
        if (seen != null) {
            set(seen);
        }
    }

    private void set(EnrollmentDetails details) {
        grade = details.grade();
        status = details.status();
        enrolledOn = details.enrolledOn();
        endedOn = details.endedOn();
    }

    /** Says what its user may do with it. */
    void allow(LinkRights allowed) {
        rights = allowed;
    }

    /** Whether the row stands as text: it is saved, and its user may not change it. */
    public boolean isFixed() {
        return seen != null && !rights.change();
    }

    /** Whether the user may remove the row: it is not saved, or may be. */
    public boolean isRemovable() {
        return seen == null || rights.delete();
    }

    /** The values as they stand on the page. */
    public EnrollmentDetails details() {
        return new EnrollmentDetails(grade, status, enrolledOn, endedOn);
    }

    /** What the user did to the line; an edit without a difference for one that was left alone. */
    public LinkEdit edit() {
        return new LinkEdit(choice.id(), seen, chosen ? details() : null);
    }

    /** Whether the user did anything to the line. */
    public boolean isChanged() {
        return !Objects.equals(seen, chosen ? details() : null);
    }

    /**
     * Starts anew from the values that stand in the database now, with what the user wants on top.
     *
     * @param now null where there is no such enrollment
     * @param panel what the user decided where someone else changed the same
     */
    void rebaseOn(EnrollmentDetails now, ConflictPanel panel) {
        var wanted = chosen ? details() : null;
        if (panel.isAbout(choice.id(), ConflictException.WHOLE_LINK)) {
            wanted = panel.mine(choice.id()).isEmpty() ? now : wanted;
        } else if (Objects.equals(seen, wanted)) {
            wanted = now;
        } else if (now != null && wanted != null) {
            wanted = new Edit<>(seen == null ? UNKNOWN : seen, wanted).resolvedOn(now, panel.mine(choice.id()));
        }
        seen = now;
        chosen = wanted != null;
        if (wanted != null) {
            set(wanted);
        }
    }

    public boolean isAdded() {
        return chosen && seen == null;
    }

    public boolean isRemoved() {
        return !chosen && seen != null;
    }

    /** Whether a grade goes with the line when it is removed. */
    public boolean isLosingGrade() {
        return isRemoved() && seen.grade() != null;
    }

    /** How the row looks: plain, added, removed, or gone (picked and put back: not shown, but it keeps its place). */
    public String getLook() {
        if (chosen) {
            return seen == null ? "row-added" : "row-plain";
        }
        return seen == null ? "row-gone" : "row-removed";
    }

    public Choice getChoice() {
        return choice;
    }

    /** The values that stood in the database when the page was opened; null for a new line. */
    public EnrollmentDetails getSeen() {
        return seen;
    }

    public boolean isChosen() {
        return chosen;
    }

    void rename(Choice renamed) {
        choice = renamed;
    }

    void setChosen(boolean chosen) {
        this.chosen = chosen;
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

    public LocalDate getEnrolledOn() {
        return enrolledOn;
    }

    public void setEnrolledOn(LocalDate enrolledOn) {
        this.enrolledOn = enrolledOn;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }
}

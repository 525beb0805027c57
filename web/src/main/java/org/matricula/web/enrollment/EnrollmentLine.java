package org.matricula.web.enrollment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.picker.Choice;

/**
 * A line of the enrollment table. It is shown as saved, added or removed, depending on whether it was enrolled when the page was
 * opened and whether it is now; an added line that was removed again is hidden.
 */
public class EnrollmentLine implements Serializable {

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

    /** Creates a new line that begins today. */
    public EnrollmentLine(Choice choice) {
        this(choice, null);
        set(EnrollmentDetails.startingToday());
    }

    /** Creates the line of a stored enrollment. */
    public EnrollmentLine(Choice choice, EnrollmentDetails seen) {
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

    /** Sets what the user can do with the line. */
    void allow(LinkRights allowed) {
        rights = allowed;
    }

    /** Returns whether the line is shown as text, because it is saved and the user cannot change it. */
    public boolean isFixed() {
        return seen != null && !rights.change();
    }

    /** Returns whether the user can remove the line. */
    public boolean isRemovable() {
        return seen == null || rights.delete();
    }

    /** Returns the values on the page. */
    public EnrollmentDetails details() {
        return new EnrollmentDetails(grade, status, enrolledOn, endedOn);
    }

    /** Returns the edit of the user; one without a difference if the line was not changed. */
    public LinkEdit edit() {
        return new LinkEdit(choice.id(), seen, chosen ? details() : null);
    }

    /** Returns whether the user changed the line. */
    public boolean isChanged() {
        return !Objects.equals(seen, chosen ? details() : null);
    }

    /**
     * Starts again from the stored values, and applies what the user wants.
     *
     * @param now the stored values; null if the enrollment does not exist
     * @param panel the decisions of the user about values that someone else changed, too
     */
    void rebaseOn(EnrollmentDetails now, ConflictPanel panel) {
        var wanted = chosen ? details() : null;
        if (panel.isAboutWhole(choice.id())) {
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

    /** Returns whether removing the line deletes a grade. */
    public boolean isLosingGrade() {
        return isRemoved() && seen.grade() != null;
    }

    /** Returns the style: plain, added, removed, or gone (added and removed again: hidden, but it keeps its index). */
    public String getLook() {
        if (chosen) {
            return seen == null ? "row-added" : "row-plain";
        }
        return seen == null ? "row-gone" : "row-removed";
    }

    public Choice getChoice() {
        return choice;
    }

    /** Returns the stored values when the page was opened; null for a new line. */
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

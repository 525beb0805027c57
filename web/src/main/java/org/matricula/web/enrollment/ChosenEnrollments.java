package org.matricula.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.matricula.domain.base.PlausibleDate;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.enrollment.BulkEdit;
import org.matricula.web.list.Chosen;

/** What can be done with enrollments that were chosen in the list: grade them, change their status, or remove them. */
@Named
@ViewScoped
public class ChosenEnrollments implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private BulkEdit edit;

    @Inject
    private Bulk bulk;

    @Inject
    private Chosen chosen;

    private Grade grade;
    private EnrollmentStatus status;

    @PlausibleDate
    private LocalDate endedOn;

    /** Reads which are chosen. */
    public void open() {
        chosen.open("enrollment");
    }

    /** Gives all of them the grade; none takes it back. */
    public String award() {
        return changed(now -> now.with(grade));
    }

    /** Gives all of them the status, and the last day where one was given. */
    public String changeStatus() {
        return changed(now -> new EnrollmentDetails(
                now.grade(), status, now.enrolledOn(), endedOn == null ? now.endedOn() : endedOn));
    }

    /** Removes all of them. */
    public String remove() {
        return bulk.done(() -> edit.remove(chosen.ids()), "enrollment.chosen.removed") ? chosen.leave() : null;
    }

    private String changed(UnaryOperator<EnrollmentDetails> change) {
        return bulk.done(() -> edit.amend(chosen.ids(), change), "enrollment.chosen.changed") ? chosen.leave() : null;
    }

    public Chosen getChosen() {
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

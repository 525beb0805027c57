package org.matricula.web.student;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.matricula.domain.course.Course;
import org.matricula.persistence.enrollment.BulkEdit;
import org.matricula.web.deletion.BulkAction;
import org.matricula.web.deletion.ChosenObjects;

/** The page of selected students, which enrolls them in a course. */
@Named
@ViewScoped
public class ChosenStudents implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private BulkEdit edit;

    @Inject
    private BulkAction bulk;

    @Inject
    private ChosenObjects chosen;

    private Course course;

    /** Enrolls them in the course that was named. */
    public String enroll() {
        boolean done = bulk.done(
                () -> edit.enroll(chosen.getChosen().ids(), course), "student.chosen.enrolled", course.getCode());
        return done ? chosen.getChosen().leave() : null;
    }

    public Course getCourse() {
        return course;
    }

    public void setCourse(Course course) {
        this.course = course;
    }
}

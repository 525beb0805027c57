package org.matricula.web.student;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    private @Nullable Course course;

    /** Enrolls them in the course that was named. */
    public @Nullable String enroll() {
        var into = Objects.requireNonNull(course);
        boolean done =
                bulk.done(() -> edit.enroll(chosen.getChosen().ids(), into), "student.chosen.enrolled", into.getCode());
        return done ? chosen.getChosen().leave() : null;
    }

    public @Nullable Course getCourse() {
        return course;
    }

    public void setCourse(@Nullable Course course) {
        this.course = course;
    }
}

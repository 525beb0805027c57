package org.matricula.web.student;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.matricula.domain.course.CourseKey;
import org.matricula.persistence.enrollment.BulkEdit;
import org.matricula.persistence.list.Lists;
import org.matricula.web.deletion.BulkAction;
import org.matricula.web.deletion.ChosenObjects;
import org.matricula.web.page.Messages;

/** The page of selected students, which enrolls them in a course. */
@Named
@ViewScoped
public class ChosenStudents implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private BulkEdit edit;

    @EJB
    private Lists lists;

    @Inject
    private BulkAction bulk;

    @Inject
    private ChosenObjects chosen;

    @Inject
    private Messages messages;

    private String course;

    /** Enrolls them in the course that was named. */
    public String enroll() {
        var named = lists.named("course", course);
        if (named.row() == null) {
            messages.errorAt(
                    "course",
                    named.isUnclear() ? "list.chosen.unclear" : "list.chosen.unknown",
                    course,
                    named.matches());
            return null;
        }
        boolean done = bulk.done(
                () -> edit.enroll(
                        chosen.getChosen().ids(), new CourseKey(named.row().id())),
                "student.chosen.enrolled",
                named.row().key());
        return done ? chosen.getChosen().leave() : null;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }
}

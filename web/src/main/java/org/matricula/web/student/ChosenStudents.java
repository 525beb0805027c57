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
import org.matricula.web.deletion.BulkDeletion;
import org.matricula.web.list.Selection;
import org.matricula.web.page.Messages;

/** The page of selected students, which enrolls them in a course or deletes them. */
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
    private Selection chosen;

    @Inject
    private Messages messages;

    private BulkDeletion deletion;
    private String course;

    /** Reads the selection, and what its deletion would delete with it. */
    public void open() {
        chosen.open("student");
        deletion = new BulkDeletion(chosen.getNumber());
        if ("delete".equals(chosen.getAction())) {
            deletion.ask(edit.previewStudents(chosen.ids()).listedAt(chosen.versions()));
        }
    }

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
                () -> edit.enroll(chosen.ids(), new CourseKey(named.row().id())),
                "student.chosen.enrolled",
                named.row().key());
        return done ? chosen.leave() : null;
    }

    /** Deletes them, if that was agreed to. */
    public String delete() {
        boolean gone = bulk.deleted(
                "student",
                deletion,
                () -> edit.deleteStudents(chosen.ids(), deletion.getReport()),
                this::askAgain,
                "student.chosen.deleted");
        return gone ? chosen.leave() : null;
    }

    private void askAgain() {
        chosen.readFirst();
        deletion.ask(edit.previewStudents(chosen.ids()));
    }

    public Selection getChosen() {
        return chosen;
    }

    public BulkDeletion getDeletion() {
        return deletion;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }
}

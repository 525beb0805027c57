package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.matricula.persistence.enrollment.BulkEdit;
import org.matricula.web.deletion.BulkAction;
import org.matricula.web.deletion.BulkDeletion;
import org.matricula.web.list.Selection;

/** The page of selected courses, which deletes them. */
@Named
@ViewScoped
public class ChosenCourses implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private BulkEdit edit;

    @Inject
    private BulkAction bulk;

    @Inject
    private Selection chosen;

    private BulkDeletion deletion;

    /** Reads the selection, and what its deletion would delete with it. */
    public void open() {
        chosen.open("course");
        deletion = new BulkDeletion(chosen.getNumber());
        deletion.ask(edit.previewCourses(chosen.ids()).listedAt(chosen.versions()));
    }

    /** Deletes them, if that was agreed to. */
    public String delete() {
        boolean gone = bulk.deleted(
                "course",
                deletion,
                () -> edit.deleteCourses(chosen.ids(), deletion.getReport()),
                this::askAgain,
                "course.chosen.deleted");
        return gone ? chosen.leave() : null;
    }

    private void askAgain() {
        chosen.readFirst();
        deletion.ask(edit.previewCourses(chosen.ids()));
    }

    public Selection getChosen() {
        return chosen;
    }

    public BulkDeletion getDeletion() {
        return deletion;
    }
}

package org.matricula.web.student;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.enrollment.Deletion;
import org.matricula.persistence.enrollment.DeletionReport;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.web.deletion.DeletionAction;
import org.matricula.web.deletion.DeletionForm;
import org.matricula.web.list.ListReturn;
import org.matricula.web.page.NotFound;

/** The page that deletes a student, with a preview. */
@Named
@ViewScoped
public class StudentDeletion implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private StudentRepository students;

    @EJB
    private Deletion deletion;

    @Inject
    private ListReturn back;

    @Inject
    private DeletionAction deletionAction;

    @Inject
    private NotFound notFound;

    private Long id;
    private DeletionForm form;

    /** Opens the page for the student in the address. The preview is read first, so that every later change is noticed. */
    public void open() {
        var report = id == null ? DeletionReport.NOTHING : deletion.preview(new StudentKey(id));
        Optional.ofNullable(id)
                .flatMap(students::find)
                .ifPresentOrElse(student -> ask(student, report), () -> notFound.show("student.gone", id));
    }

    private void ask(Student student, DeletionReport report) {
        form = new DeletionForm(student.getNumber(), student.getName(), report);
    }

    /** Deletes the student and shows the list. */
    public String delete() {
        var key = new StudentKey(id);
        boolean gone = deletionAction.attempt("student", form, agreed -> deletion.delete(key, agreed), this::open);
        return gone ? back.toList("/student") : null;
    }

    /** Returns the way back to the list that led to the page. */
    public ListReturn getBack() {
        return back;
    }

    public DeletionForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}

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
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.web.enrollment.DeletionForm;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;

/** The page that deletes a student, after it said what goes with it. */
@Named
@ViewScoped
public class StudentDeletion implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private StudentRepository students;

    @EJB
    private Deletion deletion;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    private String id;
    private StudentKey key;
    private DeletionForm form;

    /** Asks about the student that the address names. */
    public void open() {
        find().ifPresentOrElse(this::ask, notFound::show);
    }

    private Optional<Student> find() {
        try {
            return students.find(StudentKey.parse(id).id());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void ask(Student student) {
        key = new StudentKey(student.getId());
        form = new DeletionForm(student.getNumber(), student.getName(), deletion.preview(key));
    }

    /** Deletes the student and shows the list. */
    public String delete() {
        if (!form.isConfirmed()) {
            messages.error("deletion.mistyped", form.getKey());
            return null;
        }
        try {
            deletion.delete(key, form.getReport());
            messages.keep("deletion.done", form.getName(), form.getKey());
        } catch (NotFoundException e) {
            messages.keep("deletion.gone", form.getName(), form.getKey());
        } catch (RefusedException e) {
            find().ifPresent(this::ask);
            messages.error("refused." + e.getReason());
            return null;
        }
        return "/student/list?faces-redirect=true";
    }

    public DeletionForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}

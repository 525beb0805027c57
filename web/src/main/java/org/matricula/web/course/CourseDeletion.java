package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseKey;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.Deletion;
import org.matricula.persistence.enrollment.DeletionReport;
import org.matricula.web.deletion.DeletionAction;
import org.matricula.web.deletion.DeletionForm;
import org.matricula.web.list.ListReturn;
import org.matricula.web.page.NotFound;

/** The page that deletes a course, with a preview. */
@Named
@ViewScoped
public class CourseDeletion implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CourseRepository courses;

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

    /** Opens the page for the course in the address. The preview is read first, so that every later change is noticed. */
    public void open() {
        var report = id == null ? DeletionReport.NOTHING : deletion.preview(new CourseKey(id));
        Optional.ofNullable(id)
                .flatMap(courses::find)
                .ifPresentOrElse(course -> ask(course, report), () -> notFound.show("course.gone", id));
    }

    private void ask(Course course, DeletionReport report) {
        form = new DeletionForm(course.getCode(), course.getName(), report);
    }

    /** Deletes the course and shows the list. */
    public String delete() {
        var key = new CourseKey(id);
        boolean gone = deletionAction.attempt("course", form, agreed -> deletion.delete(key, agreed), this::open);
        return gone ? back.toList("/course") : null;
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

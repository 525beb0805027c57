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
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.web.enrollment.DeletionForm;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;

/** The page that deletes a course, after it said what goes with it. */
@Named
@ViewScoped
public class CourseDeletion implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CourseRepository courses;

    @EJB
    private Deletion deletion;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    private String id;
    private CourseKey key;
    private DeletionForm form;

    /** Asks about the course that the address names. */
    public void open() {
        find().ifPresentOrElse(this::ask, notFound::show);
    }

    private Optional<Course> find() {
        try {
            return courses.find(CourseKey.parse(id).id());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void ask(Course course) {
        key = new CourseKey(course.getId());
        form = new DeletionForm(course.getCode(), course.getName(), deletion.preview(key));
    }

    /** Deletes the course and shows the list. */
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
        return "/course/list?faces-redirect=true";
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

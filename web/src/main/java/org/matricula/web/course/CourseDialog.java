package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseKey;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.RelatedForm;

/** Creates or edits a course beside the field where it is selected, in a transaction of its own. */
@Named
@ViewScoped
public class CourseDialog extends RelatedForm {

    private static final long serialVersionUID = 1L;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentDesk desk;

    private CourseFields fields = new CourseFields();

    @Override
    protected boolean show(Long id) {
        var course = Optional.ofNullable(id).flatMap(courses::find);
        fields = course.map(Course::details).map(CourseFields::new).orElseGet(CourseFields::new);
        return id == null || course.isPresent();
    }

    @Override
    protected boolean rebase(Long id, Set<String> mine) {
        var now = courses.find(id);
        now.ifPresent(course -> fields.rebase(course.details(), mine));
        return now.isPresent();
    }

    @Override
    protected Choice store(Long id) {
        var edit = fields.edit();
        var wanted = edit.wanted();
        var course = id == null
                ? made(Course.class, () -> desk.create(wanted, List.of()).getId(), wanted)
                : desk.save(new CourseKey(id), edit, List.of());
        return Choice.of(course);
    }

    public CourseFields getFields() {
        return fields;
    }
}

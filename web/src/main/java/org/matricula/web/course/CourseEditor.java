package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.matricula.domain.course.CourseKey;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.enrollment.LinkEdit;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.Refusals;

/** The page of one course: fields, picked students and removals are saved together or not at all; the roster saves itself. */
@Named
@ViewScoped
public class CourseEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentDesk desk;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private StudentRepository students;

    @Inject
    private Roster roster;

    @Inject
    private LeftPage leftPage;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private Refusals refusals;

    private final ConflictPanel conflicts = new ConflictPanel();
    private Long id;
    private CourseFields fields = new CourseFields();
    private Enrolling enrolling;
    private boolean askingAboutLosses;

    /** Opens the course that the address names, or a new one. */
    public void open() {
        var course = id == null ? null : courses.find(id).orElse(null);
        if (course == null && id != null) {
            notFound.show();
            return;
        }
        if (course != null) {
            fields = new CourseFields(course.details());
            roster.open(course);
        }
        enrolling = new Enrolling(students, id);
    }

    /** Saves and shows the list. */
    public String save() {
        return saved() ? "/course/list?faces-redirect=true" : null;
    }

    /** Saves and stays with the course. */
    public String saveAndContinue() {
        return saved() ? "/course/edit?faces-redirect=true&id=" + id : null;
    }

    /** Saves and goes on with a new course. */
    public String saveAndAdd() {
        return saved() ? "/course/edit?faces-redirect=true" : null;
    }

    /** Saves although grades are lost with it. */
    public String removeAndSave() {
        askingAboutLosses = false;
        return stored() ? "/course/edit?faces-redirect=true&id=" + id : null;
    }

    /** Keeps who has a grade; the rest can be saved then. */
    public void keep() {
        askingAboutLosses = false;
        roster.keepGraded();
    }

    /** Saves what was decided on after a conflict. */
    public String resolve() {
        var now = courses.find(id).orElse(null);
        if (now == null) {
            notFound.show();
            return null;
        }
        fields.rebase(now.details(), conflicts.mine(null));
        roster.rebase(conflicts);
        enrolling.rebase(search, conflicts);
        conflicts.close();
        return saveAndContinue();
    }

    private boolean saved() {
        askingAboutLosses = !roster.getLosses().isEmpty();
        return !askingAboutLosses && stored();
    }

    private boolean stored() {
        var unsettled = roster.getUnsettled();
        if (!unsettled.isEmpty()) {
            messages.error(
                    "course.roster.unsettled", unsettled.get(0).getChoice().label(), unsettled.size());
            return false;
        }
        try {
            return refusals.attempt(this::store);
        } catch (ConflictException e) {
            conflicts.show(e.getConflicts());
            return false;
        }
    }

    private void store() {
        var edit = fields.edit();
        var course = id == null ? desk.create(edit.wanted(), links()) : desk.save(new CourseKey(id), edit, links());
        id = course.getId();
        messages.keep("course.saved", course.getCode());
    }

    private List<LinkEdit> links() {
        return Stream.concat(roster.removals().stream(), enrolling.edits().stream())
                .toList();
    }

    public ConflictPanel getConflicts() {
        return conflicts;
    }

    public Enrolling getEnrolling() {
        return leftPage.require(enrolling);
    }

    public CourseFields getFields() {
        return fields;
    }

    /** Where the losses stand. */
    public Roster getTable() {
        return roster;
    }

    /** Whether the user has to say first that grades may be lost. */
    public boolean isAskingAboutLosses() {
        return askingAboutLosses;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}

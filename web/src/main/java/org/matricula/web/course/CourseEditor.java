package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseKey;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.enrollment.LinkEdit;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.edit.EditForm;
import org.matricula.web.edit.Loss;
import org.matricula.web.edit.SaveFlow;
import org.matricula.web.enrollment.LinkRights;
import org.matricula.web.page.Forbidden;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.relation.LinkBoxes;

/** The page of one course: fields, picked students and removals are saved together or not at all; the roster saves itself. */
@Named
@ViewScoped
public class CourseEditor implements EditForm {

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
    private Caller caller;

    @Inject
    private Roster roster;

    @Inject
    private LinkBoxes boxes;

    @Inject
    private LeftPage leftPage;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private SaveFlow buttons;

    private LinkRights rights = LinkRights.NONE;
    private Long id;
    private CourseFields fields = new CourseFields();
    private StudentPicker enrolling;

    /** Opens the course that the address names, or a new one. */
    public void open() {
        rights = LinkRights.of(caller, Role.STUDENT_VIEW);
        if (id != null) {
            var course = courses.find(id).orElse(null);
            if (course == null) {
                notFound.show("course.gone", id);
                return;
            }
            fields = new CourseFields(course.details());
            if (rights.view()) {
                roster.open(course);
            }
        }
        enrolling = new StudentPicker(students, id, rights);
        boxes.open("course", id);
        buttons.of(this);
        if (!isSaving()) {
            Forbidden.readOnly("form:roster");
        }
    }

    @Override
    public String folder() {
        return "/course";
    }

    @Override
    public String nameOf(String field, String goneId) {
        return "course.id".equals(field) ? fields.getSeen().code() : boxes.nameOf(enrolling.nameOf(goneId));
    }

    @Override
    public List<Loss> losses() {
        return roster.getShown().losses();
    }

    @Override
    public void keepGraded() {
        roster.getShown().keepGraded();
    }

    @Override
    public boolean isReady() {
        var unsettled = roster.getShown().unsettled();
        if (!unsettled.isEmpty()) {
            messages.error(
                    "course.roster.unsettled", unsettled.get(0).getChoice().label(), unsettled.size());
        }
        return unsettled.isEmpty();
    }

    @Override
    public Long store() {
        var edit = fields.edit();
        var others = boxes.edits();
        var links = links();
        var course = id == null
                ? made(() -> desk.create(edit.wanted(), links, others), edit.wanted(), links, List.of(others))
                : desk.save(new CourseKey(id), edit, links, others);
        messages.keepLinked("course.saved", address(course), course.getCode());
        return course.getId();
    }

    private Course made(Supplier<Course> creation, Object... contents) {
        return buttons.getForm().once(Course.class, () -> creation.get().getId(), contents);
    }

    private static String address(Course saved) {
        return "/course/edit?id=" + saved.getId();
    }

    @Override
    public Long storeCopy(boolean linked) {
        var details = fields.copy();
        var others = boxes.copies();
        var links = linked ? links() : enrolling.edits();
        var copy = made(
                () -> linked
                        ? desk.copy(new CourseKey(id), details, links, others)
                        : desk.create(details, links, others),
                id,
                linked,
                details,
                links,
                List.of(others));
        messages.keepLinked(
                "course.copied",
                address(copy),
                copy.getName(),
                copy.getCode(),
                fields.getSeen().code());
        return copy.getId();
    }

    private List<LinkEdit> links() {
        return Stream.concat(roster.getShown().removals().stream(), enrolling.edits().stream())
                .toList();
    }

    @Override
    public boolean rebase(ConflictPanel decided) {
        var now = courses.find(id);
        now.ifPresent(course -> {
            fields.rebase(course.details(), decided.mine(null));
            boxes.rebase("course", id);
            roster.getShown().rebase(decided);
            enrolling.rebase(search, decided);
        });
        return now.isPresent();
    }

    /** Returns whether the user can change the fields; otherwise they are text. */
    public boolean isEditable() {
        return id == null || caller.may(Role.COURSE_CHANGE);
    }

    /** Returns whether the user can change anything on the page. */
    public boolean isSaving() {
        return isEditable() || rights.edit();
    }

    public LinkRights getRights() {
        return rights;
    }

    public LinkBoxes getBoxes() {
        return boxes;
    }

    public SaveFlow getButtons() {
        return buttons;
    }

    public CourseFields getFields() {
        return fields;
    }

    public StudentPicker getEnrolling() {
        return leftPage.require(enrolling);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}

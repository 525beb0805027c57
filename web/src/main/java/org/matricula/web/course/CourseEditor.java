package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.edit.EntityEditor;
import org.matricula.web.edit.Loss;
import org.matricula.web.enrollment.LinkRights;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;

/** The page of one course: fields, picked students and removals are saved together or not at all; the roster saves itself. */
@Named
@ViewScoped
public class CourseEditor extends EntityEditor {

    private static final long serialVersionUID = 1L;

    @EJB
    private EnrollmentDesk desk;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private StudentRepository students;

    @Inject
    private Caller caller;

    @Inject
    private LeftPage leftPage;

    @Inject
    private Messages messages;

    @Inject
    private Roster roster;

    private LinkRights rights = LinkRights.NONE;
    private StudentPicker enrolling;

    @Override
    protected void openLinks(TracedEntity course) {
        rights = LinkRights.of(caller, Role.STUDENT_VIEW);
        if (course != null && !rights.change() && search.grades((Course) course)) {
            rights = rights.ofGrader();
        }
        if (course != null && rights.view()) {
            roster.open((Course) course);
        }
        enrolling = new StudentPicker(students, getId(), rights);
    }

    @Override
    protected List<LinkEdit> links() {
        return Stream.concat(roster.getShown().removals().stream(), enrolling.edits().stream())
                .toList();
    }

    @Override
    protected String linkName(String student) {
        return enrolling.nameOf(student);
    }

    @Override
    protected void rebaseLinks(ConflictPanel decided) {
        roster.getShown().rebase(decided);
        enrolling.rebase(search, decided);
    }

    @Override
    protected TracedEntity copyLinked(Record details, List<LinkEdit> links, RelationEdit... others) {
        return desk.copy(new CourseKey(getId()), details, links, others);
    }

    @Override
    protected List<String> changing() {
        return rights.grade() ? List.of("form:roster", "form:type", "form:press") : List.of("form:roster");
    }

    @Override
    public boolean isLinked() {
        return true;
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
    public boolean isSaving() {
        return super.isSaving() || rights.edit();
    }

    @Override
    public long getAdded() {
        return super.getAdded() + enrolling.getCount();
    }

    @Override
    public long getRemoved() {
        return super.getRemoved() + roster.getShown().getRemoved().size();
    }

    public LinkRights getRights() {
        return rights;
    }

    public StudentPicker getEnrolling() {
        return leftPage.require(enrolling);
    }
}

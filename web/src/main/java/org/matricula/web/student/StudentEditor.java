package org.matricula.web.student;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.account.Role;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.edit.EntityEditor;
import org.matricula.web.edit.Loss;
import org.matricula.web.enrollment.EnrollmentLine;
import org.matricula.web.enrollment.EnrollmentTable;
import org.matricula.web.enrollment.LinkRights;
import org.matricula.web.page.LeftPage;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.EntityFinder;
import org.matricula.web.picker.Picker;
import org.matricula.web.picker.SearchResult.Finder;

/** The page of one student: fields, course picker and enrollment table, saved together or not at all. */
@Named
@ViewScoped
public class StudentEditor extends EntityEditor {

    private static final long serialVersionUID = 1L;

    @EJB
    private EnrollmentDesk desk;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private Lists lists;

    @Inject
    private Caller caller;

    @Inject
    private LeftPage leftPage;

    private final EnrollmentTable table = new EnrollmentTable();
    private LinkRights rights = LinkRights.NONE;
    private @Nullable Picker picker;

    @Override
    protected void openLinks(@Nullable TracedEntity student) {
        rights = LinkRights.of(caller, Role.COURSE_VIEW);
        table.allow(rights);
        if (student != null) {
            table.load(List.copyOf(current().values()));
        }
        picker = new Picker(rights.add() ? new EntityFinder(lists, "course") : Finder.NOTHING, table);
    }

    private Map<Long, EnrollmentLine> current() {
        var rows = new LinkedHashMap<Long, EnrollmentLine>();
        if (!rights.view()) {
            return rows;
        }
        enrollments
                .of(new StudentKey(getId()))
                .forEach(each -> rows.put(
                        each.getCourse().getId(), new EnrollmentLine(Choice.of(each.getCourse()), each.details())));
        return rows;
    }

    @Override
    protected List<LinkEdit> links() {
        return table.edits();
    }

    @Override
    protected String linkName(String course) {
        return table.nameOf(course);
    }

    @Override
    protected void rebaseLinks(ConflictPanel decided) {
        table.rebase(current(), decided);
    }

    @Override
    protected TracedEntity copyLinked(Record details, List<LinkEdit> links, RelationEdit... others) {
        return desk.copy(new StudentKey(getId()), details, links, others);
    }

    @Override
    public boolean isLinked() {
        return true;
    }

    @Override
    public List<Loss> losses() {
        return table.losses();
    }

    @Override
    public void keepGraded() {
        table.keepGraded();
    }

    @Override
    public boolean isSaving() {
        return super.isSaving() || rights.edit();
    }

    @Override
    public long getAdded() {
        return super.getAdded() + table.getAdded();
    }

    @Override
    public long getRemoved() {
        return super.getRemoved() + table.getRemoved();
    }

    public LinkRights getRights() {
        return rights;
    }

    public EnrollmentTable getTable() {
        return table;
    }

    public Picker getPicker() {
        return leftPage.require(picker);
    }
}

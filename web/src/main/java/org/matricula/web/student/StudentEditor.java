package org.matricula.web.student;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.matricula.domain.account.Role;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.enrollment.LinkEdit;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.edit.EditForm;
import org.matricula.web.edit.Loss;
import org.matricula.web.edit.SaveFlow;
import org.matricula.web.enrollment.EnrollmentLine;
import org.matricula.web.enrollment.EnrollmentTable;
import org.matricula.web.enrollment.LinkRights;
import org.matricula.web.page.Forbidden;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.EntityFinder;
import org.matricula.web.picker.Picker;
import org.matricula.web.picker.SearchResult.Finder;
import org.matricula.web.relation.LinkBoxes;

/** The page of one student: fields, course picker and enrollment table, saved together or not at all. */
@Named
@ViewScoped
public class StudentEditor implements EditForm {

    private static final long serialVersionUID = 1L;

    @EJB
    private EnrollmentDesk desk;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private StudentRepository students;

    @EJB
    private Lists lists;

    @Inject
    private Caller caller;

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

    private final EnrollmentTable table = new EnrollmentTable();
    private LinkRights rights = LinkRights.NONE;
    private Long id;
    private StudentFields fields = new StudentFields();
    private Picker picker;

    /** Opens the student that the address names, or a new one. */
    public void open() {
        rights = LinkRights.of(caller, Role.COURSE_VIEW);
        table.allow(rights);
        if (id != null) {
            var student = students.find(id).orElse(null);
            if (student == null) {
                notFound.show("student.gone", id);
                return;
            }
            fields = new StudentFields(student.details());
            table.load(List.copyOf(current().values()));
        }
        picker = new Picker(rights.add() ? new EntityFinder(lists, "course") : Finder.NOTHING, table);
        boxes.open("student", id);
        buttons.of(this);
        if (!isSaving()) {
            Forbidden.readOnly(null);
        }
    }

    private Map<Long, EnrollmentLine> current() {
        var rows = new LinkedHashMap<Long, EnrollmentLine>();
        if (!rights.view()) {
            return rows;
        }
        enrollments
                .of(new StudentKey(id))
                .forEach(each -> rows.put(
                        each.getCourse().getId(), new EnrollmentLine(Choice.of(each.getCourse()), each.details())));
        return rows;
    }

    @Override
    public String folder() {
        return "/student";
    }

    @Override
    public String nameOf(String field, String goneId) {
        return "student.id".equals(field) ? fields.getSeen().name() : boxes.nameOf(table.nameOf(goneId));
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
    public Long store() {
        var edit = fields.edit();
        var others = boxes.edits();
        var links = table.edits();
        var student = id == null
                ? made(() -> desk.create(edit.wanted(), links, others), edit.wanted(), links, List.of(others))
                : desk.save(new StudentKey(id), edit, links, others);
        messages.keepLinked("student.saved", address(student), student.getName());
        return student.getId();
    }

    private Student made(Supplier<Student> creation, Object... contents) {
        return buttons.getForm().once(Student.class, () -> creation.get().getId(), contents);
    }

    private static String address(Student saved) {
        return "/student/edit?id=" + saved.getId();
    }

    @Override
    public Long storeCopy(boolean linked) {
        var details = fields.copy();
        var others = boxes.copies();
        var links = linked
                ? table.edits()
                : table.edits().stream().filter(LinkEdit::isAddition).toList();
        var copy = made(
                () -> linked
                        ? desk.copy(new StudentKey(id), details, links, others)
                        : desk.create(details, links, others),
                id,
                linked,
                details,
                links,
                List.of(others));
        messages.keepLinked(
                "student.copied",
                address(copy),
                copy.getName(),
                copy.getNumber(),
                fields.getSeen().number());
        return copy.getId();
    }

    @Override
    public boolean rebase(ConflictPanel decided) {
        var now = students.find(id);
        now.ifPresent(student -> {
            fields.rebase(student.details(), decided.mine(null));
            boxes.rebase("student", id);
            table.rebase(current(), decided);
        });
        return now.isPresent();
    }

    /** Returns whether the user can change the fields; otherwise they are text. */
    public boolean isEditable() {
        return id == null || caller.may(Role.STUDENT_CHANGE);
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

    public StudentFields getFields() {
        return fields;
    }

    public EnrollmentTable getTable() {
        return table;
    }

    public Picker getPicker() {
        return leftPage.require(picker);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}

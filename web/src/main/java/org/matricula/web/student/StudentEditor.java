package org.matricula.web.student;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.course.CourseFinder;
import org.matricula.web.enrollment.EnrollmentRow;
import org.matricula.web.enrollment.EnrollmentTable;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.Refusals;
import org.matricula.web.picker.Picker;

/** The page of one student: fields, course picker and enrollment table, saved together or not at all. */
@Named
@ViewScoped
public class StudentEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private EnrollmentDesk desk;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private StudentRepository students;

    @Inject
    private CourseFinder finder;

    @Inject
    private LeftPage leftPage;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private Refusals refusals;

    private final ConflictPanel conflicts = new ConflictPanel();
    private final EnrollmentTable table = new EnrollmentTable();
    private Long id;
    private StudentDetails seen = new StudentDetails(null, null, null);
    private Picker picker;
    private boolean askingAboutLosses;

    @Size(max = Student.NUMBER_LENGTH)
    private String number;

    @NotBlank
    @Size(max = Student.NAME_LENGTH)
    private String name;

    @Min(0)
    @Max(Student.AGE_MAX)
    private Integer age;

    /** Opens the student that the address names, or a new one. */
    public void open() {
        var student = id == null ? null : students.find(id).orElse(null);
        if (student == null && id != null) {
            notFound.show();
            return;
        }
        if (student != null) {
            seen = student.details();
            set(seen);
            table.load(List.copyOf(current().values()));
        }
        picker = new Picker(finder, table);
    }

    private void set(StudentDetails details) {
        number = details.number();
        name = details.name();
        age = details.age();
    }

    private Map<Long, EnrollmentRow> current() {
        var rows = new LinkedHashMap<Long, EnrollmentRow>();
        enrollments
                .of(new StudentKey(id))
                .forEach(each -> rows.put(
                        each.getCourse().getId(),
                        new EnrollmentRow(CourseFinder.choice(each.getCourse()), each.details())));
        return rows;
    }

    /** Saves and shows the list. */
    public String save() {
        return saved() ? "/student/list?faces-redirect=true" : null;
    }

    /** Saves and stays with the student. */
    public String saveAndContinue() {
        return saved() ? "/student/edit?faces-redirect=true&id=" + id : null;
    }

    /** Saves and goes on with a new student. */
    public String saveAndAdd() {
        return saved() ? "/student/edit?faces-redirect=true" : null;
    }

    /** Saves although grades are lost with it. */
    public String removeAndSave() {
        askingAboutLosses = false;
        return stored() ? "/student/edit?faces-redirect=true&id=" + id : null;
    }

    /** Keeps what has a grade; the rest can be saved then. */
    public void keep() {
        askingAboutLosses = false;
        table.keepGraded();
    }

    /** Saves what was decided on after a conflict. */
    public String resolve() {
        var now = students.find(id).map(Student::details).orElse(null);
        if (now == null) {
            notFound.show();
            return null;
        }
        set(edit().resolvedOn(now, conflicts.mine(null)));
        seen = now;
        table.rebase(current(), conflicts);
        conflicts.close();
        return saveAndContinue();
    }

    private boolean saved() {
        askingAboutLosses = !table.getLosses().isEmpty();
        return !askingAboutLosses && stored();
    }

    private boolean stored() {
        if (table.isInvalid()) {
            messages.error("enrollment.daysInvalid");
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
        var student = id == null
                ? desk.create(edit().wanted(), table.edits())
                : desk.save(new StudentKey(id), edit(), table.edits());
        id = student.getId();
        messages.keep("student.saved", student.getName());
    }

    private Edit<StudentDetails> edit() {
        return new Edit<>(seen, new StudentDetails(number == null ? seen.number() : number, name, age));
    }

    public ConflictPanel getConflicts() {
        return conflicts;
    }

    public EnrollmentTable getTable() {
        return table;
    }

    public Picker getPicker() {
        return leftPage.require(picker);
    }

    /** Whether the user has to say first that grades may be lost. */
    public boolean isAskingAboutLosses() {
        return askingAboutLosses;
    }

    /** What the page showed when it was opened. */
    public StudentDetails getSeen() {
        return seen;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getAge() {
        return age;
    }

    public void setAge(Integer age) {
        this.age = age;
    }
}

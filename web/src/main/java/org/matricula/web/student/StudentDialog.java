package org.matricula.web.student;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.RelatedForm;

/** Creates or edits a student beside the field where it is selected, in a transaction of its own. */
@Named
@ViewScoped
public class StudentDialog extends RelatedForm {

    private static final long serialVersionUID = 1L;

    @EJB
    private StudentRepository students;

    @EJB
    private EnrollmentDesk desk;

    private StudentFields fields = new StudentFields();

    @Override
    protected boolean show(Long id) {
        var student = Optional.ofNullable(id).flatMap(students::find);
        fields = student.map(Student::details).map(StudentFields::new).orElseGet(StudentFields::new);
        return id == null || student.isPresent();
    }

    @Override
    protected boolean rebase(Long id, Set<String> mine) {
        var now = students.find(id);
        now.ifPresent(student -> fields.rebase(student.details(), mine));
        return now.isPresent();
    }

    @Override
    protected Choice store(Long id) {
        var edit = fields.edit();
        var wanted = edit.wanted();
        var student = id == null
                ? made(Student.class, () -> desk.create(wanted, List.of()).getId(), wanted)
                : desk.save(new StudentKey(id), edit, List.of());
        return Choice.of(student);
    }

    public StudentFields getFields() {
        return fields;
    }
}

package org.matricula.persistence.transfer;

import java.util.List;
import java.util.Objects;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.error.Flush;

/** Reads the students. */
class StudentImport extends NamedImport<StudentDetails, Student> {

    StudentImport(Context context) {
        super(
                context,
                TransferFile.STUDENTS,
                Student.class,
                new Flush.Unique("uq_student_", "student.number", "of the import"),
                StudentDetails::number,
                StudentDetails::name,
                new Making<>(Student::new, Student::amend));
    }

    @Override
    List<Stored<StudentDetails>> rows() {
        return em().createQuery("SELECT s.id, s.version, s.number, s.name, s.age FROM Student s", Object[].class)
                .getResultStream()
                .map(row -> new Stored<>(
                        (Long) row[0], (Integer) row[1], new StudentDetails((String) row[2], (String) row[3], (Integer)
                                row[4])))
                .toList();
    }

    @Override
    StudentDetails details(Row row, StudentDetails now) {
        var number = written(row, now);
        var name = row.text("name");
        var age = row.optional("age", CellType.WHOLE_NUMBER, now == null ? null : now.age());
        return validated(row, new StudentDetails(number, now != null && name.isEmpty() ? now.name() : name, age));
    }

    @Override
    List<String> cells(StudentDetails details) {
        return List.of(details.name(), Objects.toString(details.age(), ""));
    }
}

package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.error.Flush;

/** Reads the students. */
class StudentImport extends TableImport<String, StudentDetails, Student> {

    private final EntityManager em;

    StudentImport(EntityManager em, Validator validator) {
        super(em, validator, TransferFile.STUDENTS, Student.class);
        this.em = em;
    }

    @Override
    Map<String, Stored<StudentDetails>> stored() {
        var stored = new HashMap<String, Stored<StudentDetails>>();
        em.createQuery("SELECT s.id, s.number, s.name, s.age FROM Student s", Object[].class)
                .getResultList()
                .forEach(row -> stored.put(
                        (String) row[1],
                        new Stored<>((Long) row[0], new StudentDetails((String) row[1], (String) row[2], (Integer)
                                row[3]))));
        return stored;
    }

    @Override
    String key(Row row) {
        return row.text(keyColumn());
    }

    @Override
    String keyColumn() {
        return "number";
    }

    @Override
    StudentDetails details(Row row, StudentDetails now) {
        var age = row.value("age", Integer::valueOf, "must be a whole number of years, or empty");
        var details = new StudentDetails(key(row), row.text("name"), age);
        validate(row, new Student(details));
        return details;
    }

    @Override
    Student create(String number, StudentDetails details) {
        return new Student(details);
    }

    @Override
    void amend(Student stored, StudentDetails details) {
        stored.amend(details);
    }

    @Override
    Flush.Unique unique() {
        return new Flush.Unique("uq_student_number", "student.number", "of the import");
    }
}

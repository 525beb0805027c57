package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.Flush;

/** Reads the students. */
class StudentImport extends KeyedImport<StudentDetails, Student> {

    private final EntityManager em;

    StudentImport(EntityManager em, Validator validator) {
        super(
                em,
                validator,
                TransferFile.STUDENTS,
                Student.class,
                "number",
                new Flush.Unique("uq_student_", "student.number", "of the import"),
                new Making<>(Student::new, Student::amend));
        this.em = em;
    }

    @Override
    Map<String, Stored<StudentDetails>> stored() {
        var stored = new HashMap<String, Stored<StudentDetails>>();
        em.createQuery("SELECT s.id, s.number, s.name, s.age FROM Student s", Object[].class)
                .getResultList()
                .forEach(row -> stored.put(
                        KeyFold.of((String) row[1]),
                        new Stored<>((Long) row[0], new StudentDetails((String) row[1], (String) row[2], (Integer)
                                row[3]))));
        return stored;
    }

    @Override
    StudentDetails details(Row row, StudentDetails now) {
        var age = row.value("age", Integer::valueOf, "must be a whole number of years, or empty");
        var read = validated(row, new StudentDetails(row.text("number"), row.text("name"), age));
        return now == null ? read : new StudentDetails(now.number(), read.name(), read.age());
    }
}

package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.Flush;

/** Reads the courses. */
class CourseImport extends KeyedImport<CourseDetails, Course> {

    private final EntityManager em;

    CourseImport(EntityManager em, Validator validator) {
        super(
                em,
                validator,
                TransferFile.COURSES,
                Course.class,
                "code",
                new Flush.Unique("uq_course_", "course.code", "of the import"),
                new Making<>(Course::new, Course::amend));
        this.em = em;
    }

    @Override
    Map<String, Stored<CourseDetails>> stored() {
        var stored = new HashMap<String, Stored<CourseDetails>>();
        em.createQuery("SELECT c.id, c.code, c.name, c.description FROM Course c", Object[].class)
                .getResultList()
                .forEach(row -> stored.put(
                        KeyFold.of((String) row[1]),
                        new Stored<>(
                                (Long) row[0], new CourseDetails((String) row[1], (String) row[2], (String) row[3]))));
        return stored;
    }

    @Override
    CourseDetails details(Row row, CourseDetails now) {
        var read = validated(row, new CourseDetails(row.text("code"), row.text("name"), row.text("description")));
        return now == null ? read : new CourseDetails(now.code(), read.name(), read.description());
    }
}

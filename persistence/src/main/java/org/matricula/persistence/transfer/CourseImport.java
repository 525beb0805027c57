package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.persistence.error.Flush;

/** Reads the courses. */
class CourseImport extends TableImport<String, CourseDetails, Course> {

    private final EntityManager em;

    CourseImport(EntityManager em, Validator validator) {
        super(em, validator, TransferFile.COURSES, Course.class);
        this.em = em;
    }

    @Override
    Map<String, Stored<CourseDetails>> stored() {
        var stored = new HashMap<String, Stored<CourseDetails>>();
        em.createQuery("SELECT c.id, c.code, c.name, c.description FROM Course c", Object[].class)
                .getResultList()
                .forEach(row -> stored.put(
                        (String) row[1],
                        new Stored<>(
                                (Long) row[0], new CourseDetails((String) row[1], (String) row[2], (String) row[3]))));
        return stored;
    }

    @Override
    String key(Row row) {
        return row.text(keyColumn());
    }

    @Override
    String keyColumn() {
        return "code";
    }

    @Override
    CourseDetails details(Row row, CourseDetails now) {
        var details = new CourseDetails(key(row), row.text("name"), row.text("description"));
        validate(row, new Course(details));
        return details;
    }

    @Override
    Course create(String code, CourseDetails details) {
        return new Course(details);
    }

    @Override
    void amend(Course stored, CourseDetails details) {
        stored.amend(details);
    }

    @Override
    Flush.Unique unique() {
        return new Flush.Unique("uq_course_code", "course.code", "of the import");
    }
}

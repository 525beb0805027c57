package org.matricula.persistence.transfer;

import java.util.List;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.persistence.error.Flush;

/** Reads the courses. */
class CourseImport extends NamedImport<CourseDetails, Course> {

    CourseImport(Context context) {
        super(
                context,
                TransferFile.COURSES,
                Course.class,
                new Flush.Unique("uq_course_", "course.code", "of the import"),
                CourseDetails::code,
                CourseDetails::name,
                new Making<>(Course::new, Course::amend));
    }

    @Override
    List<Stored<CourseDetails>> rows() {
        return em().createQuery("SELECT c.id, c.version, c.code, c.name, c.description FROM Course c", Object[].class)
                .getResultStream()
                .map(row -> new Stored<>(
                        (Long) row[0], (Integer) row[1], new CourseDetails((String) row[2], (String) row[3], (String)
                                row[4])))
                .toList();
    }

    @Override
    CourseDetails details(Row row, CourseDetails now) {
        var code = written(row, now);
        var name = row.text("name");
        var description = row.lines("description", now == null ? "" : now.description());
        return validated(row, new CourseDetails(code, now != null && name.isEmpty() ? now.name() : name, description));
    }

    @Override
    List<String> cells(CourseDetails details) {
        return List.of(details.name(), details.description());
    }
}

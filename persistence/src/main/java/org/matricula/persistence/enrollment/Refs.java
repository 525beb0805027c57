package org.matricula.persistence.enrollment;

import java.util.LinkedHashSet;
import java.util.List;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.error.InvalidException;

/** Reads the keys of references, each once, and refuses unsaved entities before any statement is sent. */
final class Refs {

    private Refs() {}

    static List<Long> studentIds(Iterable<? extends StudentRef> students) {
        var ids = new LinkedHashSet<Long>();
        students.forEach(student -> ids.add(required("student", student == null ? null : student.getId())));
        return List.copyOf(ids);
    }

    static List<Long> courseIds(Iterable<? extends CourseRef> courses) {
        var ids = new LinkedHashSet<Long>();
        courses.forEach(course -> ids.add(required("course", course == null ? null : course.getId())));
        return List.copyOf(ids);
    }

    private static Long required(String entity, Long id) {
        if (id == null) {
            throw new InvalidException(entity + ".id", null, "is missing: the " + entity + " was never saved");
        }
        return id;
    }
}

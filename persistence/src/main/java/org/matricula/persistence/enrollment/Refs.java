package org.matricula.persistence.enrollment;

import java.util.List;
import java.util.stream.StreamSupport;
import org.matricula.domain.base.EntityRef;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.error.InvalidException;

/** Reads the keys of references, each once, and refuses missing and unsaved objects before any statement is sent. */
final class Refs {

    private Refs() {}

    static List<Long> studentIds(Iterable<? extends StudentRef> students) {
        return ids("student", students);
    }

    static List<Long> courseIds(Iterable<? extends CourseRef> courses) {
        return ids("course", courses);
    }

    private static List<Long> ids(String kind, Iterable<? extends EntityRef> references) {
        return StreamSupport.stream(references.spliterator(), false)
                .map(reference -> InvalidException.idOf(kind, reference))
                .distinct()
                .toList();
    }
}

package org.matricula.domain.history;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.VersionedEntity;

/**
 * The object of a change, as it was known then.
 *
 * @param subject the kind of object, as in {@code student}
 * @param id its id
 * @param label what people knew it by, as a number and a name
 * @param studentId the student whose history it belongs to
 * @param courseId the course whose history it belongs to
 */
public record ChangedObject(
        String subject,
        Long id,
        String label,
        @Nullable Long studentId,
        @Nullable Long courseId) implements Serializable {

    /** Returns whether it is a link between a student and a course, as an enrollment. */
    public boolean isLink() {
        return studentId != null && courseId != null;
    }

    /** Returns the id of the student or the course whose history it belongs to, by the kind of that. */
    public @Nullable Long end(Class<?> kind) {
        return switch (VersionedEntity.nameOf(kind)) {
            case "student" -> studentId;
            case "course" -> courseId;
            default -> null;
        };
    }
}

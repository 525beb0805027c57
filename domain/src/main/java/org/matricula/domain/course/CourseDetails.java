package org.matricula.domain.course;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.TextInput;

/**
 * The editable fields of a course.
 *
 * @param code the short name that people say, 1 to 20 characters; null to assign one
 * @param name 1 to 100 characters
 * @param description any text of up to 4,000 characters; empty if there is none
 */
public record CourseDetails(@Nullable String code, String name, String description) implements Serializable {

    /** Texts have their normal form. */
    public CourseDetails {
        code = TextInput.line(code);
        name = TextInput.line(name);
        description = Objects.requireNonNullElse(TextInput.lines(description), "");
    }
}

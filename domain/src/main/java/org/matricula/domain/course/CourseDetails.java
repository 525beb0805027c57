package org.matricula.domain.course;

import java.io.Serializable;

/**
 * The editable fields of a course.
 *
 * @param code the short name that people say, 1 to 20 characters; null or blank draws one
 * @param name 1 to 100 characters
 * @param description any text of up to 4,000 characters; empty where there is none
 */
public record CourseDetails(String code, String name, String description) implements Serializable {

    /** White space around a text is not meant. */
    public CourseDetails {
        code = code == null || code.isBlank() ? null : code.strip();
        name = name == null ? null : name.strip();
        description = description == null ? "" : description.strip();
    }
}

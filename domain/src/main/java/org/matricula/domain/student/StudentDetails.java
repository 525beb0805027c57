package org.matricula.domain.student;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.TextInput;

/**
 * The editable fields of a student.
 *
 * @param number the school's number for the student, 1 to 20 characters; null or blank to assign one
 * @param name 1 to 100 characters
 * @param age in years, 0 to 150; null if it is unknown
 */
public record StudentDetails(
        @Nullable String number, String name, @Nullable Integer age) implements Serializable {

    /** Texts have their normal form. */
    public StudentDetails {
        number = TextInput.line(number);
        name = TextInput.line(name);
    }
}

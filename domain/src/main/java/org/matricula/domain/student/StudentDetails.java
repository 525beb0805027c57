package org.matricula.domain.student;

import java.io.Serializable;

/**
 * The editable fields of a student.
 *
 * @param number the school's number for the student, 1 to 20 characters; null or blank draws one
 * @param name 1 to 100 characters
 * @param age in years, 0 to 150; null where it is not known
 */
public record StudentDetails(String number, String name, Integer age) implements Serializable {

    /** White space around a text is not meant. */
    public StudentDetails {
        number = number == null || number.isBlank() ? null : number.strip();
        name = name == null ? null : name.strip();
    }
}

package org.matricula.persistence.student;

import java.io.Serializable;
import org.matricula.persistence.list.Window;

/**
 * The criteria for students to choose from.
 *
 * @param text words to find in number or name; null or blank for all
 * @param notInCourse leaves out the students of this course; null for none
 */
public record StudentCriteria(String text, Long notInCourse, Window window) implements Serializable {

    /** The first page of those who match a text. */
    public static StudentCriteria matching(String text) {
        return new StudentCriteria(text, null, Window.firstPage());
    }
}

package org.matricula.persistence.course;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.matricula.persistence.list.Window;

/**
 * The criteria for courses to choose from.
 *
 * @param text words to find in code or name; null or blank for all
 * @param without ids of courses to leave out, such as those that are selected already
 */
public record CourseCriteria(String text, Collection<Long> without, Window window) implements Serializable {

    /** The first page of those that match a text. */
    public static CourseCriteria matching(String text) {
        return new CourseCriteria(text, List.of(), Window.firstPage());
    }
}

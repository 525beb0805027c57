package org.matricula.persistence.student;

import java.io.Serializable;
import java.util.List;
import org.matricula.persistence.list.Order;
import org.matricula.persistence.list.Window;

/**
 * Which students a list shows, in which order.
 *
 * @param text words to find in number or name; null or blank for all
 * @param notInCourse leaves out who is enrolled in this course; null leaves out nobody
 * @param order by name and number where it is empty; the id comes last, so that no two pages overlap
 */
public record StudentCriteria(String text, Long notInCourse, List<Order<StudentColumn>> order, Window window)
        implements Serializable {

    /** The first page of those who match a text, by name. */
    public static StudentCriteria matching(String text) {
        return new StudentCriteria(text, null, List.of(), Window.firstPage());
    }
}

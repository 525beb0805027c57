package org.matricula.persistence.course;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.matricula.persistence.list.Order;
import org.matricula.persistence.list.Window;

/**
 * Which courses a list shows, in which order.
 *
 * @param text words to find in code or name; null or blank for all
 * @param without ids of courses to leave out, as those that are chosen already
 * @param order by code where it is empty; the id comes last, so that no two pages overlap
 */
public record CourseCriteria(String text, Collection<Long> without, List<Order<CourseColumn>> order, Window window)
        implements Serializable {

    /** All those that match. */
    public CourseCriteria(String text, List<Order<CourseColumn>> order, Window window) {
        this(text, List.of(), order, window);
    }

    /** The first page of those that match a text, by code. */
    public static CourseCriteria matching(String text) {
        return new CourseCriteria(text, List.of(), Window.firstPage());
    }
}

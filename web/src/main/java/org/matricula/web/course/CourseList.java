package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.matricula.persistence.course.CourseColumn;
import org.matricula.persistence.course.CourseCriteria;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.course.CourseRow;
import org.matricula.persistence.list.Page;
import org.matricula.web.list.ListState;

/** The list of courses. */
@Named
@RequestScoped
public class CourseList {

    @EJB
    private CourseRepository courses;

    private final ListState state = new ListState();
    private Page<CourseRow> page;

    public ListState getState() {
        return state;
    }

    /** The rows that the address asks for, read once. */
    public Page<CourseRow> getPage() {
        if (page == null) {
            page = state.read(window ->
                    courses.list(new CourseCriteria(state.getText(), state.order(CourseColumn.class), window)));
        }
        return page;
    }
}

package org.matricula.persistence.course;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.List;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.Course_;
import org.matricula.persistence.list.ListQuery;
import org.matricula.persistence.list.TextSearch;

/** Courses to choose from. */
class CourseList extends ListQuery<Course, CourseRow> {

    private final CourseCriteria criteria;

    CourseList(EntityManager em, CourseCriteria criteria) {
        super(em, Course.class, CourseRow.class);
        this.criteria = criteria;
    }

    @Override
    protected List<Selection<?>> columns(Root<Course> course, AbstractQuery<?> query) {
        return List.of(course.get(Course_.id), course.get(Course_.code), course.get(Course_.name));
    }

    @Override
    protected List<Predicate> conditions(Root<Course> course, AbstractQuery<?> query) {
        var conditions = new ArrayList<>(TextSearch.matches(
                cb, criteria.text(), List.of(course.get(Course_.codeSearch), course.get(Course_.nameSearch))));
        if (!criteria.without().isEmpty()) {
            conditions.add(cb.not(course.get(Course_.id).in(criteria.without())));
        }
        return conditions;
    }

    @Override
    protected List<Order> orders(Root<Course> course, AbstractQuery<?> query) {
        return List.of(cb.asc(course.get(Course_.codeSort)), cb.asc(course.get(Course_.id)));
    }
}

package org.matricula.persistence.course;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.List;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.Course_;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.persistence.list.ListQuery;
import org.matricula.persistence.list.TextSearch;

/** The list of courses: code and name; the repository adds the numbers of students. */
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
        var conditions = new ArrayList<>(
                TextSearch.matches(cb, criteria.text(), List.of(course.get(Course_.code), course.get(Course_.name))));
        if (!criteria.without().isEmpty()) {
            conditions.add(cb.not(course.get(Course_.id).in(criteria.without())));
        }
        return conditions;
    }

    @Override
    protected List<Order> orders(Root<Course> course, AbstractQuery<?> query) {
        var orders = new ArrayList<Order>();
        for (var order : criteria.order()) {
            orders.add(by(
                    switch (order.column()) {
                        case CODE -> course.get(Course_.code);
                        case NAME -> course.get(Course_.name);
                        case STUDENTS -> students(course, query);
                        case UNGRADED -> ungraded(course, query);
                    },
                    order.descending()));
        }
        if (orders.isEmpty()) {
            orders.add(cb.asc(course.get(Course_.code)));
        }
        orders.add(cb.asc(course.get(Course_.id)));
        return orders;
    }

    private Expression<Long> students(Root<Course> course, AbstractQuery<?> query) {
        var counting = query.subquery(Long.class);
        var enrollment = counting.from(Enrollment.class);
        return number(
                counting.select(cb.count(enrollment)).where(cb.equal(enrollment.get(Enrollment_.course), course)));
    }

    private Expression<Long> ungraded(Root<Course> course, AbstractQuery<?> query) {
        var counting = query.subquery(Long.class);
        var enrollment = counting.from(Enrollment.class);
        return number(counting.select(cb.count(enrollment))
                .where(
                        cb.equal(enrollment.get(Enrollment_.course), course),
                        cb.isNull(enrollment.get(Enrollment_.grade)),
                        cb.notEqual(enrollment.get(Enrollment_.status), EnrollmentStatus.WITHDRAWN)));
    }
}

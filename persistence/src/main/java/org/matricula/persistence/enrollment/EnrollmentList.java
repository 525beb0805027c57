package org.matricula.persistence.enrollment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.Course_;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.Grade_;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.Student_;
import org.matricula.persistence.list.Page;
import org.matricula.persistence.list.TextFields;
import org.matricula.persistence.list.Window;

/**
 * A list of enrollments with both ends: of a student, of a course, or all of them. A page takes one select and at most one count,
 * however many rows there are.
 */
class EnrollmentList {

    private final EntityManager em;
    private final CriteriaBuilder cb;
    private final EnrollmentFilter filter;
    private final List<org.matricula.persistence.list.Order<EnrollmentColumn>> order;

    EnrollmentList(
            EntityManager em,
            EnrollmentFilter filter,
            List<org.matricula.persistence.list.Order<EnrollmentColumn>> order) {
        this.em = em;
        this.cb = em.getCriteriaBuilder();
        this.filter = filter;
        this.order = order;
    }

    /** Returns a page of the rows. */
    Page<EnrollmentRow> page(Window window) {
        var rows = rows(window);
        return new Page<>(rows, window.total(rows, this::count));
    }

    /** Returns the number of rows on all pages. */
    long count() {
        var query = cb.createQuery(Long.class);
        var root = query.from(Enrollment.class);
        query.select(cb.count(cb.literal(1))).where(condition(root));
        return em.createQuery(query).getSingleResult();
    }

    /** Returns the rows of one page. */
    List<EnrollmentRow> rows(Window window) {
        var query = cb.createQuery(EnrollmentRow.class);
        var root = query.from(Enrollment.class);
        query.select(cb.construct(EnrollmentRow.class, columns(root).toArray(Selection<?>[]::new)))
                .where(condition(root))
                .orderBy(orders(root));
        return em.createQuery(query)
                .setFirstResult(window.first())
                .setMaxResults(window.size())
                .getResultList();
    }

    /** Returns the columns in the order of the constructor of a row. */
    private static List<Selection<?>> columns(Root<Enrollment> root) {
        var student = student(root);
        var course = course(root);
        var grade = grade(root);
        return List.of(
                root.get(Enrollment_.id),
                student.get(Student_.id),
                student.get(Student_.number),
                student.get(Student_.name),
                course.get(Course_.id),
                course.get(Course_.code),
                course.get(Course_.name),
                grade.get(Grade_.id),
                grade.get(Grade_.code),
                root.get(Enrollment_.status),
                root.get(Enrollment_.enrolledOn),
                root.get(Enrollment_.endedOn));
    }

    private Predicate condition(Root<Enrollment> root) {
        return new EnrollmentConditions(cb, root).of(filter);
    }

    /** Returns the order of the rows, which ends with the id, so that pages do not overlap. */
    private List<Order> orders(Root<Enrollment> root) {
        var orders = new ArrayList<Order>();
        for (var each : order) {
            var by =
                    switch (each.column()) {
                        case NUMBER -> student(root).get(Student_.numberSort);
                        case STUDENT -> student(root).get(Student_.nameSort);
                        case CODE -> course(root).get(Course_.codeSort);
                        case COURSE -> course(root).get(Course_.nameSort);
                        case GRADE -> grade(root).get(Grade_.position);
                        case STATUS -> root.get(Enrollment_.status);
                        case ENROLLED -> root.get(Enrollment_.enrolledOn);
                        case ENDED -> root.get(Enrollment_.endedOn);
                    };
            orders.add(each.descending() ? cb.desc(by) : cb.asc(by));
        }
        if (orders.isEmpty()) {
            orders.add(cb.asc(student(root).get(Student_.nameSort)));
            orders.add(cb.asc(student(root).get(Student_.numberSort)));
            orders.add(cb.asc(course(root).get(Course_.codeSort)));
        }
        orders.add(cb.asc(root.get(Enrollment_.id)));
        boolean few = filter.courseIds() != null || filter.studentIds() != null;
        return few ? TextFields.withoutIndex(cb, orders) : orders;
    }

    private static From<?, Student> student(Root<Enrollment> root) {
        return joined(root, Enrollment_.student, JoinType.INNER);
    }

    private static From<?, Course> course(Root<Enrollment> root) {
        return joined(root, Enrollment_.course, JoinType.INNER);
    }

    private static From<?, Grade> grade(Root<Enrollment> root) {
        return joined(root, Enrollment_.grade, JoinType.LEFT);
    }

    /** Uses one join for columns and order: two joins would be two tables in the statement. */
    @SuppressWarnings("unchecked") // a join is of the type of its attribute
    private static <T> From<?, T> joined(
            Root<Enrollment> root, SingularAttribute<Enrollment, T> attribute, JoinType type) {
        for (Join<Enrollment, ?> join : root.getJoins()) {
            if (join.getAttribute().getName().equals(attribute.getName())) {
                return (From<?, T>) join;
            }
        }
        return root.join(attribute, type);
    }
}

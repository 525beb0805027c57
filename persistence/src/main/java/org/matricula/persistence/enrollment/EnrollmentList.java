package org.matricula.persistence.enrollment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.AbstractQuery;
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
import org.matricula.persistence.list.ListQuery;
import org.matricula.persistence.list.TextFields;

/** A list of enrollments with both ends: of a student, of a course, or all of them. */
class EnrollmentList extends ListQuery<Enrollment, EnrollmentRow> {

    private final EnrollmentFilter filter;
    private final List<org.matricula.persistence.list.Order<EnrollmentColumn>> order;

    EnrollmentList(
            EntityManager em,
            EnrollmentFilter filter,
            List<org.matricula.persistence.list.Order<EnrollmentColumn>> order) {
        super(em, Enrollment.class, EnrollmentRow.class);
        this.filter = filter;
        this.order = order;
    }

    @Override
    protected List<Selection<?>> columns(Root<Enrollment> root, AbstractQuery<?> query) {
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

    @Override
    protected List<Predicate> conditions(Root<Enrollment> root, AbstractQuery<?> query) {
        return List.of(new EnrollmentConditions(cb, root).of(filter));
    }

    @Override
    protected List<Order> orders(Root<Enrollment> root, AbstractQuery<?> query) {
        var orders = new ArrayList<Order>();
        for (var each : order) {
            orders.add(by(
                    switch (each.column()) {
                        case NUMBER -> student(root).get(Student_.numberSort);
                        case STUDENT -> student(root).get(Student_.nameSort);
                        case CODE -> course(root).get(Course_.codeSort);
                        case COURSE -> course(root).get(Course_.nameSort);
                        case GRADE -> grade(root).get(Grade_.position);
                        case STATUS -> root.get(Enrollment_.status);
                        case ENROLLED -> root.get(Enrollment_.enrolledOn);
                        case ENDED -> root.get(Enrollment_.endedOn);
                    },
                    each.descending()));
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

package org.matricula.persistence.enrollment;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.List;
import org.matricula.domain.course.Course_;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.domain.grade.Grade_;
import org.matricula.domain.student.Student_;
import org.matricula.persistence.list.TextSearch;

/** Translates a filter into the Criteria API. */
class EnrollmentConditions {

    private final CriteriaBuilder cb;
    private final Root<Enrollment> enrollment;

    EnrollmentConditions(CriteriaBuilder cb, Root<Enrollment> enrollment) {
        this.cb = cb;
        this.enrollment = enrollment;
    }

    Predicate of(EnrollmentFilter filter) {
        var either = new ArrayList<Predicate>();
        either.add(cb.and(narrowing(filter).toArray(Predicate[]::new)));
        filter.alternatives().forEach(other -> either.add(of(other)));
        return either.size() == 1 ? either.get(0) : cb.or(either.toArray(Predicate[]::new));
    }

    private List<Predicate> narrowing(EnrollmentFilter filter) {
        var student = path(Enrollment_.student);
        var course = path(Enrollment_.course);
        var grade = path(Enrollment_.grade);
        var all = new ArrayList<Predicate>();
        if (filter.studentIds() != null) {
            all.add(anyOf(student.get(Student_.id), filter.studentIds()));
        }
        if (filter.courseIds() != null) {
            all.add(anyOf(course.get(Course_.id), filter.courseIds()));
        }
        if (filter.gradeIds() != null) {
            all.add(anyOf(grade.get(Grade_.id), filter.gradeIds()));
        }
        if (filter.graded() != null) {
            all.add(filter.graded() ? cb.isNotNull(grade) : cb.isNull(grade));
        }
        if (filter.statuses() != null) {
            all.add(anyOf(enrollment.get(Enrollment_.status), filter.statuses()));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            all.addAll(TextSearch.matches(
                    cb,
                    filter.text(),
                    List.of(
                            student.get(Student_.numberSearch),
                            student.get(Student_.nameSearch),
                            course.get(Course_.codeSearch),
                            course.get(Course_.nameSearch))));
        }
        return all;
    }

    /**
     * Returns the join if there is one: EclipseLink turns an outer join into an inner one if a condition uses the same path
     * again.
     */
    @SuppressWarnings("unchecked") // a join is of the type of its attribute
    private <T> Path<T> path(SingularAttribute<Enrollment, T> attribute) {
        for (var join : enrollment.getJoins()) {
            if (join.getAttribute().getName().equals(attribute.getName())) {
                return (Path<T>) join;
            }
        }
        return enrollment.get(attribute);
    }

    private <T> Predicate anyOf(Expression<T> field, List<T> values) {
        return switch (values.size()) {
            case 0 -> cb.isNull(enrollment.get(Enrollment_.id)); // none: the builder's own disjunction is taken for all
            case 1 -> cb.equal(field, values.get(0));
            default -> field.in(values);
        };
    }
}

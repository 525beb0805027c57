package org.matricula.persistence.student;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.List;
import org.matricula.domain.course.Course_;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.Student_;
import org.matricula.persistence.list.ListQuery;
import org.matricula.persistence.list.TextSearch;

/** Students to choose from. */
class StudentList extends ListQuery<Student, StudentRow> {

    private final StudentCriteria criteria;

    StudentList(EntityManager em, StudentCriteria criteria) {
        super(em, Student.class, StudentRow.class);
        this.criteria = criteria;
    }

    @Override
    protected List<Selection<?>> columns(Root<Student> student, AbstractQuery<?> query) {
        return List.of(student.get(Student_.id), student.get(Student_.number), student.get(Student_.name));
    }

    @Override
    protected List<Predicate> conditions(Root<Student> student, AbstractQuery<?> query) {
        var conditions = new ArrayList<>(TextSearch.matches(
                cb, criteria.text(), List.of(student.get(Student_.numberSearch), student.get(Student_.nameSearch))));
        if (criteria.notInCourse() != null) {
            var enrolled = query.subquery(Long.class);
            var enrollment = enrolled.from(Enrollment.class);
            enrolled.select(enrollment.get(Enrollment_.id))
                    .where(
                            cb.equal(enrollment.get(Enrollment_.student), student),
                            cb.equal(enrollment.get(Enrollment_.course).get(Course_.id), criteria.notInCourse()));
            conditions.add(cb.not(cb.exists(enrolled)));
        }
        return conditions;
    }

    @Override
    protected List<Order> orders(Root<Student> student, AbstractQuery<?> query) {
        return List.of(
                cb.asc(student.get(Student_.nameSort)),
                cb.asc(student.get(Student_.numberSort)),
                cb.asc(student.get(Student_.id)));
    }
}

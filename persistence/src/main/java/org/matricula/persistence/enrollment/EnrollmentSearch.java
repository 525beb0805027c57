package org.matricula.persistence.enrollment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.course.Course_;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.Student_;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.list.Order;
import org.matricula.persistence.list.Page;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.retry.ReadOnly;

/** Queries of the relation: enrollments, students by their courses, courses by their students. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@ReadOnly
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EnrollmentSearch {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    /** For the container. */
    public EnrollmentSearch() {}

    /** For this package, which checks the caller's rights itself. */
    EnrollmentSearch(EntityManager em) {
        this.em = em;
    }

    /** Returns a filter if the caller can view the enrollments that it matches: all of them, or those in the courses that the account grades. */
    private EnrollmentFilter allowed(EnrollmentFilter filter) {
        if (caller != null) {
            var rights = new Rights(caller, em);
            if (!rights.may(Role.ENROLLMENT_VIEW) && !filter.isWithin(rights.graded())) {
                throw new NotAllowedException(Role.ENROLLMENT_VIEW);
            }
        }
        return filter;
    }

    /** Returns whether the caller's account is a grader of a course. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public boolean grades(CourseRef course) {
        var rights = new Rights(caller, em);
        return rights.may(Role.ENROLLMENT_GRADE) && rights.graded().contains(course.getId());
    }

    /**
     * Returns a page of the enrollments that match, with one count and one select.
     *
     * @throws NotAllowedException if a grader asks for a course that the account does not grade
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW, Role.ENROLLMENT_GRADE})
    public Page<EnrollmentRow> list(EnrollmentFilter filter, List<Order<EnrollmentColumn>> order, Window window) {
        return new EnrollmentList(em, allowed(filter), order).page(window);
    }

    /**
     * Returns the rows of one page, for a caller that knows the count.
     *
     * @throws NotAllowedException if a grader asks for a course that the account does not grade
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW, Role.ENROLLMENT_GRADE})
    public List<EnrollmentRow> rows(EnrollmentFilter filter, List<Order<EnrollmentColumn>> order, Window window) {
        return new EnrollmentList(em, allowed(filter), order).rows(window);
    }

    /**
     * Returns the number of matching enrollments, without loading students or courses unless the filter needs their texts.
     *
     * @throws NotAllowedException if a grader asks for a course that the account does not grade
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW, Role.ENROLLMENT_GRADE})
    public long count(EnrollmentFilter filter) {
        return new EnrollmentList(em, allowed(filter), List.of()).count();
    }

    /** Returns the enrollments that match with both ends and grade, by student and course, in one select. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    public List<Enrollment> enrollments(EnrollmentFilter filter) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Enrollment.class);
        var enrollment = query.from(Enrollment.class);
        enrollment.fetch(Enrollment_.student);
        enrollment.fetch(Enrollment_.course);
        query.where(new EnrollmentConditions(cb, enrollment).of(filter));
        // after the condition: EclipseLink makes an outer join an inner one where a condition takes the same path later
        enrollment.fetch(Enrollment_.grade, JoinType.LEFT);
        var student = enrollment.get(Enrollment_.student);
        query.select(enrollment)
                .orderBy(
                        cb.asc(student.get(Student_.nameSort)),
                        cb.asc(student.get(Student_.numberSort)),
                        cb.asc(enrollment.get(Enrollment_.course).get(Course_.codeSort)),
                        cb.asc(enrollment.get(Enrollment_.id)));
        return em.createQuery(query).getResultList();
    }

    /** Returns the students of the enrollments that match, each once, by name and number. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    public List<Student> studentsWhere(EnrollmentFilter filter) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Student.class);
        var student = query.from(Student.class);
        return em.createQuery(where(query, student, Enrollment_.student, filter)
                        .orderBy(
                                cb.asc(student.get(Student_.nameSort)),
                                cb.asc(student.get(Student_.numberSort)),
                                cb.asc(student.get(Student_.id))))
                .getResultList();
    }

    /** Returns the courses of the enrollments that match, each once, by code. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    public List<Course> coursesWhere(EnrollmentFilter filter) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createQuery(Course.class);
        var course = query.from(Course.class);
        return em.createQuery(where(query, course, Enrollment_.course, filter)
                        .orderBy(cb.asc(course.get(Course_.codeSort)), cb.asc(course.get(Course_.id))))
                .getResultList();
    }

    private <T> CriteriaQuery<T> where(
            CriteriaQuery<T> query, Root<T> root, SingularAttribute<Enrollment, T> end, EnrollmentFilter filter) {
        var cb = em.getCriteriaBuilder();
        var linked = query.subquery(Long.class);
        var enrollment = linked.from(Enrollment.class);
        linked.select(enrollment.get(end).get("id")).where(new EnrollmentConditions(cb, enrollment).of(filter));
        return query.select(root).where(root.get("id").in(linked));
    }

    /**
     * Returns the students who are not enrolled in the course, by name and number.
     *
     * @throws NotAllowedException if the caller cannot view enrollments
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_VIEW})
    public List<Student> studentsWithout(CourseRef course) {
        new Rights(caller, em).require(Role.ENROLLMENT_VIEW);
        return em.createQuery("""
                        SELECT s FROM Student s
                        WHERE NOT EXISTS (SELECT e.id FROM Enrollment e WHERE e.student = s AND e.course.id = :course)
                        ORDER BY s.nameSort, s.numberSort, s.id
                        """, Student.class)
                .setParameter("course", course.getId())
                .getResultList();
    }
}

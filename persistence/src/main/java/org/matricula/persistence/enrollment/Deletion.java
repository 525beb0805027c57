package org.matricula.persistence.enrollment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.account.Rights;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.retry.Retried;

/** Deletes students and courses together with their enrollments, and says beforehand what that would take along. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Deletion {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    /** What deleting these students would take along; nothing is changed. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public DeletionReport preview(StudentRef... students) {
        return report(students.length, EnrollmentFilter.all().ofStudents(students));
    }

    /** What deleting these courses would take along; nothing is changed. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public DeletionReport preview(CourseRef... courses) {
        return report(courses.length, EnrollmentFilter.all().inCourses(courses));
    }

    private DeletionReport report(long objects, EnrollmentFilter which) {
        var search = new EnrollmentSearch(em); // past the container: the numbers are told to whoever may delete
        return new DeletionReport(
                objects, search.count(which), search.count(which.graded(true)), search.fingerprint(which));
    }

    /**
     * Deletes students and their enrollments.
     *
     * @return what was deleted
     * @throws NotFoundException if one of them is there no more; nothing is deleted then
     * @throws NotAllowedException if enrollments would go along, and the caller may not delete those
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    public DeletionReport delete(StudentRef... students) {
        var gone = new Links(em).lockStudents(Refs.studentIds(List.of(students)));
        return delete(gone, EnrollmentFilter.all().ofStudents(students));
    }

    /**
     * Deletes courses and their enrollments.
     *
     * @return what was deleted
     * @throws NotFoundException if one of them is there no more; nothing is deleted then
     * @throws NotAllowedException if enrollments would go along, and the caller may not delete those
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    public DeletionReport delete(CourseRef... courses) {
        var gone = new Links(em).lockCourses(Refs.courseIds(List.of(courses)));
        return delete(gone, EnrollmentFilter.all().inCourses(courses));
    }

    private DeletionReport delete(Collection<? extends VersionedEntity> ends, EnrollmentFilter which) {
        var report = report(ends.size(), which);
        if (report.enrollments() > 0) {
            new Rights(caller).require(Role.ENROLLMENT_DELETE);
        }
        new EnrollmentSearch(em).enrollments(which).forEach(em::remove);
        ends.forEach(em::remove);
        Flush.now(em);
        return report;
    }

    /**
     * Deletes a student, if that takes along what was seen before and nothing else.
     *
     * @param seen the preview that was agreed to
     * @throws RefusedException if the enrollments are others by now; nothing is deleted then
     * @throws NotFoundException if the student is there no more
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    public DeletionReport delete(StudentRef student, DeletionReport seen) {
        return delete(student).required(seen);
    }

    /**
     * Deletes a course, if that takes along what was seen before and nothing else.
     *
     * @param seen the preview that was agreed to
     * @throws RefusedException if the enrollments are others by now; nothing is deleted then
     * @throws NotFoundException if the course is there no more
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    public DeletionReport delete(CourseRef course, DeletionReport seen) {
        return delete(course).required(seen);
    }
}

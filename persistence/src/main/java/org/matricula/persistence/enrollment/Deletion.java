package org.matricula.persistence.enrollment;

import static java.util.stream.Collectors.toMap;

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
import java.util.Map;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.retry.ReadOnly;
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

    /** Returns what deleting these students would take along, without changing anything. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    @ReadOnly
    public DeletionReport preview(StudentRef... students) {
        var ids = Refs.studentIds(List.of(students));
        return report(
                ids.size(),
                LockedRows.versions(em, Student.class, ids),
                EnrollmentFilter.all().ofStudents(students));
    }

    /** Returns what deleting these courses would take along, without changing anything. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    @ReadOnly
    public DeletionReport preview(CourseRef... courses) {
        var ids = Refs.courseIds(List.of(courses));
        return report(
                ids.size(),
                LockedRows.versions(em, Course.class, ids),
                EnrollmentFilter.all().inCourses(courses));
    }

    private DeletionReport report(long objects, Map<Long, Integer> versions, EnrollmentFilter which) {
        var search = new EnrollmentSearch(em); // without the container: everybody who can delete sees the numbers
        return new DeletionReport(
                objects, search.count(which), search.count(which.graded(true)), search.fingerprint(which), versions);
    }

    private DeletionCheck check() {
        return new DeletionCheck(em, new Rights(caller, em));
    }

    /**
     * Deletes students and their enrollments.
     *
     * @return what was deleted
     * @throws NotFoundException if one of them no longer exists; nothing is deleted then
     * @throws NotAllowedException if it would delete enrollments that the caller cannot delete
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
     * @throws NotFoundException if one of them no longer exists; nothing is deleted then
     * @throws NotAllowedException if it would delete enrollments that the caller cannot delete
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    public DeletionReport delete(CourseRef... courses) {
        var gone = new Links(em).lockCourses(Refs.courseIds(List.of(courses)));
        return delete(gone, EnrollmentFilter.all().inCourses(courses));
    }

    private DeletionReport delete(Collection<? extends TracedEntity> ends, EnrollmentFilter which) {
        var versions = ends.stream().collect(toMap(VersionedEntity::getId, VersionedEntity::getVersion));
        var report = report(ends.size(), versions, which);
        if (report.enrollments() > 0) {
            new Rights(caller, em).require(Role.ENROLLMENT_DELETE);
        }
        new EnrollmentSearch(em).enrollments(which).forEach(em::remove);
        LinkTable.leave(em, List.copyOf(ends));
        ends.forEach(em::remove);
        Flush.now(em);
        return report;
    }

    /**
     * Deletes a student if it is as it was seen, and takes along what was seen and nothing else.
     *
     * @param seen the preview that was agreed to
     * @throws ConflictException if someone else changed the student; nothing is deleted then
     * @throws RefusedException if the enrollments changed; nothing is deleted then
     * @throws NotFoundException if the student no longer exists
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    public DeletionReport delete(StudentRef student, DeletionReport seen) {
        check().requireUnchanged(Student.class, Role.STUDENT_VIEW, Refs.studentIds(List.of(student)), seen);
        return delete(student).required(seen);
    }

    /**
     * Deletes a course if it is as it was seen, and takes along what was seen and nothing else.
     *
     * @param seen the preview that was agreed to
     * @throws ConflictException if someone else changed the course; nothing is deleted then
     * @throws RefusedException if the enrollments changed; nothing is deleted then
     * @throws NotFoundException if the course no longer exists
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    public DeletionReport delete(CourseRef course, DeletionReport seen) {
        check().requireUnchanged(Course.class, Role.COURSE_VIEW, Refs.courseIds(List.of(course)), seen);
        return delete(course).required(seen);
    }
}

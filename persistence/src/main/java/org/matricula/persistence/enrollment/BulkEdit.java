package org.matricula.persistence.enrollment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.query.LockedRows;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/** Changes or deletes many rows that were selected in a list: all of them, or none if one cannot be changed. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BulkEdit {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @EJB
    private Deletion deletion;

    @EJB
    private EnrollmentRepository enrollments;

    @Resource
    private SessionContext caller;

    /**
     * The result of an action on many rows.
     *
     * @param changed how many were changed
     * @param same how many were already up to date
     * @param gone how many no longer exist
     * @param names the labels of the first of those that no longer exist
     */
    public record Outcome(int changed, int same, int gone, List<String> names) implements Serializable {

        private static final int NAMED = 20;

        private static Outcome of(int changed, int same, List<String> gone) {
            return new Outcome(
                    changed, same, gone.size(), gone.stream().limit(NAMED).toList());
        }
    }

    /**
     * Returns enrollments with their current values, or those that a list showed, for the page of an action.
     *
     * @param versions the versions that the list showed, by id; a row without one has its current values
     * @return those that exist, in the order of the ids
     * @throws InvalidException if a version is one that the row never had
     */
    @ReadOnly
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_CHANGE, Role.ENROLLMENT_DELETE})
    public List<SeenEnrollment> seen(Collection<Long> ids, Map<Long, Integer> versions) {
        boolean named = new Rights(caller, em).may(Role.ENROLLMENT_VIEW);
        return new SeenEnrollments(em, versions, named).of(ids);
    }

    /**
     * Changes enrollments.
     *
     * @param rows as the user saw them; those that no longer exist are skipped and named
     * @param change turns the current values into the wanted ones
     * @throws ConflictException if someone else changed some of them to other values meanwhile; none is changed then
     * @throws RefusedException the same, if the caller cannot see enrollments
     * @throws InvalidException if the values of one of them contradict each other; none is changed then
     * @throws NotFoundException if the grade no longer exists; none is changed then
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_CHANGE})
    public Outcome amend(Collection<SeenEnrollment> rows, UnaryOperator<EnrollmentDetails> change) {
        var links = new Links(em);
        return each(rows, now -> links.attached(change.apply(now)));
    }

    /**
     * Removes enrollments.
     *
     * @param rows as the user saw them; those that no longer exist are skipped and named
     * @throws ConflictException if someone else changed some of them meanwhile; none is removed then
     * @throws RefusedException the same, if the caller cannot see enrollments
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_DELETE})
    public Outcome remove(Collection<SeenEnrollment> rows) {
        return each(rows, now -> null);
    }

    private Outcome each(Collection<SeenEnrollment> rows, UnaryOperator<EnrollmentDetails> change) {
        var found = new HashMap<Long, Enrollment>();
        Chunks.of(rows.stream().map(SeenEnrollment::id).sorted().toList())
                .flatMap(some -> LockedRows.of(em, Enrollment.class, some).stream())
                .forEach(row -> found.put(row.getId(), row));
        var conflicts = new ArrayList<Conflict>();
        var gone = new ArrayList<String>();
        int changed = 0;
        int same = 0;
        for (var row : rows) {
            var enrollment = found.get(row.id());
            if (enrollment == null) {
                gone.add(row.label());
                continue;
            }
            var now = enrollment.details();
            var wanted = change.apply(now);
            if (now.equals(wanted)) {
                same++;
            } else if (!now.equals(row.details())) {
                conflicts.add(
                        new Conflict(row.id(), row.label(), ConflictException.WHOLE_LINK, row.details(), now, wanted));
            } else {
                changed++;
                write(enrollment, wanted);
            }
        }
        refuse(conflicts);
        new Links(em).flush();
        return Outcome.of(changed, same, gone);
    }

    private void write(Enrollment enrollment, EnrollmentDetails wanted) {
        if (wanted == null) {
            em.remove(enrollment);
        } else {
            enrollment.amend(wanted);
        }
    }

    private void refuse(List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return;
        }
        if (!new Rights(caller, em).may(Role.ENROLLMENT_VIEW)) {
            throw new RefusedException("enrollment.changed", conflicts.size());
        }
        throw new ConflictException(conflicts);
    }

    /**
     * Enrolls students in a course from today on. Existing enrollments stay as they are.
     *
     * @throws NotFoundException if the course or one of the students no longer exists; nobody is enrolled then
     * @throws StaleException the same, if it is deleted at this moment
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD})
    public Outcome enroll(Collection<Long> studentIds, CourseRef course) {
        var who = studentIds.stream().map(StudentKey::new).toList();
        int changed = enrollments.enroll(course, who, EnrollmentDetails::startingToday);
        return Outcome.of(changed, studentIds.size() - changed, List.of());
    }

    /** Returns what deleting students would take along, without changing anything. */
    @ReadOnly
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    public DeletionReport previewStudents(Collection<Long> ids) {
        return Chunks.of(ids)
                .map(chunk ->
                        deletion.preview(chunk.stream().map(StudentKey::new).toArray(StudentKey[]::new)))
                .reduce(DeletionReport.NOTHING, DeletionReport::and);
    }

    /** Returns what deleting courses would take along, without changing anything. */
    @ReadOnly
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    public DeletionReport previewCourses(Collection<Long> ids) {
        return Chunks.of(ids)
                .map(chunk ->
                        deletion.preview(chunk.stream().map(CourseKey::new).toArray(CourseKey[]::new)))
                .reduce(DeletionReport.NOTHING, DeletionReport::and);
    }

    /**
     * Returns the first enrollments that deleting students would take along, by student and course. Only the first
     * {@value Chunks#SIZE} students are looked at, so that this is always one statement.
     *
     * @return nothing if the caller cannot see enrollments
     */
    @ReadOnly
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    public List<EnrollmentRow> alongStudents(Collection<Long> ids, Window first) {
        return along(ids, first, some -> EnrollmentFilter.all()
                .ofStudents(some.stream().map(StudentKey::new).toArray(StudentKey[]::new)));
    }

    /**
     * Returns the first enrollments that deleting courses would take along, by student and course. Only the first
     * {@value Chunks#SIZE} courses are looked at, so that this is always one statement.
     *
     * @return nothing if the caller cannot see enrollments
     */
    @ReadOnly
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    public List<EnrollmentRow> alongCourses(Collection<Long> ids, Window first) {
        return along(ids, first, some -> EnrollmentFilter.all()
                .inCourses(some.stream().map(CourseKey::new).toArray(CourseKey[]::new)));
    }

    private List<EnrollmentRow> along(Collection<Long> ids, Window first, Function<List<Long>, EnrollmentFilter> of) {
        if (!new Rights(caller, em).may(Role.ENROLLMENT_VIEW)) {
            return List.of();
        }
        return Chunks.of(ids)
                .findFirst()
                .map(some -> new EnrollmentList(em, of.apply(some), List.of()).rows(first))
                .orElse(List.of());
    }

    /**
     * Deletes students if they are as they were seen, and take along what was seen and nothing else.
     *
     * @param seen the preview that was agreed to
     * @throws ConflictException if someone else changed some of them; nothing is deleted then
     * @throws RefusedException if the enrollments changed; nothing is deleted then
     * @throws NotFoundException if one of them no longer exists; nothing is deleted then
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    public DeletionReport deleteStudents(Collection<Long> ids, DeletionReport seen) {
        new DeletionCheck(em, new Rights(caller, em)).requireUnchanged(Student.class, Role.STUDENT_VIEW, ids, seen);
        return Chunks.of(ids)
                .map(chunk ->
                        deletion.delete(chunk.stream().map(StudentKey::new).toArray(StudentKey[]::new)))
                .reduce(DeletionReport.NOTHING, DeletionReport::and)
                .required(seen);
    }

    /**
     * Deletes courses if they are as they were seen, and take along what was seen and nothing else.
     *
     * @param seen the preview that was agreed to
     * @throws ConflictException if someone else changed some of them; nothing is deleted then
     * @throws RefusedException if the enrollments changed; nothing is deleted then
     * @throws NotFoundException if one of them no longer exists; nothing is deleted then
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    public DeletionReport deleteCourses(Collection<Long> ids, DeletionReport seen) {
        new DeletionCheck(em, new Rights(caller, em)).requireUnchanged(Course.class, Role.COURSE_VIEW, ids, seen);
        return Chunks.of(ids)
                .map(chunk -> deletion.delete(chunk.stream().map(CourseKey::new).toArray(CourseKey[]::new)))
                .reduce(DeletionReport.NOTHING, DeletionReport::and)
                .required(seen);
    }
}

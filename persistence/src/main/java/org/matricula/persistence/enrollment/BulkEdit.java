package org.matricula.persistence.enrollment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.account.Rights;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.list.Chunks;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.retry.Retried;

/** Does one thing to many rows that were chosen in a list: to all of them, or, where one refuses, to none. */
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
     * What became of the rows.
     *
     * @param changed were changed
     * @param same were up to date already
     * @param gone no longer exist
     * @param names what those that no longer exist were called; of the first of them
     */
    public record Outcome(int changed, int same, int gone, List<String> names) implements Serializable {

        private static final int NAMED = 20;

        private static Outcome of(int changed, int same, List<String> gone) {
            return new Outcome(
                    changed, same, gone.size(), gone.stream().limit(NAMED).toList());
        }
    }

    /**
     * Enrollments as they stand, or as a list showed them before: for the page that asks what to do with them.
     *
     * @param versions the versions that the list showed, by id; a row without one is taken as it stands
     * @return those that exist, in the order of the ids
     * @throws InvalidException if a version is one that the row never had
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_CHANGE, Role.ENROLLMENT_DELETE})
    public List<SeenEnrollment> seen(Collection<Long> ids, Map<Long, Integer> versions) {
        boolean named = new Rights(caller).may(Role.ENROLLMENT_VIEW);
        return new SeenEnrollments(em, versions, named).of(ids);
    }

    /**
     * Changes enrollments.
     *
     * @param rows as the user saw them; those that no longer exist are passed over and named
     * @param change from the values that stand to those that are wanted
     * @throws ConflictException if someone else changed some of them to other values meanwhile; none is changed then
     * @throws RefusedException the same, if the caller may not see enrollments
     * @throws InvalidException if the values of one of them do not go together; none is changed then
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
     * @param rows as the user saw them; those that no longer exist are passed over and named
     * @throws ConflictException if someone else changed some of them meanwhile; none is removed then
     * @throws RefusedException the same, if the caller may not see enrollments
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_DELETE})
    public Outcome remove(Collection<SeenEnrollment> rows) {
        return each(rows, now -> null);
    }

    private Outcome each(Collection<SeenEnrollment> rows, UnaryOperator<EnrollmentDetails> change) {
        var found = new HashMap<Long, Enrollment>();
        locked(rows.stream().map(SeenEnrollment::id).toList()).forEach(row -> found.put(row.getId(), row));
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
        if (!new Rights(caller).may(Role.ENROLLMENT_VIEW)) {
            throw new RefusedException("enrollment.changed", conflicts.size());
        }
        throw new ConflictException(conflicts);
    }

    /** In the order of their ids, so that two who lock the same rows do not wait for each other. */
    private List<Enrollment> locked(Collection<Long> ids) {
        return Chunks.of(ids.stream().sorted().toList())
                .flatMap(chunk -> {
                    readEnds(chunk);
                    return em.createQuery("SELECT e FROM Enrollment e WHERE e.id IN :ids", Enrollment.class)
                            .setParameter("ids", chunk)
                            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                            .getResultStream();
                })
                .toList();
    }

    /** History names both ends: read here, none of them is read by itself. No database locks rows of a join. */
    private void readEnds(List<Long> ids) {
        for (var ends : List.of(
                "SELECT s FROM Student s WHERE s.id IN (SELECT e.student.id FROM Enrollment e WHERE e.id IN :ids)",
                "SELECT c FROM Course c WHERE c.id IN (SELECT e.course.id FROM Enrollment e WHERE e.id IN :ids)",
                "SELECT g FROM Grade g WHERE g.id IN (SELECT e.grade.id FROM Enrollment e WHERE e.id IN :ids)")) {
            em.createQuery(ends).setParameter("ids", ids).getResultList();
        }
    }

    /**
     * Enrolls students in a course from today on; who is enrolled already stays as he is.
     *
     * @throws NotFoundException if the course or one of the students is there no more; nobody is enrolled then
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD})
    public Outcome enroll(Collection<Long> studentIds, CourseRef course) {
        var who = studentIds.stream().map(StudentKey::new).toList();
        int changed = enrollments.enroll(course, who, EnrollmentDetails::startingToday);
        return Outcome.of(changed, studentIds.size() - changed, List.of());
    }

    /** What deleting students would take along; nothing is changed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    public DeletionReport previewStudents(Collection<Long> ids) {
        return Chunks.of(ids)
                .map(chunk ->
                        deletion.preview(chunk.stream().map(StudentKey::new).toArray(StudentKey[]::new)))
                .reduce(DeletionReport.NOTHING, DeletionReport::and);
    }

    /** What deleting courses would take along; nothing is changed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    public DeletionReport previewCourses(Collection<Long> ids) {
        return Chunks.of(ids)
                .map(chunk ->
                        deletion.preview(chunk.stream().map(CourseKey::new).toArray(CourseKey[]::new)))
                .reduce(DeletionReport.NOTHING, DeletionReport::and);
    }

    /**
     * The first of what deleting students would take along, by student and course: of the first {@value Chunks#SIZE} of them, so
     * that it is one statement however many there are.
     *
     * @return nothing where the caller may not see enrollments: those are counted, and not named
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    public List<EnrollmentRow> alongStudents(Collection<Long> ids, Window first) {
        return along(ids, first, some -> EnrollmentFilter.all()
                .ofStudents(some.stream().map(StudentKey::new).toArray(StudentKey[]::new)));
    }

    /**
     * The first of what deleting courses would take along, by student and course: of the first {@value Chunks#SIZE} of them, so
     * that it is one statement however many there are.
     *
     * @return nothing where the caller may not see enrollments: those are counted, and not named
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    public List<EnrollmentRow> alongCourses(Collection<Long> ids, Window first) {
        return along(ids, first, some -> EnrollmentFilter.all()
                .inCourses(some.stream().map(CourseKey::new).toArray(CourseKey[]::new)));
    }

    private List<EnrollmentRow> along(Collection<Long> ids, Window first, Function<List<Long>, EnrollmentFilter> of) {
        if (!new Rights(caller).may(Role.ENROLLMENT_VIEW)) {
            return List.of();
        }
        return Chunks.of(ids)
                .findFirst()
                .map(some -> new EnrollmentList(em, of.apply(some), List.of()).rows(first))
                .orElse(List.of());
    }

    /**
     * Deletes students, if that takes along what was seen before and nothing else.
     *
     * @param seen the preview that was agreed to
     * @throws RefusedException if the enrollments are others by now; nothing is deleted then
     * @throws NotFoundException if one of them is there no more; nothing is deleted then
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_DELETE})
    public DeletionReport deleteStudents(Collection<Long> ids, DeletionReport seen) {
        return Chunks.of(ids)
                .map(chunk ->
                        deletion.delete(chunk.stream().map(StudentKey::new).toArray(StudentKey[]::new)))
                .reduce(DeletionReport.NOTHING, DeletionReport::and)
                .required(seen);
    }

    /**
     * Deletes courses, if that takes along what was seen before and nothing else.
     *
     * @param seen the preview that was agreed to
     * @throws RefusedException if the enrollments are others by now; nothing is deleted then
     * @throws NotFoundException if one of them is there no more; nothing is deleted then
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_DELETE})
    public DeletionReport deleteCourses(Collection<Long> ids, DeletionReport seen) {
        return Chunks.of(ids)
                .map(chunk -> deletion.delete(chunk.stream().map(CourseKey::new).toArray(CourseKey[]::new)))
                .reduce(DeletionReport.NOTHING, DeletionReport::and)
                .required(seen);
    }
}

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
import java.util.function.UnaryOperator;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.error.StaleException;
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
        return each(rows, now -> TracedType.attached(em, change.apply(now)));
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
                conflicts.add(new Conflict(row.id(), row.label(), enrollment.kind(), "", row.details(), now, wanted));
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
}

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
import java.util.LinkedHashMap;
import java.util.List;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityRef;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.persistence.retry.Retried;

/** Saves one enrollment by itself, and copies of students and courses with theirs. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EnrollmentDesk {

    private static final EnrollmentStatus[] STAYING = {EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED};

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private SessionContext caller;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private EntityRepository entities;

    /**
     * Saves a copy of a student in the same courses, or of a course with the same students, but for those who withdrew. Its
     * enrollments begin today without a grade: a grade belongs to the student who earned it.
     *
     * @param details of the copy; a missing number or code is assigned
     * @param links what the page adds to the enrollments of the original, and what it leaves out
     * @param others links without values
     * @return the saved copy
     * @throws NotAllowedException if the caller cannot add such an object, view the enrollments, or add some of them
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STAFF})
    public TracedEntity copy(EntityRef original, Record details, List<LinkEdit> links, RelationEdit... others) {
        new Rights(caller, em).require(Role.ENROLLMENT_VIEW);
        return entities.create(original.kind(), details, afresh(linked(original), links), others);
    }

    private List<? extends VersionedEntity> linked(EntityRef original) {
        var staying = EnrollmentFilter.all().inStatus(STAYING);
        return original instanceof CourseRef course
                ? search.studentsWhere(staying.inCourses(course))
                : search.coursesWhere(staying.ofStudents((StudentRef) original));
    }

    private static List<LinkEdit> afresh(List<? extends VersionedEntity> others, List<LinkEdit> links) {
        var edits = new LinkedHashMap<Long, LinkEdit>();
        var start = EnrollmentDetails.startingToday();
        others.forEach(other -> edits.put(other.getId(), LinkEdit.add(other.getId(), start)));
        for (var link : links) {
            if (link.isRemoval()) {
                edits.remove(link.otherEnd());
            } else if (link.isAddition()) {
                edits.put(link.otherEnd(), link);
            }
        }
        return List.copyOf(edits.values());
    }

    private void requireGrading(Enrollment enrollment, Edit<EnrollmentDetails> edit) {
        var rights = new Rights(caller, em);
        if (!rights.may(Role.ENROLLMENT_CHANGE)
                && !(edit.changesOnly("grade")
                        && rights.graded().contains(enrollment.getCourse().getId()))) {
            throw new NotAllowedException(Role.ENROLLMENT_CHANGE);
        }
    }

    /**
     * Saves one enrollment by itself, as a grade typed into the roster.
     *
     * @return the stored values after the save
     * @throws ConflictException if someone else changed the same values meanwhile
     * @throws NotFoundException if the enrollment no longer exists
     * @throws NotAllowedException if a grader changes anything but the grade, or the account does not grade the course
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_CHANGE, Role.ENROLLMENT_GRADE})
    public EnrollmentDetails save(Long enrollmentId, Edit<EnrollmentDetails> edit) {
        var enrollment = em.find(Enrollment.class, enrollmentId, LockModeType.PESSIMISTIC_WRITE);
        if (enrollment == null) {
            throw new NotFoundException("enrollment.id", enrollmentId);
        }
        requireGrading(enrollment, edit);
        var merge = edit.onto(enrollment.details());
        if (!merge.conflicts().isEmpty()) {
            throw new ConflictException(merge.conflicts().stream()
                    .map(field -> Conflict.of(enrollmentId, null, enrollment.kind(), field))
                    .toList());
        }
        enrollment.amend(TracedType.attached(em, merge.merged()));
        new Links(em).flush();
        return enrollment.details();
    }
}

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
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.student.StudentRepository;

/**
 * Saves a page: the fields of a student or of a course together with its links, in one transaction. What a page sends is the
 * difference between what it showed and what is wanted, so links and grades of others stay. If both changed the same value,
 * nothing is saved and the conflicts are reported.
 */
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
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    private Rights rights() {
        return new Rights(caller, em);
    }

    /**
     * Saves a new student with its courses.
     *
     * @param others links without values
     * @return the saved student
     * @throws NotAllowedException if the caller cannot add the enrollments
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_ADD})
    public Student create(StudentDetails details, List<LinkEdit> links, RelationEdit... others) {
        var student = students.create(details);
        new LinkSave(em, rights()).ofStudent(student, links);
        LinkTable.apply(em, rights(), student, List.of(others));
        return student;
    }

    /**
     * Saves what was edited on a student's page. It needs the right to change students if a field was changed, and for each link
     * the right to what is done to it.
     *
     * @param others links without values, which need the right to change the fields
     * @return the saved student
     * @throws NotAllowedException if the caller lacks one of them
     * @throws ConflictException if someone else changed the same values meanwhile
     * @throws NotFoundException if the student, or a course to enroll in, no longer exists
     */
    @RolesAllowed({
        Role.ADMINISTRATOR,
        Role.STUDENT_CHANGE,
        Role.ENROLLMENT_ADD,
        Role.ENROLLMENT_CHANGE,
        Role.ENROLLMENT_DELETE
    })
    public Student save(StudentRef ref, Edit<StudentDetails> edit, List<LinkEdit> links, RelationEdit... others) {
        var student = new Links(em).lockStudents(Refs.studentIds(List.of(ref))).get(0);
        var merge = edit.onto(student.details());
        if (!edit.isEmpty()) {
            rights().require(Role.STUDENT_CHANGE);
            student.amend(merge.merged());
            students.flush(student);
        }
        new LinkSave(em, rights(), merge.conflicts()).ofStudent(student, links);
        if (others.length > 0) {
            rights().require(Role.STUDENT_CHANGE);
            LinkTable.apply(em, rights(), student, List.of(others));
        }
        return student;
    }

    /**
     * Saves a new course with its students.
     *
     * @param others links without values
     * @return the saved course
     * @throws NotAllowedException if the caller cannot add the enrollments
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_ADD})
    public Course create(CourseDetails details, List<LinkEdit> links, RelationEdit... others) {
        var course = courses.create(details);
        new LinkSave(em, rights()).ofCourse(course, links);
        LinkTable.apply(em, rights(), course, List.of(others));
        return course;
    }

    /**
     * Saves what was edited on a course's page. It needs the right to change courses if a field was changed, and for each link
     * the right to what is done to it.
     *
     * @param others links without values, which need the right to change the fields
     * @return the saved course
     * @throws NotAllowedException if the caller lacks one of them
     * @throws ConflictException if someone else changed the same values meanwhile
     * @throws NotFoundException if the course, or a student to enroll, no longer exists
     */
    @RolesAllowed({
        Role.ADMINISTRATOR,
        Role.COURSE_CHANGE,
        Role.ENROLLMENT_ADD,
        Role.ENROLLMENT_CHANGE,
        Role.ENROLLMENT_DELETE
    })
    public Course save(CourseRef ref, Edit<CourseDetails> edit, List<LinkEdit> links, RelationEdit... others) {
        var course = new Links(em).lockCourses(Refs.courseIds(List.of(ref))).get(0);
        var merge = edit.onto(course.details());
        if (!edit.isEmpty()) {
            rights().require(Role.COURSE_CHANGE);
            course.amend(merge.merged());
            courses.flush(course);
        }
        new LinkSave(em, rights(), merge.conflicts()).ofCourse(course, links);
        if (others.length > 0) {
            rights().require(Role.COURSE_CHANGE);
            LinkTable.apply(em, rights(), course, List.of(others));
        }
        return course;
    }

    /**
     * Saves a copy of a student, in the same courses but for those it withdrew from. Its enrollments begin today without a grade:
     * a grade belongs to the student who earned it.
     *
     * @param details of the copy; a missing number is assigned
     * @param links what the page adds to the original's courses, and what it leaves out
     * @param others links without values
     * @return the saved copy
     * @throws NotAllowedException if the caller cannot view the enrollments, or cannot add some of them
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_ADD})
    public Student copy(StudentRef original, StudentDetails details, List<LinkEdit> links, RelationEdit... others) {
        rights().require(Role.ENROLLMENT_VIEW);
        var which = EnrollmentFilter.all().ofStudents(original).inStatus(STAYING);
        return create(details, afresh(search.coursesWhere(which), links), others);
    }

    /**
     * Saves a copy of a course, with the same students but for those who withdrew. Their enrollments begin today without a grade.
     *
     * @param details of the copy; a missing code is assigned
     * @param links what the page adds to the original's students, and what it leaves out
     * @param others links without values
     * @return the saved copy
     * @throws NotAllowedException if the caller cannot view the enrollments, or cannot add some of them
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.COURSE_ADD})
    public Course copy(CourseRef original, CourseDetails details, List<LinkEdit> links, RelationEdit... others) {
        rights().require(Role.ENROLLMENT_VIEW);
        var which = EnrollmentFilter.all().inCourses(original).inStatus(STAYING);
        return create(details, afresh(search.studentsWhere(which), links), others);
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

    /**
     * Saves one enrollment by itself, as a grade typed into the roster.
     *
     * @return the stored values after the save
     * @throws ConflictException if someone else changed the same values meanwhile
     * @throws NotFoundException if the enrollment no longer exists
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_CHANGE})
    public EnrollmentDetails save(Long enrollmentId, Edit<EnrollmentDetails> edit) {
        var enrollment = em.find(Enrollment.class, enrollmentId, LockModeType.PESSIMISTIC_WRITE);
        if (enrollment == null) {
            throw new NotFoundException("enrollment.id", enrollmentId);
        }
        var merge = edit.onto(enrollment.details());
        if (!merge.conflicts().isEmpty()) {
            throw new ConflictException(merge.conflicts().stream()
                    .map(field -> Conflict.of(enrollmentId, null, field))
                    .toList());
        }
        var links = new Links(em);
        enrollment.amend(links.attached(merge.merged()));
        links.flush();
        return enrollment.details();
    }
}

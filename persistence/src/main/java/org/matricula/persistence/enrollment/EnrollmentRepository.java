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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.student.StudentRepository;

/**
 * The relation between students and courses, from both ends: add, remove, clear, set, create with a grade, and read. A change of
 * a student's links locks the student's row, so concurrent changes of the same links happen one after the other, and the same
 * pair is never inserted twice.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EnrollmentRepository {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @Resource
    private SessionContext caller;

    /**
     * Enrolls a student in courses from today on; existing enrollments do not change.
     *
     * @return the number of enrollments that are new
     * @throws InvalidException if one of them was never saved; no statement is sent
     * @throws NotFoundException if one of them does not exist; nobody is enrolled then
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD})
    public int enroll(StudentRef student, CourseRef... in) {
        return enroll(student, Arrays.asList(in), EnrollmentDetails::startingToday);
    }

    /**
     * Enrolls a student in courses, with values for the new enrollments only.
     *
     * @param details called once, for all new enrollments
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD})
    public int enroll(StudentRef student, Iterable<? extends CourseRef> in, Supplier<EnrollmentDetails> details) {
        return changes().link(Refs.studentIds(List.of(student)), Refs.courseIds(in), details);
    }

    /** Enrolls students in a course from today on; the same as from the other end. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD})
    public int enroll(CourseRef course, StudentRef... who) {
        return enroll(course, Arrays.asList(who), EnrollmentDetails::startingToday);
    }

    /** Enrolls students in a course, with values for the new enrollments only. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD})
    public int enroll(CourseRef course, Iterable<? extends StudentRef> who, Supplier<EnrollmentDetails> details) {
        return changes().link(Refs.studentIds(who), Refs.courseIds(List.of(course)), details);
    }

    private Rights rights() {
        return new Rights(caller, em);
    }

    private LinkChanges changes() {
        return new LinkChanges(em, rights());
    }

    /** Checked without the container: the right to change links does not include the right to view them. */
    private EnrollmentSearch search() {
        return new EnrollmentSearch(em);
    }

    /**
     * Creates the enrollment with its grade, status and dates.
     *
     * @throws DuplicateException if the student is enrolled in the course already
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD})
    public Enrollment create(StudentRef student, CourseRef course, EnrollmentDetails details) {
        return changes().create(student, course, details);
    }

    /** Returns the existing enrollment, unchanged, if the caller can view it; otherwise a new one with these values. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD})
    public Enrollment getOrCreate(StudentRef student, CourseRef course, EnrollmentDetails details) {
        rights().require(Role.ENROLLMENT_VIEW);
        return changes().existingOrNew(student, course, details);
    }

    /** Updates the enrollment to these values, or creates it. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD, Role.ENROLLMENT_CHANGE})
    public Enrollment updateOrCreate(StudentRef student, CourseRef course, EnrollmentDetails details) {
        return changes().updateOrCreate(student, course, details);
    }

    /** Saves a new course and enrolls the student in it. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD})
    public Course createCourse(StudentRef student, CourseDetails course, EnrollmentDetails details) {
        Refs.studentIds(List.of(student));
        rights().require(Role.COURSE_ADD);
        var created = courses.create(course);
        create(student, created, details);
        return created;
    }

    /** Saves a new student and enrolls it in the course. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD})
    public Student createStudent(CourseRef course, StudentDetails student, EnrollmentDetails details) {
        Refs.courseIds(List.of(course));
        rights().require(Role.STUDENT_ADD);
        var created = students.create(student);
        create(created, course, details);
        return created;
    }

    /** Copies a student under a new number, with the same courses: grades and dates stay with the original. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_ADD})
    public Student copy(StudentRef student) {
        rights().require(Role.STUDENT_VIEW);
        rights().require(Role.ENROLLMENT_VIEW);
        var original = students.get(student);
        var copy = students.create(new StudentDetails(null, original.getName(), original.getAge()));
        changes().link(List.of(copy.getId()), Refs.courseIds(coursesOf(original)), EnrollmentDetails::startingToday);
        return copy;
    }

    /**
     * Removes the enrollments in these courses; the student and the courses stay. Courses without an enrollment are ignored.
     *
     * @return the number of enrollments that were removed
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_DELETE})
    public int remove(StudentRef student, CourseRef... from) {
        return changes().unlink(EnrollmentFilter.all().ofStudents(student).inCourses(from));
    }

    /** Removes the enrollments of these students; the same as from the other end. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_DELETE})
    public int remove(CourseRef course, StudentRef... who) {
        return changes().unlink(EnrollmentFilter.all().inCourses(course).ofStudents(who));
    }

    /** Removes every enrollment of the student and no other. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_DELETE})
    public int clear(StudentRef student) {
        return changes().unlink(EnrollmentFilter.all().ofStudents(student));
    }

    /** Removes every enrollment in the course, and in no other. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_DELETE})
    public int clear(CourseRef course) {
        return changes().unlink(EnrollmentFilter.all().inCourses(course));
    }

    /**
     * Sets the courses of the student: enrolls in the missing ones, removes the others, and keeps the rest with their grades.
     *
     * @param wanted read to its end before anything is changed, so it can be a query of the same relation
     * @param details called once, for all new enrollments
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD, Role.ENROLLMENT_DELETE})
    public void replaceCourses(
            StudentRef student, Iterable<? extends CourseRef> wanted, Supplier<EnrollmentDetails> details) {
        var ids = Refs.courseIds(wanted);
        new Links(em).lockStudents(Refs.studentIds(List.of(student)));
        var surplus = coursesOf(student).stream().filter(course -> !ids.contains(course.getId()));
        remove(student, surplus.toArray(CourseRef[]::new));
        changes().link(Refs.studentIds(List.of(student)), ids, details);
    }

    /** Sets the students of the course; the same as from the other end. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD, Role.ENROLLMENT_DELETE})
    public void replaceStudents(
            CourseRef course, Iterable<? extends StudentRef> wanted, Supplier<EnrollmentDetails> details) {
        var ids = new HashSet<>(Refs.studentIds(wanted));
        var surplus = studentsOf(course).stream().filter(student -> !ids.contains(student.getId()));
        remove(course, surplus.toArray(StudentRef[]::new));
        changes().link(List.copyOf(ids), Refs.courseIds(List.of(course)), details);
    }

    /** Removes everything first, so every enrollment is new. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_ADD, Role.ENROLLMENT_DELETE})
    public void resetCourses(
            StudentRef student, Iterable<? extends CourseRef> wanted, Supplier<EnrollmentDetails> details) {
        var ids = Refs.courseIds(wanted);
        new Links(em).lockStudents(Refs.studentIds(List.of(student)));
        clear(student);
        changes().link(Refs.studentIds(List.of(student)), ids, details);
    }

    /** The courses of a student, by code. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    @ReadOnly
    public List<Course> coursesOf(StudentRef student) {
        return search().coursesWhere(EnrollmentFilter.all().ofStudents(student));
    }

    /** The students of a course, by name and number. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    @ReadOnly
    public List<Student> studentsOf(CourseRef course) {
        return search().studentsWhere(EnrollmentFilter.all().inCourses(course));
    }

    /** Returns the number of courses of a student without loading them. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    @ReadOnly
    public long countCourses(StudentRef student) {
        return search().count(EnrollmentFilter.all().ofStudents(student));
    }

    /** Returns the number of students of a course without loading them. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    @ReadOnly
    public long countStudents(CourseRef course) {
        return search().count(EnrollmentFilter.all().inCourses(course));
    }

    /** Returns whether the student is enrolled in the course. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    @ReadOnly
    public boolean isEnrolled(StudentRef student, CourseRef course) {
        return search().count(EnrollmentFilter.all().ofStudents(student).inCourses(course)) > 0;
    }

    /** Returns the enrollments of a student with course and grade, by code, in one query. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    @ReadOnly
    public List<Enrollment> of(StudentRef student) {
        return search().enrollments(EnrollmentFilter.all().ofStudents(student));
    }

    /** Returns the enrollments of a course with student and grade, by name, in one query. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    @ReadOnly
    public List<Enrollment> of(CourseRef course) {
        return search().enrollments(EnrollmentFilter.all().inCourses(course));
    }

    /** Returns the enrollment of the student in the course, if there is one. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    @ReadOnly
    public Optional<Enrollment> find(StudentRef student, CourseRef course) {
        return search().enrollments(EnrollmentFilter.all().ofStudents(student).inCourses(course)).stream()
                .findFirst();
    }

    /**
     * Returns the enrollment of the student in the course.
     *
     * @throws NotFoundException if there is none
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.ENROLLMENT_VIEW})
    @ReadOnly
    public Enrollment get(StudentRef student, CourseRef course) {
        return find(student, course)
                .orElseThrow(() -> new NotFoundException(
                        "enrollment", "of student " + student.getId() + " in course " + course.getId()));
    }
}

package org.matricula.persistence.enrollment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
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
import org.matricula.persistence.change.Link;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.student.StudentRepository;

/**
 * The relation between students and courses, from both ends: add, remove, clear, set, create with a grade, and read. Who
 * changes the links of a student holds the student's row, so that concurrent changes of the same links come one after the
 * other and the same pair is never entered twice.
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

    @EJB
    private EnrollmentSearch search;

    /**
     * Enrolls a student in courses from today on; where the student is enrolled already, nothing changes.
     *
     * @return the number of enrollments that are new
     * @throws InvalidException if one of them was never saved; no statement is sent
     * @throws NotFoundException if one of them does not exist; nobody is enrolled then
     */
    public int enroll(StudentRef student, CourseRef... in) {
        return enroll(student, Arrays.asList(in), EnrollmentDetails::startingToday);
    }

    /**
     * Enrolls a student in courses, with values for the new enrollments only.
     *
     * @param details asked once, for all of the new ones
     */
    public int enroll(StudentRef student, Iterable<? extends CourseRef> in, Supplier<EnrollmentDetails> details) {
        return link(Refs.studentIds(List.of(student)), Refs.courseIds(in), details);
    }

    /** Enrolls students in a course from today on; the same as from the other end. */
    public int enroll(CourseRef course, StudentRef... who) {
        return enroll(course, Arrays.asList(who), EnrollmentDetails::startingToday);
    }

    /** Enrolls students in a course, with values for the new enrollments only. */
    public int enroll(CourseRef course, Iterable<? extends StudentRef> who, Supplier<EnrollmentDetails> details) {
        return link(Refs.studentIds(who), Refs.courseIds(List.of(course)), details);
    }

    private int link(List<Long> studentIds, List<Long> courseIds, Supplier<EnrollmentDetails> details) {
        if (studentIds.isEmpty() || courseIds.isEmpty()) {
            return 0;
        }
        var links = new Links(em);
        var who = links.lockStudents(studentIds);
        var in = links.courses(courseIds);
        var enrolled = links.between(studentIds, courseIds);
        var values = links.attached(details.get());
        int added = 0;
        for (var student : who) {
            for (var course : in) {
                if (!enrolled.contains(new Link(student.getId(), course.getId()))) {
                    Flush.persist(em, new Enrollment(student, course, values));
                    added++;
                }
            }
        }
        links.flush();
        return added;
    }

    /**
     * Creates the enrollment with its grade, status and dates.
     *
     * @throws DuplicateException if the student is enrolled in the course already
     */
    public Enrollment create(StudentRef student, CourseRef course, EnrollmentDetails details) {
        Refs.courseIds(List.of(course));
        var pupil = students.getLocked(student);
        var subject = courses.get(course);
        if (find(pupil, subject).isPresent()) {
            throw new DuplicateException("enrollment", pupil.getNumber() + " in " + subject.getCode());
        }
        var links = new Links(em);
        var enrollment = new Enrollment(pupil, subject, links.attached(details));
        Flush.persist(em, enrollment);
        links.flush();
        return enrollment;
    }

    /** The enrollment that there is, as it is; else a new one with these values. */
    public Enrollment getOrCreate(StudentRef student, CourseRef course, EnrollmentDetails details) {
        students.getLocked(student);
        return find(student, course).orElseGet(() -> create(student, course, details));
    }

    /** The enrollment with these values, whether it was there or not. */
    public Enrollment updateOrCreate(StudentRef student, CourseRef course, EnrollmentDetails details) {
        var enrollment = getOrCreate(student, course, details);
        var links = new Links(em);
        enrollment.amend(links.attached(details));
        links.flush();
        return enrollment;
    }

    /** Saves a new course and enrolls the student in it. */
    public Course createCourse(StudentRef student, CourseDetails course, EnrollmentDetails details) {
        Refs.studentIds(List.of(student));
        var created = courses.create(course);
        create(student, created, details);
        return created;
    }

    /** Saves a new student and enrolls it in the course. */
    public Student createStudent(CourseRef course, StudentDetails student, EnrollmentDetails details) {
        Refs.courseIds(List.of(course));
        var created = students.create(student);
        create(created, course, details);
        return created;
    }

    /** A copy of a student under a new number, with the same courses: grades and dates stay with the original. */
    public Student copy(StudentRef student) {
        var original = students.get(student);
        var copy = students.create(new StudentDetails(null, original.getName(), original.getAge()));
        link(List.of(copy.getId()), Refs.courseIds(coursesOf(original)), EnrollmentDetails::startingToday);
        return copy;
    }

    /**
     * Ends the relation to these courses; the student and the courses stay. Who is not enrolled is passed over silently.
     *
     * @return the number of enrollments that were removed
     */
    public int remove(StudentRef student, CourseRef... from) {
        return unlink(EnrollmentFilter.all().ofStudents(student).inCourses(from));
    }

    /** Ends the relation to these students; the same as from the other end. */
    public int remove(CourseRef course, StudentRef... who) {
        return unlink(EnrollmentFilter.all().inCourses(course).ofStudents(who));
    }

    /** Removes every enrollment of the student, and nobody else's. */
    public int clear(StudentRef student) {
        return unlink(EnrollmentFilter.all().ofStudents(student));
    }

    /** Removes every enrollment in the course, and in no other. */
    public int clear(CourseRef course) {
        return unlink(EnrollmentFilter.all().inCourses(course));
    }

    private int unlink(EnrollmentFilter which) {
        var gone = search.enrollments(which);
        gone.forEach(em::remove);
        new Links(em).flush();
        return gone.size();
    }

    /**
     * Makes these the courses of the student: enrolls in the missing ones, removes the others, and leaves those that stay
     * as they are, with their grade.
     *
     * @param wanted read to its end before anything is changed, so that it may be a query of the same relation
     * @param details asked once, for all of the new ones
     */
    public void replaceCourses(
            StudentRef student, Iterable<? extends CourseRef> wanted, Supplier<EnrollmentDetails> details) {
        var ids = Refs.courseIds(wanted);
        students.getLocked(student);
        var surplus = coursesOf(student).stream().filter(course -> !ids.contains(course.getId()));
        remove(student, surplus.toArray(CourseRef[]::new));
        link(Refs.studentIds(List.of(student)), ids, details);
    }

    /** Makes these the students of the course; the same as from the other end. */
    public void replaceStudents(
            CourseRef course, Iterable<? extends StudentRef> wanted, Supplier<EnrollmentDetails> details) {
        var ids = new HashSet<>(Refs.studentIds(wanted));
        var surplus = studentsOf(course).stream().filter(student -> !ids.contains(student.getId()));
        remove(course, surplus.toArray(StudentRef[]::new));
        link(List.copyOf(ids), Refs.courseIds(List.of(course)), details);
    }

    /** Removes everything first, so that every enrollment is a new one. */
    public void resetCourses(
            StudentRef student, Iterable<? extends CourseRef> wanted, Supplier<EnrollmentDetails> details) {
        var ids = Refs.courseIds(wanted);
        students.getLocked(student);
        clear(student);
        link(Refs.studentIds(List.of(student)), ids, details);
    }

    /** The courses of a student, by code. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Course> coursesOf(StudentRef student) {
        return search.coursesWhere(EnrollmentFilter.all().ofStudents(student));
    }

    /** The students of a course, by name and number. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Student> studentsOf(CourseRef course) {
        return search.studentsWhere(EnrollmentFilter.all().inCourses(course));
    }

    /** How many courses a student has; no course is read for it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long countCourses(StudentRef student) {
        return search.count(EnrollmentFilter.all().ofStudents(student));
    }

    /** How many students a course has; no student is read for it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long countStudents(CourseRef course) {
        return search.count(EnrollmentFilter.all().inCourses(course));
    }

    /** Whether the student is enrolled in the course. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isEnrolled(StudentRef student, CourseRef course) {
        return search.count(EnrollmentFilter.all().ofStudents(student).inCourses(course)) > 0;
    }

    /** The enrollments of a student with course and grade, by code, in one query. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Enrollment> of(StudentRef student) {
        return search.enrollments(EnrollmentFilter.all().ofStudents(student));
    }

    /** The enrollments of a course with student and grade, by name, in one query. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Enrollment> of(CourseRef course) {
        return search.enrollments(EnrollmentFilter.all().inCourses(course));
    }

    /** The enrollment of the student in the course, if there is one. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Enrollment> find(StudentRef student, CourseRef course) {
        return search.enrollments(EnrollmentFilter.all().ofStudents(student).inCourses(course)).stream()
                .findFirst();
    }

    /**
     * The enrollment of the student in the course.
     *
     * @throws NotFoundException if there is none
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Enrollment get(StudentRef student, CourseRef course) {
        return find(student, course)
                .orElseThrow(() -> new NotFoundException(
                        "enrollment", "of student " + student.getId() + " in course " + course.getId()));
    }
}

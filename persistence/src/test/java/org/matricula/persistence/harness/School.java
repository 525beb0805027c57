package org.matricula.persistence.harness;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.student.StudentRepository;

/** Students, courses and grades for a test, each in one word. */
@Stateless
public class School {

    /** The first day of every enrollment that does not say another one. */
    public static final LocalDate TERM = LocalDate.of(2026, 9, 1);

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private GradeRepository grades;

    @EJB
    private EnrollmentRepository enrollments;

    /** A student with a drawn number. */
    public Student student(String name) {
        return students.create(new StudentDetails(null, name, null));
    }

    /** A course with this code, and the code as its name. */
    public Course course(String code) {
        return courses.create(new CourseDetails(code, code, ""));
    }

    /** Courses with the codes prefix-000, prefix-001 and so on. */
    public List<Course> courses(String prefix, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> course("%s-%03d".formatted(prefix, i)))
                .toList();
    }

    /** Students with the names prefix-000, prefix-001 and so on. */
    public List<Student> students(String prefix, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> student("%s-%03d".formatted(prefix, i)))
                .toList();
    }

    /** A passing grade at a place of the scale. */
    public Grade grade(String code, int position) {
        return grades.create(new GradeDetails(code, new BigDecimal("4"), true, position));
    }

    /** Enrolled since {@link #TERM}, with this grade; null for none yet. */
    public Enrollment enrolled(Student student, Course course, Grade grade) {
        return enrollments.create(student, course, graded(grade));
    }

    /** Active since {@link #TERM}, with this grade; null for none yet. */
    public static EnrollmentDetails graded(Grade grade) {
        return new EnrollmentDetails(grade, EnrollmentStatus.ACTIVE, TERM, null);
    }

    /** All rows of the link. */
    public long links() {
        return em.createQuery("SELECT COUNT(e) FROM Enrollment e", Long.class).getSingleResult();
    }
}

package org.matricula.persistence.enrollment;

import jakarta.ejb.EJB;
import org.junit.jupiter.api.BeforeEach;
import org.matricula.domain.course.Course;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.Student;
import org.matricula.persistence.harness.School;

/** The starting point of tests of links and of their history: two students, two courses and two grades, and nobody is enrolled. */
public abstract class SmallSchool {

    /** Active, since the first day of the term, without a grade. */
    protected static final EnrollmentDetails UNGRADED = School.graded(null);

    /** Details with which no link can be saved. */
    protected static final EnrollmentDetails WITHOUT_STATUS = new EnrollmentDetails(null, null, null, null);

    @EJB
    protected School school;

    @EJB
    protected EnrollmentRepository enrollments;

    protected Student ada;
    protected Student ben;
    /** The course with the code ALG. */
    protected Course algebra;
    /** The course with the code BOT. */
    protected Course botany;
    /** The grade A. */
    protected Grade best;
    /** The grade F. */
    protected Grade worst;

    @BeforeEach
    void twoStudentsTwoCoursesAndTwoGrades() {
        ada = school.student("Ada");
        ben = school.student("Ben");
        algebra = school.course("ALG");
        botany = school.course("BOT");
        best = school.grade("A", 1);
        worst = school.grade("F", 2);
    }

    /** The values of new links. */
    protected static EnrollmentDetails ungraded() {
        return UNGRADED;
    }
}

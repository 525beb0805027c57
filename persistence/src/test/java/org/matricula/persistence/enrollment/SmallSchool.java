package org.matricula.persistence.enrollment;

import jakarta.ejb.EJB;
import org.junit.jupiter.api.BeforeEach;
import org.matricula.domain.course.Course;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.Student;
import org.matricula.persistence.harness.School;

/** What the tests of the links begin with: two students, two courses and two grades, and nobody is enrolled. */
abstract class SmallSchool {

    /** Active, since the first day of the term, without a grade. */
    static final EnrollmentDetails UNGRADED = School.graded(null);

    /** What no link can be saved with. */
    static final EnrollmentDetails WITHOUT_STATUS = new EnrollmentDetails(null, null, null, null);

    @EJB
    School school;

    @EJB
    EnrollmentRepository enrollments;

    Student ada;
    Student ben;
    /** The course with the code ALG. */
    Course algebra;
    /** The course with the code BOT. */
    Course botany;
    /** The grade A. */
    Grade best;
    /** The grade F. */
    Grade worst;

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
    static EnrollmentDetails ungraded() {
        return UNGRADED;
    }
}

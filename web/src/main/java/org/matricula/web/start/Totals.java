package org.matricula.web.start;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentFilter;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.student.StudentRepository;

/** The numbers of the start page. */
@Named
@RequestScoped
public class Totals {

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentSearch enrollments;

    public long getStudents() {
        return students.count();
    }

    public long getCourses() {
        return courses.count();
    }

    public long getEnrollments() {
        return enrollments.count(EnrollmentFilter.all());
    }

    /** Active enrollments without a grade: the work that is left. */
    public long getUngraded() {
        return enrollments.count(EnrollmentFilter.all().graded(false).inStatus(EnrollmentStatus.ACTIVE));
    }
}

package org.matricula.web.course;

import java.io.Serializable;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.persistence.enrollment.EnrollmentFilter;

/** The filter of a roster. */
public class RosterFilter implements Serializable {

    /** The value for enrollments without a grade; a grade is named by its id. */
    public static final String NOT_GRADED = "none";

    private static final long serialVersionUID = 1L;

    private EnrollmentFilter course = EnrollmentFilter.all();
    private String text;
    private String grade;
    private EnrollmentStatus status;

    void of(CourseRef ref) {
        course = EnrollmentFilter.all().inCourses(ref);
    }

    /** The whole course. */
    EnrollmentFilter everybody() {
        return course;
    }

    /** Returns the filter that the user wants. */
    EnrollmentFilter wanted(Scale scale) {
        var wanted = course.matching(text);
        if (status != null) {
            wanted = wanted.inStatus(status);
        }
        if (NOT_GRADED.equals(grade)) {
            return wanted.graded(false);
        }
        return grade == null
                ? wanted
                : wanted.gradedWith(scale.byId(Long.valueOf(grade)).stream().toArray(Grade[]::new));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** The id of a grade, {@value #NOT_GRADED}, or null for all. */
    public String getGrade() {
        return grade;
    }

    public void setGrade(String grade) {
        this.grade = grade;
    }

    public EnrollmentStatus getStatus() {
        return status;
    }

    public void setStatus(EnrollmentStatus status) {
        this.status = status;
    }
}

package org.matricula.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.enrollment.EnrollmentColumn;
import org.matricula.persistence.enrollment.EnrollmentFilter;
import org.matricula.persistence.enrollment.EnrollmentRow;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.list.Page;
import org.matricula.web.grade.GradeScale;
import org.matricula.web.list.ListState;
import org.matricula.web.page.Messages;

/** The list of all enrollments, filtered by what stands in the address. */
@Named
@RequestScoped
public class EnrollmentList {

    @EJB
    private EnrollmentSearch search;

    @Inject
    private Ends ends;

    @Inject
    private GradeScale scale;

    @Inject
    private Messages messages;

    private final ListState state = new ListState();
    private EnrollmentFilter filter = EnrollmentFilter.all();
    private NamedEnd course = NamedEnd.NONE;
    private NamedEnd student = NamedEnd.NONE;
    private Page<EnrollmentRow> page;

    /** Reads the filters; one that says nothing, as in an old bookmark, is told and left out. */
    public void open() {
        filter = filter.matching(state.getText());
        course = ends.course(state.filter("course"));
        if (course.end() != null) {
            filter = filter.inCourses(new CourseKey(course.end().id()));
        }
        student = ends.student(state.filter("student"));
        if (student.end() != null) {
            filter = filter.ofStudents(new StudentKey(student.end().id()));
        }
        Stream.of(course, student).filter(NamedEnd::isUnknown).forEach(each -> ignore(each.typed()));
        openGrade(state.filter("grade"));
        openStatus(state.filter("status"));
    }

    private void openGrade(String grade) {
        if (FilterWords.NOT_GRADED.equals(grade) || FilterWords.GRADED.equals(grade)) {
            filter = filter.graded(FilterWords.GRADED.equals(grade));
        } else if (grade != null) {
            FilterWords.grade(grade, scale.getGrades())
                    .ifPresentOrElse(found -> filter = filter.gradedWith(found), () -> ignore(grade));
        }
    }

    private void openStatus(String status) {
        var statuses = FilterWords.statuses(status);
        if (!statuses.isEmpty()) {
            filter = filter.inStatus(statuses.toArray(EnrollmentStatus[]::new));
        } else if (status != null) {
            ignore(status);
        }
    }

    private void ignore(String value) {
        messages.warn("enrollment.list.ignored", value);
    }

    /** The rows that the address asks for, read once. */
    public Page<EnrollmentRow> getPage() {
        if (page == null) {
            page = state.read(window -> search.list(filter, state.order(EnrollmentColumn.class), window));
        }
        return page;
    }

    public ListState getState() {
        return state;
    }

    public NamedEnd getCourse() {
        return course;
    }

    public NamedEnd getStudent() {
        return student;
    }
}

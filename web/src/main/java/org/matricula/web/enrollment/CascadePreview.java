package org.matricula.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.enrollment.BulkEdit;
import org.matricula.persistence.enrollment.EnrollmentFilter;
import org.matricula.persistence.enrollment.EnrollmentRow;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.list.Window;

/**
 * Previews the enrollments that a deletion deletes with it, or that block it: the first of them, because there can be thousands.
 */
@Named
@RequestScoped
public class CascadePreview {

    private static final Window FIRST = new Window(0, 20);

    @EJB
    private BulkEdit bulk;

    @EJB
    private EnrollmentSearch search;

    private final Map<String, List<EnrollmentRow>> rows = new HashMap<>();

    /** Returns the first enrollments of a student. */
    public List<EnrollmentRow> ofStudent(Long id) {
        return first("student" + id, () -> EnrollmentFilter.all().ofStudents(new StudentKey(id)));
    }

    /** Returns the first enrollments in a course. */
    public List<EnrollmentRow> inCourse(Long id) {
        return first("course" + id, () -> EnrollmentFilter.all().inCourses(new CourseKey(id)));
    }

    /** Returns the first enrollments of these students. */
    public List<EnrollmentRow> ofStudents(List<Long> ids) {
        return rows.computeIfAbsent("students", key -> bulk.alongStudents(ids, FIRST));
    }

    /** Returns the first enrollments in these courses. */
    public List<EnrollmentRow> inCourses(List<Long> ids) {
        return rows.computeIfAbsent("courses", key -> bulk.alongCourses(ids, FIRST));
    }

    private List<EnrollmentRow> first(String whose, Supplier<EnrollmentFilter> filter) {
        return rows.computeIfAbsent(whose, key -> search.rows(filter.get(), List.of(), FIRST));
    }
}

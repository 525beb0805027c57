package org.matricula.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.matricula.persistence.course.CourseCriteria;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.list.Page;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentCriteria;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.web.enrollment.NamedEnd.End;

/** Finds the course and the student that the filters of a list name. There may be 100,000 of each, so none is ever listed. */
@RequestScoped
public class Ends {

    private static final Window FIRST = new Window(0, NamedEnd.CANDIDATES);

    @EJB
    private CourseRepository courses;

    @EJB
    private StudentRepository students;

    /** The course that is meant by a code or by words. */
    public NamedEnd course(String typed) {
        return NamedEnd.of(
                typed,
                code -> courses.findByCode(code).map(each -> new End(each.getId(), each.getCode(), each.getName())),
                () -> {
                    var page = courses.list(new CourseCriteria(typed, List.of(), FIRST));
                    return new Page<>(
                            page.rows().stream()
                                    .map(each -> new End(each.id(), each.code(), each.name()))
                                    .toList(),
                            page.total());
                });
    }

    /** The student who is meant by a number or by words. */
    public NamedEnd student(String typed) {
        return NamedEnd.of(
                typed,
                number -> students.findByNumber(number)
                        .map(each -> new End(each.getId(), each.getNumber(), each.getName())),
                () -> {
                    var page = students.list(new StudentCriteria(typed, null, List.of(), FIRST));
                    return new Page<>(
                            page.rows().stream()
                                    .map(each -> new End(each.id(), each.number(), each.name()))
                                    .toList(),
                            page.total());
                });
    }
}

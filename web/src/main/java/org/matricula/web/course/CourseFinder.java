package org.matricula.web.course;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.matricula.domain.course.Course;
import org.matricula.persistence.course.CourseCriteria;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.list.Window;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.SearchResult;

/** Finds courses for the picker. */
@Dependent
public class CourseFinder implements SearchResult.Finder {

    private static final long serialVersionUID = 1L;

    @EJB
    private CourseRepository courses;

    @Override
    public SearchResult find(String text, List<Choice> chosen, int atMost) {
        var without = chosen.stream().map(Choice::id).toList();
        var page = courses.list(new CourseCriteria(text, without, new Window(0, atMost)));
        return new SearchResult(
                page.rows().stream()
                        .map(row -> new Choice(row.id(), label(row.code(), row.name())))
                        .toList(),
                page.total());
    }

    @Override
    public List<Choice> named(List<Long> ids) {
        return courses.listByIds(ids).stream().map(CourseFinder::choice).toList();
    }

    /** A course as a choice. */
    public static Choice choice(Course course) {
        return new Choice(course.getId(), label(course.getCode(), course.getName()));
    }

    private static String label(String code, String name) {
        return code + " " + name;
    }
}

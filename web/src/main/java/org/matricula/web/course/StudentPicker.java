package org.matricula.web.course;

import java.util.HashMap;
import java.util.List;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.student.StudentKey;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.enrollment.EnrollmentFilter;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.enrollment.EnrollmentLine;
import org.matricula.web.enrollment.EnrollmentTable;
import org.matricula.web.enrollment.LinkRights;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.Picker;
import org.matricula.web.picker.SearchResult;

/** The students to enroll with the next save. Enrolled students are not offered. */
public class StudentPicker implements SearchResult.Finder {

    private static final long serialVersionUID = 1L;

    private final StudentRepository students;
    private final Long course;
    private final LinkRights rights;
    private final EnrollmentTable picked = new EnrollmentTable();
    private final Picker picker;
    private boolean opened;

    /**
     * Creates the picker of a course, or of a new one if the id is null. On the page of a course it is collapsed, and searches only
     * after it was expanded, because most users open the page for the roster. Without the right to enroll it finds nobody.
     */
    StudentPicker(StudentRepository students, Long course, LinkRights rights) {
        this.students = students;
        this.course = course;
        this.rights = rights;
        picked.allow(rights);
        opened = course == null;
        picker = new Picker(this, picked);
        opened = true;
    }

    @Override
    public SearchResult find(String text, List<Choice> chosen, int atMost) {
        if (!opened || !rights.add()) {
            return new SearchResult(List.of(), 0);
        }
        var found = students.choices(text, course, atMost + chosen.size());
        var free = found.first().stream()
                .map(Choice::of)
                .filter(choice -> !chosen.contains(choice))
                .toList();
        int passedOver = found.first().size() - free.size();
        return new SearchResult(free.stream().limit(atMost).toList(), found.total() - passedOver);
    }

    @Override
    public List<Choice> named(List<Long> ids) {
        return students.listByIds(ids).stream().map(Choice::of).toList();
    }

    String nameOf(String id) {
        return picked.nameOf(id);
    }

    /** Returns the students to enroll. */
    List<LinkEdit> edits() {
        return picked.edits();
    }

    /** Starts again from the current rows, and applies the decisions about a conflict. */
    void rebase(EnrollmentSearch search, ConflictPanel panel) {
        var wanted = picked.chosen().stream()
                .map(choice -> new StudentKey(choice.id()))
                .toArray(StudentRef[]::new);
        var now = new HashMap<Long, EnrollmentLine>();
        if (rights.view()) {
            search.enrollments(EnrollmentFilter.all()
                            .inCourses(new CourseKey(course))
                            .ofStudents(wanted))
                    .forEach(each -> now.put(
                            each.getStudent().getId(),
                            new EnrollmentLine(Choice.of(each.getStudent()), each.details())));
        }
        picked.rebase(now, panel);
    }

    public long getCount() {
        return picked.getAdded();
    }

    public Picker getPicker() {
        return picker;
    }
}

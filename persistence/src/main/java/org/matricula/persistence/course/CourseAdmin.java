package org.matricula.persistence.course;

import jakarta.persistence.criteria.Path;
import java.util.List;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.Course_;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.persistence.list.ChoiceFilter;
import org.matricula.persistence.list.Condition;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.MenuPlace;
import org.matricula.persistence.list.OfCourse;
import org.matricula.persistence.list.Option;
import org.matricula.persistence.list.RelatedFilter;
import org.matricula.persistence.list.Scope;

/** The administration of courses. */
@MenuPlace(2)
public final class CourseAdmin extends EntityAdmin<Course> implements OfCourse<Course> {

    private static final Condition<Enrollment> UNGRADED = of -> of.cb()
            .and(
                    of.cb().isNull(of.end(Enrollment_.grade)),
                    of.cb().notEqual(of.get(Enrollment_.status), EnrollmentStatus.WITHDRAWN));

    /** Declares it. */
    public CourseAdmin() {
        super(Course.class, Course_.code, Course_.name);
        column("code", Course_.code).leading("course");
        column("name", Course_.name).editable().leading("course");
        column("description", Course_.description).editable().unsorted().hidden();
        count("students", Enrollment.class, Enrollment_.course)
                .listing("enrollment?course=%s")
                .seeing("enrollment");
        count("ungraded", Enrollment.class, Enrollment_.course, UNGRADED)
                .listing("enrollment?course=%s&grade=none&status=active&status=completed")
                .seeing("enrollment");
        search(Course_.code);
        search(Course_.name);
        filter(
                RelatedFilter.through("student", Enrollment.class, Enrollment_.course, Enrollment_.student),
                "enrollment");
        filter(
                ChoiceFilter.named(
                        "work",
                        List.of(Option.apart(
                                "ungraded",
                                "course.ungraded",
                                of -> of.linked(Enrollment.class, Enrollment_.course, List.of(UNGRADED))))),
                "enrollment");
        order("code");
        assignKey("C-%06d");
    }

    @Override
    public Path<Long> course(Scope<Course> of) {
        return of.id();
    }
}

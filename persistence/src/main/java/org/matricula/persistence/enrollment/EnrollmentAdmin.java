package org.matricula.persistence.enrollment;

import jakarta.persistence.criteria.Path;
import java.util.Map;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.Course_;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.Grade_;
import org.matricula.domain.student.Student_;
import org.matricula.persistence.list.ChoiceFilter;
import org.matricula.persistence.list.DayFilter;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.MenuPlace;
import org.matricula.persistence.list.OfCourse;
import org.matricula.persistence.list.RelatedFilter;
import org.matricula.persistence.list.Scope;

/** The administration of enrollments, with both ends. */
@MenuPlace(3)
public final class EnrollmentAdmin extends EntityAdmin<Enrollment> implements OfCourse<Enrollment> {

    /** Declares it. */
    public EnrollmentAdmin() {
        super(Enrollment.class, null, null);
        column("number", Enrollment_.student, Student_.number).leading("student", Enrollment_.student);
        column("student", Enrollment_.student, Student_.name).leading("student", Enrollment_.student);
        column("code", Enrollment_.course, Course_.code).leading("course", Enrollment_.course);
        column("course", Enrollment_.course, Course_.name).leading("course", Enrollment_.course);
        column("grade", Enrollment_.grade, Grade_.code)
                .editable(Enrollment::award, Grade_.position)
                .sortedBy(of -> of.joined(Enrollment_.grade).get(Grade_.position));
        column("status", Enrollment_.status).editable(Enrollment::changeStatus);
        column("enrolledOn", Enrollment_.enrolledOn);
        column("endedOn", Enrollment_.endedOn).editable(Enrollment::endOn);
        search(Enrollment_.student, Student_.number);
        search(Enrollment_.student, Student_.name);
        search(Enrollment_.course, Course_.code);
        search(Enrollment_.course, Course_.name);
        filter(RelatedFilter.to("course", Enrollment_.course));
        filter(RelatedFilter.to("student", Enrollment_.student));
        filter(ChoiceFilter.of("grade", Enrollment_.grade, Grade.class, Grade_.code, Grade_.position));
        filter(ChoiceFilter.of("status", Enrollment_.status, EnrollmentStatus.class));
        calendar(DayFilter.of("enrolledOn", Enrollment_.enrolledOn));
        filter(DayFilter.of("endedOn", Enrollment_.endedOn));
        order("student,number,code");
        field("enrolledOn").head("Enrolled");
        field("endedOn").head("Ended");
        task("ungraded", Map.of("grade", "none", "status", "active"));
        action("grade", Role.ENROLLMENT_CHANGE);
        action("status", Role.ENROLLMENT_CHANGE);
        action("remove", Role.ENROLLMENT_DELETE);
    }

    @Override
    public Path<Long> course(Scope<Enrollment> of) {
        return of.idOf(Enrollment_.course);
    }
}

package org.matricula.persistence.student;

import org.matricula.domain.account.Role;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.Student_;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.MenuPlace;
import org.matricula.persistence.list.NumberFilter;
import org.matricula.persistence.list.RelatedFilter;

/** The administration of students. */
@MenuPlace(1)
public final class StudentAdmin extends EntityAdmin<Student> {

    /** Declares it. */
    public StudentAdmin() {
        super(Student.class, Student_.number, Student_.name);
        column("number", Student_.number).leading("student");
        column("name", Student_.name).editable().leading("student");
        column("age", Student_.age).editable();
        count("courses", Enrollment.class, Enrollment_.student)
                .listing("enrollment?student=%s")
                .seeing("enrollment");
        search(Student_.number);
        search(Student_.name);
        filter(
                RelatedFilter.through("course", Enrollment.class, Enrollment_.student, Enrollment_.course),
                "enrollment");
        filter(NumberFilter.of("age", Student_.age));
        order("name,number");
        assignKey("S-%06d");
        field("age").size(4);
        action("enroll", Role.ENROLLMENT_ADD);
    }
}

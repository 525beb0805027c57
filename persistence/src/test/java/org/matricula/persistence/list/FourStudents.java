package org.matricula.persistence.list;

import static org.matricula.persistence.list.Listed.request;

import jakarta.ejb.EJB;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.student.StudentRepository;

/** Four students, three courses and four enrollments, asked as a list is asked. */
abstract class FourStudents {

    @EJB
    Lists lists;

    @EJB
    StudentRepository students;

    @EJB
    CourseRepository courses;

    @EJB
    GradeRepository grades;

    @EJB
    EnrollmentRepository enrollments;

    @BeforeEach
    void given() {
        var a = grades.create(new GradeDetails("A", null, true, 1));
        var f = grades.create(new GradeDetails("F", null, false, 2));
        var ada = students.create(new StudentDetails("3", "Ada Lovelace", 20));
        var ben = students.create(new StudentDetails("1", "Ben Ada", 40));
        students.create(new StudentDetails("2", "Cy 100%_\\", null));
        students.create(new StudentDetails("4", "Ada Lovelace", 30));
        courses.create(new CourseDetails("ALG", "Algebra", "Groups"));
        courses.create(new CourseDetails("BOT", "Botany", ""));
        courses.create(new CourseDetails("CHE", "Chemistry of algebra", ""));
        enroll(ada, "ALG", a, EnrollmentStatus.COMPLETED, "2013-02-19");
        enroll(ada, "BOT", null, EnrollmentStatus.ACTIVE, "2014-02-19");
        enroll(ben, "ALG", f, EnrollmentStatus.WITHDRAWN, "2014-10-01");
        enroll(ben, "BOT", null, EnrollmentStatus.WITHDRAWN, null);
    }

    final void enroll(Student student, String code, Grade grade, EnrollmentStatus status, String day) {
        enrollments.create(
                student,
                courses.findByCode(code).orElseThrow(),
                new EnrollmentDetails(grade, status, day == null ? null : LocalDate.parse(day), null));
    }

    final ListAnswer answer(String listing, String address) {
        return lists.list(request(listing, address));
    }
}

package org.matricula.web.container;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.student.StudentRepository;

/** Saves a student and courses, as an administrator. */
@Dependent
public class Samples {

    @EJB
    private CourseRepository courses;

    @EJB
    private StudentRepository students;

    Course course() {
        return courses.create(new CourseDetails("C-" + (courses.count() + 1), "Course", ""));
    }

    Student student() {
        return students.create(new StudentDetails(null, "Ada", null));
    }

    static Edit<StudentDetails> renaming(Student shown, String name) {
        return new Edit<>(shown.details(), new StudentDetails(shown.getNumber(), name, shown.getAge()));
    }
}

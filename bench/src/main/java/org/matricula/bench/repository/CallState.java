package org.matricula.bench.repository;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.matricula.bench.data.SampleSchool;
import org.matricula.bench.data.Size;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.harness.Desk;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The repositories as a container would hand them out, on the database that the settings name, and a student of their own. */
@State(Scope.Benchmark)
public class CallState {

    /** The system property with the size of the school. */
    static final String SIZE = "matricula.bench.size";

    /** The number of students enrolled at once, if the school has that many. */
    private static final int MANY = 10_000;

    SampleSchool school;
    EnrollmentRepository enrollments;
    JdbcCalls jdbc;
    List<StudentKey> many;
    StudentKey student;
    CourseKey course;
    CourseKey other;
    CourseKey first;

    /** Opens the repositories. */
    @Setup(Level.Trial)
    public void open() {
        var size = Size.valueOf(System.getProperty(SIZE));
        school = new SampleSchool(size);
        var desk = Desk.on(new DeskDataSource(Address.ofTheDesk()));
        enrollments = desk.bean(EnrollmentRepository.class);
        DataSource pool = desk.dataSource();
        jdbc = new JdbcCalls(pool);
        many = IntStream.rangeClosed(1, Math.min(MANY, size.students()))
                .mapToObj(number -> new StudentKey(school.studentId(number)))
                .toList();
        student = new StudentKey(school.studentId(3)); // whose courses are nobody's fixed point
        course = new CourseKey(school.courseId(size.courses()));
        other = new CourseKey(school.courseId(size.courses() - 1));
        first = new CourseKey(school.courseId(1));
    }

    /** Leaves an embedded database to the next one. */
    @TearDown(Level.Trial)
    public void close() {
        JdbcCalls.closeEmbedded();
    }

    /** Before each call: the student is in neither of the two courses. */
    @State(Scope.Benchmark)
    public static class NotEnrolled {

        /** Removes what the call before has left. */
        @Setup(Level.Invocation)
        public void reset(CallState calls) throws SQLException {
            calls.jdbc.update("DELETE FROM enrollment WHERE student_id = ?", calls.student.getId());
        }
    }

    /** Before each call: the student is in both courses. */
    @State(Scope.Benchmark)
    public static class Enrolled {

        /** Enrolls again. */
        @Setup(Level.Invocation)
        public void reset(CallState calls) throws SQLException {
            calls.jdbc.update("DELETE FROM enrollment WHERE student_id = ?", calls.student.getId());
            calls.jdbc.enroll(List.of(calls.student), List.of(calls.course, calls.other));
        }
    }

    /** Before each call: nobody is in the course. */
    @State(Scope.Benchmark)
    public static class EmptyCourse {

        /** Removes everybody. */
        @Setup(Level.Invocation)
        public void reset(CallState calls) throws SQLException {
            calls.jdbc.update("DELETE FROM enrollment WHERE course_id = ?", calls.course.getId());
        }
    }
}

package org.matricula.bench.repository;

import java.sql.SQLException;
import java.util.List;
import org.matricula.bench.repository.CallState.EmptyCourse;
import org.matricula.bench.repository.CallState.Enrolled;
import org.matricula.bench.repository.CallState.NotEnrolled;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.openjdk.jmh.annotations.Benchmark;

/** The calls; the one that ends with Jdbc is the limit of the one before it. */
public class RepositoryCalls {

    @Benchmark
    public Object enrollTwo(CallState calls, NotEnrolled before) {
        return calls.enrollments.enroll(calls.student, calls.course, calls.other);
    }

    @Benchmark
    public Object enrollTwoJdbc(CallState calls, NotEnrolled before) throws SQLException {
        return calls.jdbc.enroll(List.of(calls.student), List.of(calls.course, calls.other));
    }

    @Benchmark
    public Object create(CallState calls, NotEnrolled before) {
        return calls.enrollments.create(calls.student, calls.course, EnrollmentDetails.startingToday());
    }

    @Benchmark
    public Object createJdbc(CallState calls, NotEnrolled before) throws SQLException {
        return calls.jdbc.enroll(List.of(calls.student), List.of(calls.course));
    }

    @Benchmark
    public Object remove(CallState calls, Enrolled before) {
        return calls.enrollments.remove(calls.student, calls.course);
    }

    @Benchmark
    public Object removeJdbc(CallState calls, Enrolled before) throws SQLException {
        return calls.jdbc.remove(calls.student, calls.course);
    }

    @Benchmark
    public Object clear(CallState calls, Enrolled before) {
        return calls.enrollments.clear(calls.student);
    }

    @Benchmark
    public Object clearJdbc(CallState calls, Enrolled before) throws SQLException {
        return calls.jdbc.clear(calls.student);
    }

    @Benchmark
    public Object coursesOf(CallState calls) {
        return calls.enrollments.coursesOf(calls.many.get(0));
    }

    @Benchmark
    public Object coursesOfJdbc(CallState calls) throws SQLException {
        return calls.jdbc.rows("""
                SELECT c.id, c.version, c.code, c.name, c.description
                FROM course c JOIN enrollment e ON e.course_id = c.id WHERE e.student_id = ? ORDER BY c.code_sort, c.id
                """, calls.many.get(0).getId());
    }

    @Benchmark
    public Object studentsOf1000(CallState calls) {
        return calls.enrollments.studentsOf(calls.first);
    }

    @Benchmark
    public Object studentsOf1000Jdbc(CallState calls) throws SQLException {
        return calls.jdbc.rows("""
                SELECT s.id, s.version, s.number, s.name, s.age
                FROM student s JOIN enrollment e ON e.student_id = s.id WHERE e.course_id = ?
                ORDER BY s.name_sort, s.number_sort, s.id
                """, calls.first.getId());
    }

    @Benchmark
    public Object ofStudent(CallState calls) {
        return calls.enrollments.of(calls.many.get(0));
    }

    @Benchmark
    public Object ofStudentJdbc(CallState calls) throws SQLException {
        return calls.jdbc.rows("""
                SELECT e.id, e.version, e.status, e.enrolled_on, e.ended_on, c.id, c.code, c.name, g.code, s.number, s.name
                FROM enrollment e JOIN student s ON s.id = e.student_id JOIN course c ON c.id = e.course_id
                LEFT JOIN grade g ON g.id = e.grade_id WHERE e.student_id = ? ORDER BY c.code_sort, c.id
                """, calls.many.get(0).getId());
    }

    @Benchmark
    public Object enroll10000(CallState calls, EmptyCourse before) {
        return calls.enrollments.enroll(calls.course, calls.many, EnrollmentDetails::startingToday);
    }

    @Benchmark
    public Object enroll10000Jdbc(CallState calls, EmptyCourse before) throws SQLException {
        return calls.jdbc.enroll(calls.many, List.of(calls.course));
    }
}

package org.matricula.web.browser;

import static org.matricula.web.browser.School.FIRST_ID;
import static org.matricula.web.browser.School.add;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Students, courses and enrollments for the tests of the lists, which nobody ever changes: those that match "lister" and
 * "lesson". A name counts down where the number or the code counts up.
 */
final class ListedSchool {

    /** The number of students that match "lister": LIST-001 Lister 230 to LIST-230 Lister 001. */
    static final int STUDENTS = 230;

    /** The number of courses that match "lesson": LES-001 Lesson 120 to LES-120 Lesson 001. */
    static final int COURSES = 120;

    /** The number of students of LES-002, all of them active and not graded yet; LES-001 has all, and the others have none. */
    static final int IN_SECOND = 30;

    private static final long FIRST_STUDENT = FIRST_ID + 20_000;
    private static final long FIRST_COURSE = FIRST_ID + 20_000;
    private static final String[] STATUSES = {"WITHDRAWN", "ACTIVE", "COMPLETED"};
    private static final String[] GRADES = {null, "A", "B", "F"};
    private static final LocalDate TERM = LocalDate.of(2025, 9, 1);

    private ListedSchool() {}

    static void fill(Connection connection) throws SQLException {
        try (var student = connection.prepareStatement(
                        "INSERT INTO student (id, version, number, name, age) VALUES (?, 1, ?, ?, ?)");
                var course = connection.prepareStatement(
                        "INSERT INTO course (id, version, code, name) VALUES (?, 1, ?, ?)");
                var enrollment = connection.prepareStatement(
                        "INSERT INTO enrollment (id, version, student_id, course_id, grade_id, status, enrolled_on, ended_on)"
                                + " VALUES (?, 1, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= STUDENTS; i++) {
                var age = i % 10 == 0 ? null : 20 + i % 50;
                var name = "Lister %03d".formatted(STUDENTS + 1 - i);
                add(student, FIRST_STUDENT + i, "LIST-%03d".formatted(i), name, age);
            }
            for (int i = 1; i <= COURSES; i++) {
                var name = "Lesson %03d".formatted(COURSES + 1 - i);
                add(course, FIRST_COURSE + i, "LES-%03d".formatted(i), name);
            }
            for (int i = 1; i <= STUDENTS; i++) {
                var first = TERM.plusDays(i % 100);
                var last = i % 3 == 1 ? null : Date.valueOf(first.plusDays(i));
                var grade = School.gradeId(GRADES[i % 4]);
                add(
                        enrollment,
                        FIRST_ID + 20_000 + i,
                        FIRST_STUDENT + i,
                        FIRST_COURSE + 1,
                        grade,
                        STATUSES[i % 3],
                        Date.valueOf(first),
                        last);
            }
            for (int i = 1; i <= IN_SECOND; i++) {
                add(
                        enrollment,
                        FIRST_ID + 21_000 + i,
                        FIRST_STUDENT + i,
                        FIRST_COURSE + 2,
                        null,
                        "ACTIVE",
                        Date.valueOf(TERM),
                        null);
            }
            student.executeBatch();
            course.executeBatch();
            enrollment.executeBatch();
        }
    }
}

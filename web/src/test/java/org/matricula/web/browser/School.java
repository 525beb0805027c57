package org.matricula.web.browser;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.matricula.persistence.database.DeskDataSource;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.migration.Migrations;

/**
 * The students and courses of the desk under test. They are written before the server starts; a test takes a student that no
 * other test has taken, so that tests neither wait for each other nor see each other's changes.
 */
final class School {

    /** The number of students of the big course, as many as the largest published one of the Open University. */
    static final int BIG = 2498;

    /** The number of courses besides the big one. */
    static final int COURSES = 420;

    private static final String WITHOUT_DERIVED_COLUMNS = "0009";
    private static final String[] GRADES = {"A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D", "F"};
    private static final String[] SUBJECTS = {"Algebra", "Physics", "Latin", "Drama", "Chemistry"};
    private static final String[] FIRST_NAMES = {"Amira", "Björn", "Chidi", "Dana", "Emre", "Frida", "Goran", "Hana"};
    private static final String[] LAST_NAMES = {"Abel", "Baker", "Ćosić", "Dahl", "Eze", "Farouk", "Grün"};
    static final long FIRST_ID = 1_000_000; // far above those that the desk itself will give
    private static final int FRESH = 150;
    private static final int GRADED = 150;
    /** A day that was stored before days had to be plausible. */
    static final LocalDate OLD_DAY = LocalDate.of(202, 9, 1);

    private static final int OWN_COURSES = 60;
    private static final List<String> THREE_GRADES = Arrays.asList("A", "B", null);
    private static final AtomicInteger TAKEN = new AtomicInteger();
    private static final AtomicInteger GRADED_TAKEN = new AtomicInteger();
    private static final AtomicInteger COURSES_TAKEN = new AtomicInteger();
    private static final AtomicInteger CODES_TAKEN = new AtomicInteger();

    private final Connection connection;

    private School(Connection connection) {
        this.connection = connection;
    }

    /** A course; the same id is the same course. */
    record SeededCourse(long id, String code, String name) {}

    /** A student with the courses of the list; whoever takes it is alone with it. */
    record SeededStudent(long id, String number, String name, List<SeededCourse> courses) {

        SeededCourse course(int index) {
            return courses.get(index);
        }

        List<String> codes() {
            return courses.stream().map(SeededCourse::code).toList();
        }
    }

    /** The course with many students; every third is not graded yet. */
    static SeededCourse bigCourse() {
        return new SeededCourse(FIRST_ID, "BIG-2498", "Everybody's course");
    }

    /**
     * One of the other courses.
     *
     * @param number from 1 to {@value #COURSES}; the same number is the same course
     */
    static SeededCourse course(int number) {
        var subject = SUBJECTS[number % SUBJECTS.length];
        return new SeededCourse(FIRST_ID + number, "C-%03d".formatted(number), subject + " " + number);
    }

    /** A student that no other test knows: enrolled in the twelve courses C-010, C-020 to C-120, without a grade. */
    static SeededStudent freshStudent() {
        return freshStudent(next(TAKEN, FRESH));
    }

    private static SeededStudent freshStudent(int number) {
        var digits = "%03d".formatted(number);
        return new SeededStudent(
                FIRST_ID + 1000 + number, "FRESH-" + digits, "Fresh Student " + digits, courses(12, 10));
    }

    /** A student that no other test knows: with A in C-001, B in C-002 and no grade yet in C-003. */
    static SeededStudent gradedStudent() {
        return gradedStudent(next(GRADED_TAKEN, GRADED - 1));
    }

    /** One of them whose enrollments began on {@link #OLD_DAY}. */
    static SeededStudent studentOfOldDays() {
        return gradedStudent(GRADED);
    }

    private static SeededStudent gradedStudent(int number) {
        var digits = "%03d".formatted(number);
        return new SeededStudent(
                FIRST_ID + 3000 + number, "GRADED-" + digits, "Graded Student " + digits, courses(3, 1));
    }

    /** A course that no other test knows: one student has A in it, one B, and one no grade yet. */
    static SeededCourse gradedCourse() {
        return gradedCourse(next(COURSES_TAKEN, OWN_COURSES));
    }

    private static SeededCourse gradedCourse(int number) {
        var digits = "%03d".formatted(number);
        return new SeededCourse(FIRST_ID + 600 + number, "OWN-" + digits, "Own Course " + digits);
    }

    /** The code of a grade that no other test adds, and that no other code begins with. */
    static String newGradeCode() {
        return "NEW-%03d".formatted(CODES_TAKEN.incrementAndGet());
    }

    private static int next(AtomicInteger taken, int all) {
        int number = taken.incrementAndGet();
        if (number > all) {
            throw new IllegalStateException("all " + all + " are taken: let School create more");
        }
        return number;
    }

    /** A student with 300 courses. */
    static SeededStudent busyStudent() {
        return new SeededStudent(FIRST_ID + 2000, "BUSY-300", "Busy Student", courses(300, 1));
    }

    private static List<SeededCourse> courses(int count, int step) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> course(i * step)).toList();
    }

    /** Migrates a new embedded database in the data folder and fills it; the last steps compute the derived columns. */
    static void create(Path data) {
        System.setProperty(Setting.MATRICULA_DATA.name(), data.toString());
        try {
            var migrations = new Migrations(new DeskDataSource());
            migrations.migrate(WITHOUT_DERIVED_COLUMNS, false);
            inTransaction(connection -> new School(connection).fill());
            migrations.migrate();
            inTransaction(Staff::arrangeAccounts);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the school", e);
        } finally {
            close(data);
        }
    }

    /** Migrates a new embedded database in the data folder, and writes nothing but this into it. */
    static void create(Path data, Work work) {
        System.setProperty(Setting.MATRICULA_DATA.name(), data.toString());
        try {
            new Migrations(new DeskDataSource()).migrate();
            inTransaction(work);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database", e);
        } finally {
            close(data);
        }
    }

    /** Writes rows. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static void inTransaction(Work work) throws SQLException {
        try (var connection = new DeskDataSource().getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        }
    }

    /** Leaves the database to the server; Derby says with an exception that it did. */
    private static void close(Path data) {
        try {
            DriverManager.getConnection("jdbc:derby:" + data.resolve("derby") + ";shutdown=true")
                    .close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException("the database was not closed", e);
            }
        }
    }

    private void fill() throws SQLException {
        grades();
        courses();
        students();
        enrollments();
        Staff.hire(connection);
        ListedSchool.fill(connection);
    }

    private void grades() throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO grade (id, version, code, passing, position) VALUES (?, 1, ?, ?, ?)")) {
            for (int i = 0; i < GRADES.length; i++) {
                add(insert, FIRST_ID + i, GRADES[i], !"F".equals(GRADES[i]), i + 1);
            }
            insert.executeBatch();
        }
    }

    private void courses() throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT INTO course (id, version, code, name) VALUES (?, 1, ?, ?)")) {
            add(insert, bigCourse().id(), bigCourse().code(), bigCourse().name());
            for (int i = 1; i <= COURSES; i++) {
                add(insert, course(i).id(), course(i).code(), course(i).name());
            }
            for (int i = 1; i <= OWN_COURSES; i++) {
                add(
                        insert,
                        gradedCourse(i).id(),
                        gradedCourse(i).code(),
                        gradedCourse(i).name());
            }
            insert.executeBatch();
        }
    }

    private void students() throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO student (id, version, number, name, age) VALUES (?, 1, ?, ?, ?)")) {
            for (var student : all()) {
                add(insert, student.id(), student.number(), student.name(), 20);
            }
            for (int i = 0; i < BIG; i++) {
                var name = FIRST_NAMES[i % FIRST_NAMES.length] + " " + LAST_NAMES[i % LAST_NAMES.length] + " " + i;
                add(insert, FIRST_ID + 10_000 + i, "S-%05d".formatted(i), name, 18 + i % 50);
            }
            insert.executeBatch();
        }
    }

    private static List<SeededStudent> all() {
        var fresh = IntStream.rangeClosed(1, FRESH).mapToObj(School::freshStudent);
        var graded = IntStream.rangeClosed(1, GRADED).mapToObj(School::gradedStudent);
        return Stream.of(fresh, graded, Stream.of(busyStudent()))
                .flatMap(each -> each)
                .toList();
    }

    private void enrollments() throws SQLException {
        long id = FIRST_ID;
        var day = Date.valueOf(LocalDate.of(2026, 9, 1));
        try (var insert = connection.prepareStatement("""
                INSERT INTO enrollment (id, version, student_id, course_id, grade_id, status, enrolled_on)
                VALUES (?, 1, ?, ?, ?, 'ACTIVE', ?)""")) {
            for (var student : all()) {
                for (int i = 0; i < student.courses().size(); i++) {
                    var grade = student.courses().size() == 3 ? THREE_GRADES.get(i) : null;
                    var first = student.id() == studentOfOldDays().id() ? Date.valueOf(OLD_DAY) : day;
                    add(insert, id++, student.id(), student.course(i).id(), gradeId(grade), first);
                }
            }
            for (int i = 1; i <= OWN_COURSES; i++) {
                for (int j = 0; j < THREE_GRADES.size(); j++) {
                    var student = FIRST_ID + 10_000 + j;
                    add(insert, id++, student, gradedCourse(i).id(), gradeId(THREE_GRADES.get(j)), day);
                }
            }
            for (int i = 0; i < BIG; i++) {
                var grade = i % 3 == 0 ? null : GRADES[i % GRADES.length];
                add(insert, id++, FIRST_ID + 10_000 + i, bigCourse().id(), gradeId(grade), day);
            }
            insert.executeBatch();
        }
    }

    static Long gradeId(String code) {
        return code == null ? null : FIRST_ID + Arrays.asList(GRADES).indexOf(code);
    }

    static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                insert.setNull(i + 1, insert.getParameterMetaData().getParameterType(i + 1));
            } else {
                insert.setObject(i + 1, values[i]);
            }
        }
        insert.addBatch();
    }
}

package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.matricula.persistence.transfer.TransferFile.COURSES;
import static org.matricula.persistence.transfer.TransferFile.ENROLLMENTS;
import static org.matricula.persistence.transfer.TransferFile.GRADES;
import static org.matricula.persistence.transfer.TransferFile.STUDENTS;

import jakarta.ejb.EJB;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.base.DateRange;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** What an import refuses: everything that is wrong is told at once, and nothing is written. */
@DeskTest
class ImporterRefusalsTest {

    @EJB
    private School school;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private Importer importer;

    @TempDir
    private Path path;

    private ImportReport run() {
        return importer.run(path, false, Progress.NONE);
    }

    private void assertRefused(String... errors) {
        var report = run();
        assertThat(report.errorLines()).containsExactly(errors);
        assertThat(report.counts()).isEmpty();
        assertThat(students.count()).isZero();
        assertThat(courses.count()).isZero();
        assertThat(school.links()).isZero();
    }

    @Test
    void tells_everything_that_is_wrong_at_once_and_writes_nothing() {
        CsvFolder.adaInAlgebra(path)
                .write(GRADES, "A,x,maybe,first", "B,-1,true,2", "C,1000,true,3", "TOO-LONG-FOR-A-GRADE,,true,4")
                .write(COURSES, "ALG,Algebra,", "ALG,Algebra again,", ",No code,")
                .write(STUDENTS, "S1,Ada,-5", "S2,Bob,x", "S3,,20")
                .write(ENROLLMENTS, "S9,ALG,A,active", "S1,LOG,Z,gone", "S1,ALG,A,active", "S1,ALG,B,completed");
        assertRefused(
                "grades.csv line 2, points \"x\": must be a number, as in 3.7, or empty",
                "grades.csv line 2, passing \"maybe\": must be true or false",
                "grades.csv line 2, position \"first\": must be a whole number",
                "grades.csv line 3, points \"-1\": must be from 0 to 999.99, with two decimals at most",
                "grades.csv line 4, points \"1000\": must be from 0 to 999.99, with two decimals at most",
                "grades.csv line 5, code \"TOO-LONG-FOR-A-GRADE\": must have at most 12 characters",
                "courses.csv line 3, code \"ALG\": stands in line 2 already",
                "courses.csv line 4, code (empty): must not be blank",
                "students.csv line 2, age \"-5\": must be 0 or more",
                "students.csv line 3, age \"x\": must be a whole number of years, or empty",
                "students.csv line 4, name (empty): must not be blank",
                "enrollments.csv line 2, student_number \"S9\": is no student of the desk, nor of students.csv",
                "enrollments.csv line 3, course_code \"LOG\": is no course of the desk, nor of courses.csv",
                "enrollments.csv line 3, grade \"Z\": is no grade of the desk, nor of grades.csv",
                "enrollments.csv line 3, status \"gone\": must be one of active, completed, withdrawn",
                "enrollments.csv line 5, student_number \"S1\": is enrolled in the same course in line 4 already");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-02, 2026-09-01, ended_on, must not be before the first day",
        "1.9.2026, 2026-09-01, enrolled_on, 'must be a date, as in 2026-09-01, or empty'",
        "2026-09-01, 2026-02-30, ended_on, 'must be a date, as in 2026-09-01, or empty'"
    })
    void refuses_wrong_dates(String enrolled, String ended, String column, String reason) {
        CsvFolder.adaInAlgebra(path)
                .text(
                        ENROLLMENTS,
                        "student_number,course_code,grade,status,enrolled_on,ended_on\nS1,ALG,,active,%s,%s\n"
                                .formatted(enrolled, ended));
        assertRefused("enrollments.csv line 2, %s \"%s\": %s"
                .formatted(column, "ended_on".equals(column) ? ended : enrolled, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "0202-09-01", "2999-01-01"})
    void refuses_implausible_dates_and_names_the_range(String day) {
        var last = DateRange.plausible(Clock.system(ZoneId.systemDefault())).last();
        CsvFolder.adaInAlgebra(path)
                .text(
                        ENROLLMENTS,
                        "student_number,course_code,grade,status,enrolled_on\nS1,ALG,,active,%s\n".formatted(day));
        assertRefused("enrollments.csv line 2, enrolled_on \"%s\": must be a date from 1900-01-01 to %s"
                .formatted(day, last));
    }

    @Test
    void refuses_texts_that_are_too_long() {
        CsvFolder.adaInAlgebra(path)
                .write(COURSES, "ALG," + "n".repeat(101) + "," + "d".repeat(4001))
                .write(STUDENTS, "S1,Ada,36", "1".repeat(21) + ",Bob,");
        var report = run();
        assertThat(report.errors())
                .extracting(ImportError::column, ImportError::reason)
                .containsExactlyInAnyOrder(
                        tuple("name", "must have at most 100 characters"),
                        tuple("description", "must have at most 4000 characters"),
                        tuple("number", "must have at most 20 characters"));
        assertThat(students.count()).isZero();
    }

    @Test
    void refuses_line_breaks_in_a_name_and_takes_them_in_a_description() {
        CsvFolder.adaInAlgebra(path)
                .write(COURSES, "ALG,Algebra,\"first line\nsecond line\"")
                .write(STUDENTS, "S1,\"Ada\nLovelace\",36");
        assertRefused(
                "students.csv line 2, name \"Ada\uFFFDLovelace\": must not contain line breaks or control characters");
    }

    @Test
    void reports_all_missing_files() {
        assertRefused(
                "grades.csv: there is no such file in " + path,
                "courses.csv: there is no such file in " + path,
                "students.csv: there is no such file in " + path,
                "enrollments.csv: there is no such file in " + path);
    }
}

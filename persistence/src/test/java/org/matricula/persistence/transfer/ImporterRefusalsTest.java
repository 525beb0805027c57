package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.matricula.persistence.transfer.SchoolFiles.COURSES;
import static org.matricula.persistence.transfer.SchoolFiles.ENROLLMENTS;
import static org.matricula.persistence.transfer.SchoolFiles.GRADES;
import static org.matricula.persistence.transfer.SchoolFiles.STUDENTS;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.base.DateRange;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** Files that an import refuses: it reports all errors at once and writes nothing. */
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
                "grades.csv line 2, points \"x\": must be a number, as in 3.7",
                "grades.csv line 2, passing \"maybe\": must be true or false, or yes or no",
                "grades.csv line 2, position \"first\": must be a whole number",
                "grades.csv line 3, points \"-1\": must be from 0 to 999.99, with two decimals at most",
                "grades.csv line 4, points \"1000\": must be from 0 to 999.99, with two decimals at most",
                "grades.csv line 5, code \"TOO-LONG-FOR-A-GRADE\": must have at most 12 characters",
                "courses.csv line 3, code \"ALG\": is already in line 2",
                "courses.csv line 4, code (empty): must not be blank",
                "students.csv line 2, age \"-5\": must be 0 or more",
                "students.csv line 3, age \"x\": must be a whole number",
                "students.csv line 4, name (empty): must not be blank",
                "enrollments.csv line 2, student_number \"S9\": is not a student in Matricula or in students.csv",
                "enrollments.csv line 3, course_code \"LOG\": is not a course in Matricula or in courses.csv",
                "enrollments.csv line 3, grade \"Z\": is not a grade in Matricula or in grades.csv",
                "enrollments.csv line 3, status \"gone\": must be one of active, completed, withdrawn",
                "enrollments.csv line 5, student_number \"S1\": is already linked with the same course_code in line 4");
    }

    @Test
    void a_file_that_cannot_be_read_is_no_fault_of_the_enrollments_that_refer_to_it() {
        CsvFolder.adaInAlgebra(path)
                .bytes(STUDENTS, "number,name\nS1,Ad\u00E4\n".getBytes(StandardCharsets.ISO_8859_1));
        var report = run();
        assertThat(report.errors()).hasSize(1);
        assertThat(report.errorLines()).first().asString().startsWith("students.csv line 2 \"0xE4\": is not UTF-8");
    }

    @Test
    void reports_the_errors_of_a_line_in_the_order_of_its_columns() {
        CsvFolder.adaInAlgebra(path)
                .text(STUDENTS, "age,name,number\nx,,\n")
                .text(
                        ENROLLMENTS,
                        "ended_on,enrolled_on,status,grade,course_code,student_number\n1.9.2026,2.9.2026,gone,Z,LOG,S9\n");
        assertThat(run().errors())
                .extracting(ImportError::column)
                .containsExactly(
                        "age",
                        "name",
                        "number",
                        "ended_on",
                        "enrolled_on",
                        "status",
                        "grade",
                        "course_code",
                        "student_number");
    }

    @Test
    void shows_a_hundred_errors_spread_over_the_kinds_and_the_total_of_each() {
        // GIVEN one error behind many of another kind, and behind rows without anything
        var lines = new ArrayList<>(Collections.nCopies(500, "S1,LOG,,gone"));
        lines.addAll(Collections.nCopies(2_000, ",,,"));
        lines.add("S9,ALG,Z,active");
        CsvFolder.adaInAlgebra(path).write(ENROLLMENTS, lines.toArray(String[]::new));

        // WHEN
        var report = run();

        // THEN
        assertThat(report.errors()).hasSize(ImportReport.SHOWN_MAX);
        assertThat(report.errorLines())
                .hasSize(ImportReport.SHOWN_MAX + 5)
                .contains(
                        "enrollments.csv line 2502, student_number \"S9\": is not a student in Matricula or in students.csv",
                        "enrollments.csv line 2502, grade \"Z\": is not a grade in Matricula or in grades.csv")
                .endsWith(
                        "1002 errors, of which 100 are shown:",
                        "500 x enrollments.csv, course_code: is not a course in Matricula or in courses.csv",
                        "500 x enrollments.csv, status: must be one of active, completed, withdrawn",
                        "1 x enrollments.csv, student_number: is not a student in Matricula or in students.csv",
                        "1 x enrollments.csv, grade: is not a grade in Matricula or in grades.csv");
        assertThat(report.notes()).contains("enrollments.csv: skipped 2000 empty rows");
    }

    @Test
    void asks_for_the_key_that_was_probably_meant() {
        students.create(new StudentDetails("0007", "Bo Berg", null));
        CsvFolder.in(path)
                .write(STUDENTS, "0001,Ana Arroyo,")
                .write(COURSES, "ART-1,Art,")
                .write(ENROLLMENTS, "1,ART-1,,", "0001,art 1,,", "7.0,ART1,,", "8,ART-2,,");
        assertThat(run().errorLines())
                .containsExactly(
                        "enrollments.csv line 2, student_number \"1\": is not a student in Matricula or in students.csv; do you mean 0001?",
                        "enrollments.csv line 3, course_code \"art 1\": is not a course in Matricula or in courses.csv; do you mean ART-1?",
                        "enrollments.csv line 4, student_number \"7.0\": is not a student in Matricula or in students.csv; do you mean 0007?",
                        "enrollments.csv line 4, course_code \"ART1\": is not a course in Matricula or in courses.csv; do you mean ART-1?",
                        "enrollments.csv line 5, student_number \"8\": is not a student in Matricula or in students.csv",
                        "enrollments.csv line 5, course_code \"ART-2\": is not a course in Matricula or in courses.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-02, 2026-09-01, ended_on, must not be before the first day",
        "9/1/2026, 2026-09-01, enrolled_on, FORM",
        "01.09.2026, 2026-09-01, enrolled_on, FORM",
        "03/04/2026, 2026-09-01, enrolled_on, FORM",
        "2026-9-1, 2026-09-01, enrolled_on, FORM",
        "46266, 2026-09-01, enrolled_on, FORM",
        "2026-09-01 08:15:00, 2026-09-01, enrolled_on, FORM",
        "2026-09-01, 2026-02-30, ended_on, FORM",
        "2026-09-01, +12026-02-03, ended_on, FORM"
    })
    void refuses_wrong_dates(String enrolled, String ended, String column, String reason) {
        CsvFolder.adaInAlgebra(path)
                .text(
                        ENROLLMENTS,
                        "student_number,course_code,grade,status,enrolled_on,ended_on\nS1,ALG,,active,%s,%s\n"
                                .formatted(enrolled, ended));
        assertRefused("enrollments.csv line 2, %s \"%s\": %s"
                .formatted(
                        column,
                        "ended_on".equals(column) ? ended : enrolled,
                        "FORM".equals(reason)
                                ? "must be a date in the form year-month-day, as in 2026-09-01"
                                : reason));
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
                "students.csv line 2, name \"Ada\uFFFDLovelace\": contains the invisible character U+000A (line feed (lf))");
    }

    @Test
    void needs_at_least_one_file() throws IOException {
        Files.writeString(path.resolve("student.csv"), "number,name\n1,Ada\n");
        assertRefused(path + ": has none of the files grades.csv, courses.csv, students.csv, enrollments.csv");
        assertThat(run().notes())
                .containsExactly("not read: student.csv;"
                        + " an import reads grades.csv, courses.csv, students.csv, enrollments.csv");
    }

    @Test
    void refuses_a_folder_that_is_none() {
        assertThat(importer.run(path.resolve("nowhere"), false, Progress.NONE).errorLines())
                .containsExactly(path.resolve("nowhere") + ": is not a folder");
    }

    @Test
    void refuses_two_files_that_differ_only_in_the_case_of_their_names() throws IOException {
        CsvFolder.adaInAlgebra(path);
        Files.writeString(path.resolve("Students.CSV"), "number,name\n1,Ada\n");
        assertRefused("students.csv: exists twice, as Students.CSV and students.csv: remove one");
    }
}

package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.persistence.transfer.SchoolFiles.COURSES;
import static org.matricula.persistence.transfer.SchoolFiles.ENROLLMENTS;
import static org.matricula.persistence.transfer.SchoolFiles.GRADES;
import static org.matricula.persistence.transfer.SchoolFiles.STUDENTS;

import jakarta.ejb.EJB;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.harness.DeskTest;

/**
 * Files as spreadsheets, other programs and Matricula's own lists write them. Each must mean the same as the standard files, and
 * say what was read in another form.
 */
@Tag("reading")
@DeskTest
class SpreadsheetFilesTest {

    @EJB
    private Importer importer;

    @EJB
    private Exporter exporter;

    @TempDir
    private Path path;

    private CsvFolder folder;
    private List<String> standard;

    @BeforeEach
    void givenTheStandardFiles() {
        folder = new CsvFolder(path.resolve("in"));
        folder.text(GRADES, "code,points,passing,position\r\nA,4.0,true,1\r\nA-,3.7,true,2\r\nF,0.0,false,3\r\n")
                .text(COURSES, "code,name,description\r\nART-1,Art,\r\nBIO-1,Biology,\r\n")
                .text(STUDENTS, "number,name,age\r\n0001,Ana Arroyo,20\r\n0002,Björn Berg,\r\n")
                .text(
                        ENROLLMENTS,
                        lines(
                                "student_number,course_code,grade,status,enrolled_on,ended_on",
                                "0001,ART-1,A-,completed,2026-09-01,2026-12-18",
                                "0002,BIO-1,,active,,"));
        standard = imported();
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private ImportReport run(ImportOptions options) {
        return importer.run(folder.path(), options, Progress.NONE);
    }

    private List<String> imported() {
        assertThat(run(ImportOptions.of(false)).errorLines()).isEmpty();
        return exported();
    }

    private List<String> exported() {
        var out = new CsvFolder(path.resolve("out"));
        exporter.run(out.path(), Progress.NONE);
        return SchoolFiles.ALL.stream().map(out::read).toList();
    }

    /** The files mean what is stored already, so that reading them changes nothing. */
    private void assertSame(String... notes) {
        var report = run(ImportOptions.of(false));
        assertThat(report.errorLines()).isEmpty();
        assertThat(report.counts())
                .extracting(count -> count.created() + count.changed())
                .containsOnly(0);
        assertThat(report.notes()).containsExactlyInAnyOrder(notes);
        assertThat(exported()).isEqualTo(standard);
    }

    @Test
    void reads_what_a_german_spreadsheet_writes() {
        folder.text(GRADES, "Code;Points;Passing;Position\r\nA;4,0;TRUE;1\r\nA-;3,70;TRUE;2\r\nF;0;FALSE;3\r\n;;;\r\n")
                .text(STUDENTS, "sep=;\r\nnumber;name;age;\r\n0001;Ana\u00A0Arroyo;20,0;\r\n0002;Björn Berg;;\r\n")
                .text(
                        ENROLLMENTS,
                        "student_number;course_code;status\r\n0001;ART-1;Completed\r\n0002;BIO-1;ACTIVE\r\n");
        assertSame(
                "grades.csv: read the column Code as code, Points as points, Passing as passing, Position as position",
                "grades.csv: read as semicolon-separated",
                "grades.csv: points: read 4,0 as 4.0, 3,70 as 3.70",
                "grades.csv: passing: read TRUE as true, FALSE as false",
                "grades.csv: skipped one empty row",
                "students.csv: read as semicolon-separated",
                "students.csv: skipped the line sep=",
                "students.csv: skipped one empty column at the end",
                "students.csv: removed white space around or between words",
                "students.csv: age: read 20,0 as 20",
                "enrollments.csv: read as semicolon-separated",
                "enrollments.csv: status: read Completed as completed, ACTIVE as active");
    }

    @Test
    void reads_what_an_american_spreadsheet_writes() {
        folder.text(GRADES, "code,points,passing,position\rA,4,yes,1.0\rA-,\"3,7\",Y,2\rF,0,No,3\r")
                .bytes(
                        STUDENTS,
                        "\uFEFFnumber\tname\tage\r\n0001\tAna Arroyo\t20.0\r\n0002\tBjörn Berg\t\r\n"
                                .getBytes(StandardCharsets.UTF_16LE))
                .text(
                        ENROLLMENTS,
                        lines(
                                "Student Number,Course-Code,grade,status,Enrolled On,ended_on",
                                " 0001 ,ART-1,A\u2212,Completed,2026-09-01 00:00:00,2026-12-18T00:00",
                                "0002,BIO\u20111,,,,",
                                ",,,,,",
                                "",
                                " , ,,,,"));
        assertSame(
                "grades.csv: read lines that end in CR",
                "grades.csv: points: read 3,7 as 3.7",
                "grades.csv: passing: read yes as true, Y as true, No as false",
                "grades.csv: position: read 1.0 as 1",
                "students.csv: read as UTF-16",
                "students.csv: read as tab-separated",
                "students.csv: age: read 20.0 as 20",
                "enrollments.csv: read the column Student Number as student_number, Course-Code as course_code,"
                        + " Enrolled On as enrolled_on",
                "enrollments.csv: removed white space around or between words",
                "enrollments.csv: course_code: read BIO\u20111 as BIO-1",
                "enrollments.csv: grade: read A\u2212 as A-",
                "enrollments.csv: status: read Completed as completed",
                "enrollments.csv: enrolled_on: read 2026-09-01 00:00:00 as 2026-09-01",
                "enrollments.csv: ended_on: read 2026-12-18T00:00 as 2026-12-18",
                "enrollments.csv: skipped 2 empty rows");
    }

    @Test
    void reads_the_exports_of_the_lists() {
        folder.text(GRADES, "\uFEFFPlace,Code,Points,Passing,Enrollments\r\n1,A,4.00,yes,8\r\n3,F,0.00,no,4\r\n")
                .text(COURSES, "\uFEFFCode,Name,Students,Not graded\r\nART-1,Art,17,2\r\n")
                .text(STUDENTS, "\uFEFFNumber,Name,Age,Courses\r\n0002,Björn Berg,,4\r\n")
                .text(
                        ENROLLMENTS,
                        lines(
                                "\uFEFFNumber,Student,Code,Course,Grade,Status,Enrolled,Ended",
                                "0001,Ana Arroyo,ART-1,Art,A-,Completed,2026-09-01,2026-12-18",
                                "0002,Björn Berg,BIO-1,Biology,,Active,,"));
        assertSame(
                "grades.csv: read the column Place as position, Code as code, Points as points, Passing as passing",
                "grades.csv: ignored, because Matricula has no such column: Enrollments",
                "grades.csv: passing: read yes as true, no as false",
                "courses.csv: read the column Code as code, Name as name",
                "courses.csv: ignored, because Matricula has no such column: Students, Not graded",
                "students.csv: read the column Number as number, Name as name, Age as age",
                "students.csv: ignored, because Matricula has no such column: Courses",
                "enrollments.csv: read the column Number as student_number, Code as course_code, Grade as grade,"
                        + " Status as status, Enrolled as enrolled_on, Ended as ended_on",
                "enrollments.csv: ignored, because Matricula has no such column: Student, Course",
                "enrollments.csv: status: read Completed as completed, Active as active");
    }

    @Test
    void reads_another_encoding_where_it_is_named() {
        folder.bytes(STUDENTS, "number,name\r\n0002,Björn Berg\r\n".getBytes(Charset.forName("windows-1252")));
        assertThat(run(ImportOptions.of(false)).isRefused()).isTrue();
        var report = run(ImportOptions.of(false).with(Charset.forName("windows-1252")));
        assertThat(report.errorLines()).isEmpty();
        assertThat(report.notes()).containsExactly("students.csv: read as windows-1252");
        assertThat(exported()).isEqualTo(standard);
    }

    @Test
    void refuses_the_files_of_another_program_by_the_columns_they_lack() {
        folder.text(
                        COURSES,
                        "course_id,short_name,long_name,account_id,term_id,status\nE41,ENG115,English,A002,,active\n")
                .text(STUDENTS, "user_id,login_id,first_name,last_name,email,status\n01103,bs01,Bo,Stone,,active\n")
                .text(ENROLLMENTS, "course_id,user_id,role,section_id,status\nE41,01103,student,1B,active\n");
        assertThat(run(ImportOptions.of(false)).errors())
                .extracting(ImportError::file, ImportError::line, ImportError::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "courses.csv",
                                1L,
                                "has no column code; the columns of courses.csv are code,name,description"),
                        org.assertj.core.api.Assertions.tuple(
                                "students.csv",
                                1L,
                                "has no column number; the columns of students.csv are number,name,age"),
                        org.assertj.core.api.Assertions.tuple(
                                "enrollments.csv",
                                1L,
                                "has no columns student_number and course_code; the columns of enrollments.csv are"
                                        + " student_number,course_code,grade,status,enrolled_on,ended_on"));
    }

    @Test
    void refuses_a_key_that_occurs_twice_in_whatever_spelling() {
        folder.text(COURSES, "code,name\nCMN 210,Section A\nCMN 210,Section B\ncmn\u00A0210,Section C\n")
                .text(STUDENTS, "number,name\n250001,Amina\n250001\u00A0,Amina\n");
        assertThat(run(ImportOptions.of(false)).errorLines())
                .containsExactly(
                        "courses.csv line 3, code \"CMN 210\": is already in line 2",
                        "courses.csv line 4, code \"cmn 210\": is already in line 2",
                        "students.csv line 3, number \"250001\": is already in line 2");
    }
}

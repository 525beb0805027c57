package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.persistence.transfer.SchoolFiles.COURSES;
import static org.matricula.persistence.transfer.SchoolFiles.ENROLLMENTS;
import static org.matricula.persistence.transfer.SchoolFiles.GRADES;
import static org.matricula.persistence.transfer.SchoolFiles.STUDENTS;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** Imports into a database that knows more than the files: what they do not give stays. */
@DeskTest
class ReimportTest {

    private static final String FULL = "student_number,course_code,grade,status,enrolled_on,ended_on\n";
    private static final List<String> STORED =
            List.of("A 4 true 1", "ART-1 Art A course", "0001 Ana Arroyo 20", "A COMPLETED 2026-09-01 2026-12-18");

    @EJB
    private School school;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private GradeRepository grades;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private Importer importer;

    @TempDir
    private Path path;

    private CsvFolder folder;

    @BeforeEach
    void givenAGradedEnrollment() {
        folder = new CsvFolder(path.resolve("in"));
        folder.write(GRADES, "A,4.0,true,1")
                .write(COURSES, "ART-1,Art,A course")
                .write(STUDENTS, "0001,Ana Arroyo,20")
                .text(ENROLLMENTS, FULL + "0001,ART-1,A,completed,2026-09-01,2026-12-18\n");
        run(ImportOptions.of(false));
        assertThat(stored()).isEqualTo(STORED);
    }

    private ImportReport run(ImportOptions options) {
        var report = importer.run(folder.path(), options, Progress.NONE);
        assertThat(report.errorLines()).isEmpty();
        return report;
    }

    private List<String> stored() {
        var student = students.findByNumber("0001").orElseThrow();
        var course = courses.findByCode("ART-1").orElseThrow();
        var grade = grades.findByCode("A").orElseThrow();
        var link = enrollments.find(student, course).orElseThrow();
        return List.of(
                "A %s %s %d".formatted(grade.getPoints().stripTrailingZeros(), grade.isPassing(), grade.getPosition()),
                "ART-1 %s %s".formatted(course.getName(), course.getDescription()),
                "0001 %s %s".formatted(student.getName(), student.getAge()),
                "%s %s %s %s".formatted(link.getGrade(), link.getStatus(), link.getEnrolledOn(), link.getEndedOn()));
    }

    @Test
    void an_empty_cell_or_a_missing_column_leaves_every_value_alone() {
        for (var text : List.of("", ",,,,,")) {
            folder.text(GRADES, text.isEmpty() ? "code\nA\n" : "code,points,passing,position\nA,,,\n")
                    .text(COURSES, text.isEmpty() ? "code\nART-1\n" : "code,name,description\nART-1,,\n")
                    .text(STUDENTS, text.isEmpty() ? "number\n0001\n" : "number,name,age\n0001,,\n")
                    .text(
                            ENROLLMENTS,
                            text.isEmpty() ? "student_number,course_code\n0001,ART-1\n" : FULL + "0001,ART-1,,,,\n");
            assertThat(run(ImportOptions.of(false)).counts())
                    .extracting(ImportReport.Count::unchanged)
                    .containsOnly(1);
            assertThat(stored()).isEqualTo(STORED);
        }
    }

    @Test
    void a_new_row_gets_the_defaults() {
        folder.text(GRADES, "code\nB\nP\n")
                .text(COURSES, "code,name\nBIO-1,Biology\n")
                .text(STUDENTS, "number,name\n0002,Bo Berg\n")
                .text(ENROLLMENTS, "student_number,course_code\n0002,BIO-1\n");
        run(ImportOptions.of(false));
        assertThat(grades.list())
                .extracting(grade -> grade.details())
                .containsExactly(
                        new GradeDetails("A", new BigDecimal(4), true, 1),
                        new GradeDetails("B", null, false, 2),
                        new GradeDetails("P", null, false, 3));
        var link = enrollments
                .find(
                        students.findByNumber("0002").orElseThrow(),
                        courses.findByCode("BIO-1").orElseThrow())
                .orElseThrow();
        assertThat(link.getStatus()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(link.getGrade()).isNull();
        assertThat(run(ImportOptions.of(false)).counts())
                .extracting(count -> count.created() + count.changed())
                .containsOnly(0);
    }

    @Test
    void a_grade_is_only_removed_on_demand_and_is_named() {
        // GIVEN a roster without grades
        folder.write(ENROLLMENTS, "0001,ART-1,,active");

        // WHEN it is imported as it is
        var kept = run(ImportOptions.of(true));

        // THEN
        assertThat(kept.removed().total()).isZero();
        assertThat(kept.lines())
                .contains(
                        "enrollments.csv line 2: changed 0001 Ana Arroyo · ART-1 Art:" + " status completed -> active");

        // WHEN grades are to be removed
        var removed = run(ImportOptions.of(true).removingGrades());

        // THEN
        assertThat(removed.lines())
                .contains(
                        "enrollments.csv line 2: changed 0001 Ana Arroyo · ART-1 Art:"
                                + " grade A -> (none), status completed -> active",
                        "enrollments.csv line 2: removes the grade A of 0001 Ana Arroyo · ART-1 Art",
                        "values removed: 1");
        assertThat(stored()).isEqualTo(STORED);

        // WHEN
        assertThat(run(ImportOptions.of(false).removingGrades()).removed().total())
                .isEqualTo(1);
        assertThat(stored()).contains("null ACTIVE 2026-09-01 2026-12-18");
        assertThat(run(ImportOptions.of(false).removingGrades()).counts())
                .contains(new ImportReport.Count(ENROLLMENTS, 0, 0, 1));
    }

    @Test
    void a_word_clears_any_value_that_may_be_missing() {
        folder.write(GRADES, "A,(none),,")
                .write(COURSES, "ART-1,,(none)")
                .write(STUDENTS, "0001,,(None)")
                .text(ENROLLMENTS, FULL + "0001,ART-1,(none),,(none),(none)\n");
        assertThat(run(ImportOptions.of(false)).removed().total()).isEqualTo(1);
        assertThat(grades.findByCode("A").orElseThrow().getPoints()).isNull();
        assertThat(courses.findByCode("ART-1").orElseThrow().getDescription()).isEmpty();
        assertThat(students.findByNumber("0001").orElseThrow().getAge()).isNull();
        assertThat(enrollments
                        .find(
                                students.findByNumber("0001").orElseThrow(),
                                courses.findByCode("ART-1").orElseThrow())
                        .orElseThrow()
                        .details())
                .extracting(link -> link.grade(), link -> link.enrolledOn(), link -> link.endedOn())
                .containsOnlyNulls();
    }

    @Test
    void a_hundred_removed_grades_are_named_and_all_are_counted() {
        // GIVEN
        var art = courses.findByCode("ART-1").orElseThrow();
        var a = grades.findByCode("A").orElseThrow();
        var lines = school.students("S", 130).stream()
                .peek(student -> school.enrolled(student, art, a))
                .map(student -> student.getNumber() + ",ART-1,,")
                .toList();
        folder.write(ENROLLMENTS, lines.toArray(String[]::new));

        // WHEN
        var report = run(ImportOptions.of(true).removingGrades());

        // THEN
        assertThat(report.removed().first()).hasSize(100);
        assertThat(report.lines())
                .contains(
                        "values removed: 130, of which the first 100 are shown",
                        "enrollments.csv: and 30 more changed");
    }

    @Test
    void only_the_files_that_are_there_are_read() throws IOException {
        for (var file : List.of(GRADES, COURSES, STUDENTS)) {
            Files.delete(file.in(folder.path()));
        }
        folder.write(ENROLLMENTS, "0001,ART-1,A,withdrawn");
        assertThat(run(ImportOptions.of(false)).counts()).containsExactly(new ImportReport.Count(ENROLLMENTS, 0, 1, 0));

        Files.move(ENROLLMENTS.in(folder.path()), folder.path().resolve("Enrollments.CSV"));
        var again = run(ImportOptions.of(false));
        assertThat(again.counts()).containsExactly(new ImportReport.Count(ENROLLMENTS, 0, 0, 1));
        assertThat(again.notes()).containsExactly("enrollments.csv: read from Enrollments.CSV");
    }

    @Test
    void two_spellings_of_a_grade_that_are_read_as_one_are_both_told() {
        folder.write(GRADES, "A-,3.7,true,1")
                .write(STUDENTS, "S1,Ada,", "S2,Bob,", "S3,Cleo,")
                .write(COURSES, "ART,Art,")
                .write(ENROLLMENTS, "S1,ART,A\u2212,", "S2,ART,A\u2013,", "S3,ART,A\u2212,");
        assertThat(run(ImportOptions.of(false)).notes())
                .containsExactly("enrollments.csv: grade: read A\u2212 as A-, A\u2013 as A-");
    }

    @Test
    void a_key_in_another_spelling_is_the_same_key_and_keeps_the_stored_one() {
        folder.write(COURSES, "art\u20111,Art,").write(ENROLLMENTS, "0001,Art\u22121,a,");
        var report = run(ImportOptions.of(false));
        assertThat(report.counts())
                .extracting(count -> count.created() + count.changed())
                .containsOnly(0);
        assertThat(report.notes())
                .containsExactly(
                        "courses.csv: code: read art\u20111 as ART-1",
                        "enrollments.csv: course_code: read Art\u22121 as ART-1",
                        "enrollments.csv: grade: read a as A");
        assertThat(courses.findByCode("ART-1").orElseThrow().details())
                .isEqualTo(new CourseDetails("ART-1", "Art", "A course"));
        assertThat(students.findByNumber("0001").orElseThrow().details())
                .isEqualTo(new StudentDetails("0001", "Ana Arroyo", 20));
        assertThat(school.links()).isEqualTo(1);
    }
}

package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.persistence.transfer.SchoolFiles.COURSES;
import static org.matricula.persistence.transfer.SchoolFiles.ENROLLMENTS;
import static org.matricula.persistence.transfer.SchoolFiles.GRADES;
import static org.matricula.persistence.transfer.SchoolFiles.STUDENTS;

import jakarta.ejb.EJB;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** Reading the four files into a desk: all of it or nothing, and again without a change. */
@DeskTest
class ImporterTest {

    @EJB
    private School school;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private Importer importer;

    @TempDir
    private Path path;

    private ImportReport run() {
        return importer.run(path, false, Progress.NONE);
    }

    private Enrollment link(String number, String code) {
        return enrollments
                .find(
                        students.findByNumber(number).orElseThrow(),
                        courses.findByCode(code).orElseThrow())
                .orElseThrow();
    }

    private List<String> counts(ImportReport report) {
        assertThat(report.errorLines()).isEmpty();
        return report.counts().stream().map(ImportReport.Count::toString).toList();
    }

    @Test
    void creates_what_is_new_and_changes_nothing_the_second_time() {
        // GIVEN
        CsvFolder.adaInAlgebra(path);

        // WHEN
        var first = run();
        var second = run();

        // THEN
        assertThat(counts(first))
                .containsExactly(
                        "grades.csv: 2 new, 0 changed, 0 unchanged",
                        "courses.csv: 1 new, 0 changed, 0 unchanged",
                        "students.csv: 1 new, 0 changed, 0 unchanged",
                        "enrollments.csv: 1 new, 0 changed, 0 unchanged");
        assertThat(counts(second))
                .containsExactly(
                        "grades.csv: 0 new, 0 changed, 2 unchanged",
                        "courses.csv: 0 new, 0 changed, 1 unchanged",
                        "students.csv: 0 new, 0 changed, 1 unchanged",
                        "enrollments.csv: 0 new, 0 changed, 1 unchanged");
        assertThat(students.findByNumber("S1").orElseThrow().details()).isEqualTo(new StudentDetails("S1", "Ada", 36));
        assertThat(link("S1", "ALG").getVersion()).isEqualTo(1);
    }

    @Test
    void updates_by_number_code_and_pair() {
        // GIVEN
        var folder = CsvFolder.adaInAlgebra(path);
        run();
        var id = link("S1", "ALG").getId();

        // WHEN
        folder.write(GRADES, "A,3.75,true,1", "F,0,false,2")
                .write(COURSES, "ALG,Linear algebra,\"Two\nlines\"")
                .write(STUDENTS, "S1,Ada King,(none)")
                .write(ENROLLMENTS, "S1,ALG,F,completed");
        var report = run();

        // THEN
        assertThat(counts(report))
                .containsExactly(
                        "grades.csv: 0 new, 1 changed, 1 unchanged",
                        "courses.csv: 0 new, 1 changed, 0 unchanged",
                        "students.csv: 0 new, 1 changed, 0 unchanged",
                        "enrollments.csv: 0 new, 1 changed, 0 unchanged");
        assertThat(students.findByNumber("S1").orElseThrow().details())
                .isEqualTo(new StudentDetails("S1", "Ada King", null));
        assertThat(courses.findByCode("ALG").orElseThrow().getDescription()).isEqualTo("Two\nlines");
        assertThat(link("S1", "ALG").getId()).isEqualTo(id);
        assertThat(link("S1", "ALG").getStatus()).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(link("S1", "ALG").getGrade().getCode()).isEqualTo("F");
    }

    @Test
    void deletes_nothing_that_the_files_do_not_name() {
        // GIVEN
        CsvFolder.adaInAlgebra(path);
        school.enrolled(school.student("Bob"), school.course("LOG"), null);

        // WHEN
        run();

        // THEN
        assertThat(school.links()).isEqualTo(2);
    }

    @Test
    void does_not_touch_dates_that_the_file_does_not_have() {
        // GIVEN
        var folder = CsvFolder.adaInAlgebra(path);
        run();
        var day = LocalDate.of(2026, 9, 1);
        enrollments.updateOrCreate(
                students.findByNumber("S1").orElseThrow(),
                courses.findByCode("ALG").orElseThrow(),
                new EnrollmentDetails(null, EnrollmentStatus.COMPLETED, day, day));

        // WHEN
        folder.write(ENROLLMENTS, "S1,ALG,A,completed");
        run();

        // THEN
        assertThat(link("S1", "ALG").getEnrolledOn()).isEqualTo(day);
        assertThat(link("S1", "ALG").getEndedOn()).isEqualTo(day);

        // WHEN
        folder.text(ENROLLMENTS, "student_number,course_code,grade,status,ended_on\nS1,ALG,A,completed,2026-12-24\n");
        run();

        // THEN
        assertThat(link("S1", "ALG").getEnrolledOn()).isEqualTo(day);
        assertThat(link("S1", "ALG").getEndedOn()).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Test
    void a_dry_run_counts_and_writes_nothing() {
        // GIVEN
        CsvFolder.adaInAlgebra(path);

        // WHEN
        var report = importer.run(path, true, Progress.NONE);

        // THEN
        assertThat(report.dryRun()).isTrue();
        assertThat(counts(report)).contains("enrollments.csv: 1 new, 0 changed, 0 unchanged");
        assertThat(students.count()).isZero();
        assertThat(school.links()).isZero();
    }

    @Test
    void sends_a_number_of_statements_that_does_not_grow_with_every_record(Desk desk) {
        // GIVEN
        var numbers = new ArrayList<String>();
        var links = new ArrayList<String>();
        for (int i = 0; i < 2_500; i++) {
            numbers.add("S" + i + ",Student " + i + ",");
            links.add("S" + i + ",ALG,A,active");
        }
        CsvFolder.adaInAlgebra(path)
                .write(STUDENTS, numbers.toArray(String[]::new))
                .write(ENROLLMENTS, links.toArray(String[]::new));

        // WHEN
        var sent = desk.statements().during(this::run);

        // THEN
        assertThat(school.links()).isEqualTo(2_500);
        assertThat(sent).hasSizeLessThan(45);
    }

    @Test
    void says_how_far_it_has_come() {
        // GIVEN
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 5_000; i++) {
            numbers.add("S" + i + ",Student " + i + ",");
        }
        CsvFolder.in(path).write(STUDENTS, numbers.toArray(String[]::new));
        var heard = new ArrayList<String>();

        // WHEN
        importer.run(
                path,
                false,
                (file, step, records, total) ->
                        heard.add(file.fileName() + " " + records + " of " + total + " " + step));

        // THEN
        assertThat(heard)
                .contains("students.csv 1000 of 5001 checked", "students.csv 2000 of 5000 written")
                .endsWith("students.csv 5000 of 5000 written");
    }
}

package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.matricula.persistence.transfer.SchoolFiles.COURSES;
import static org.matricula.persistence.transfer.SchoolFiles.ENROLLMENTS;
import static org.matricula.persistence.transfer.SchoolFiles.GRADES;
import static org.matricula.persistence.transfer.SchoolFiles.STUDENTS;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** Writing the desk into files that read back as the same desk. */
@DeskTest
class ExporterTest {

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
    private Deletion deletion;

    @EJB
    private Importer importer;

    @EJB
    private Exporter exporter;

    @TempDir
    private Path path;

    private Map<TransferFile, String> export(String name) {
        var folder = new CsvFolder(path.resolve(name));
        exporter.run(folder.path(), Progress.NONE);
        return SchoolFiles.ALL.stream().collect(Collectors.toMap(file -> file, folder::read));
    }

    @Test
    void quotes_only_what_needs_it_and_ends_lines_as_the_standard_does() {
        // GIVEN
        grades.create(new GradeDetails("A", new BigDecimal("4"), true, 1));
        grades.create(new GradeDetails("B+", new BigDecimal("3.25"), true, 2));
        grades.create(new GradeDetails("AUDIT", null, false, 3));
        courses.create(new CourseDetails("ALG", "Algebra, linear", "Say \"hello\"\nand go"));
        students.create(new StudentDetails("S1", "=Zoë", 20));
        students.create(new StudentDetails("S2", "Bob", null));

        // WHEN
        var files = export("out");

        // THEN
        assertThat(files.get(GRADES))
                .isEqualTo("code,points,passing,position\r\nA,4.0,true,1\r\nB+,3.25,true,2\r\nAUDIT,,false,3\r\n");
        assertThat(files.get(COURSES))
                .isEqualTo("code,name,description\r\nALG,\"Algebra, linear\",\"Say \"\"hello\"\"\nand go\"\r\n");
        assertThat(files.get(STUDENTS)).isEqualTo("number,name,age\r\nS1,'=Zoë,20\r\nS2,Bob,\r\n");
        assertThat(files.get(ENROLLMENTS)).isEqualTo("student_number,course_code,grade,status\r\n");
    }

    @Test
    void writes_the_dates_as_soon_as_there_is_one() {
        // GIVEN
        var ada = students.create(new StudentDetails("S1", "Ada", null));
        var status = EnrollmentStatus.WITHDRAWN;
        enrollments.create(ada, school.course("ALG"), new EnrollmentDetails(null, status, null, null));
        enrollments.create(
                ada, school.course("LOG"), new EnrollmentDetails(null, status, LocalDate.of(2026, 9, 1), null));

        // WHEN
        var files = export("out");

        // THEN
        assertThat(files.get(ENROLLMENTS).lines())
                .containsExactly(
                        "student_number,course_code,grade,status,enrolled_on,ended_on",
                        "S1,ALG,,withdrawn,,",
                        "S1,LOG,,withdrawn,2026-09-01,");
    }

    @Test
    void b55_links_are_records_of_their_own_and_come_back_with_their_values() {
        // GIVEN
        var ada = students.create(new StudentDetails("S1", "Ada", 36));
        var algebra = school.course("ALG");
        school.enrolled(ada, algebra, school.grade("A", 1));
        school.enrolled(ada, school.course("LOG"), null);
        var before = export("before");
        long greatest = enrollments.find(ada, algebra).orElseThrow().getId();

        // WHEN
        deletion.delete(ada);
        deletion.delete(algebra);
        importer.run(path.resolve("before"), false, Progress.NONE);

        // THEN
        var restored = students.findByNumber("S1").orElseThrow();
        assertThat(enrollments.coursesOf(restored))
                .extracting(course -> course.getCode())
                .containsExactly("ALG", "LOG");
        assertThat(export("after").get(ENROLLMENTS).lines())
                .containsExactlyInAnyOrderElementsOf(
                        before.get(ENROLLMENTS).lines().toList());

        // THEN the keys go on above
        var link = enrollments.create(
                restored, school.course("NEW"), EnrollmentDetails.startingOn(LocalDate.of(2026, 9, 1)));
        assertThat(link.getId()).isGreaterThan(greatest);
    }

    @Test
    void replaces_older_files_and_leaves_nothing_else_behind() throws IOException {
        // GIVEN
        CsvFolder.adaInAlgebra(path);

        // WHEN
        var counts = exporter.run(path, Progress.NONE);

        // THEN
        assertThat(counts.values()).containsOnly(0);
        assertThat(Files.readString(STUDENTS.in(path))).isEqualTo("\uFEFFnumber,name,age\r\n");
        try (var files = Files.list(path)) {
            assertThat(files).hasSize(SchoolFiles.ALL.size());
        }
    }

    @Test
    void says_where_it_cannot_write() throws IOException {
        var file = Files.writeString(path.resolve("file"), "");
        assertThatExceptionOfType(EJBException.class)
                .isThrownBy(() -> exporter.run(file, Progress.NONE))
                .withStackTraceContaining("FileAlreadyExistsException");
    }

    @Test
    void an_export_reads_back_without_a_change() {
        // GIVEN
        CsvFolder.adaInAlgebra(path.resolve("in")).write(COURSES, "ALG,\"Algebra, \"\"linear\"\"\",\"a\nb\r\nc\"");
        importer.run(path.resolve("in"), false, Progress.NONE);

        // WHEN
        export("out");
        var report = importer.run(path.resolve("out"), false, Progress.NONE);

        // THEN
        assertThat(report.errorLines()).isEmpty();
        assertThat(report.counts())
                .extracting(count -> List.of(count.created(), count.changed()))
                .containsOnly(List.of(0, 0));
    }
}

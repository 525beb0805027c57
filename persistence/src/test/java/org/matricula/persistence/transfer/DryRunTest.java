package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.persistence.transfer.SchoolFiles.COURSES;
import static org.matricula.persistence.transfer.SchoolFiles.ENROLLMENTS;
import static org.matricula.persistence.transfer.SchoolFiles.GRADES;
import static org.matricula.persistence.transfer.SchoolFiles.STUDENTS;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.student.StudentRepository;

/** The report of an import before it writes: what it would do with each row, and rows that are probably mistakes. */
@DeskTest
class DryRunTest {

    @EJB
    private StudentRepository students;

    @EJB
    private Importer importer;

    @TempDir
    private Path path;

    private CsvFolder folder;

    @BeforeEach
    void givenAnEnrollment() {
        folder = new CsvFolder(path.resolve("in"));
        folder.write(GRADES, "A,4.0,true,1")
                .write(COURSES, "ART-1,Art,A course")
                .write(STUDENTS, "0001,Ana Arroyo,20")
                .write(ENROLLMENTS, "0001,ART-1,A,completed");
        run(ImportOptions.of(false));
    }

    private ImportReport run(ImportOptions options) {
        var report = importer.run(folder.path(), options, Progress.NONE);
        assertThat(report.errorLines()).isEmpty();
        return report;
    }

    @ParameterizedTest
    @CsvSource({
        "1, Ana Arroyo, true",
        "001, ana  ARROYO, true",
        "00-01, Ána Arroyo, true",
        "1.0, Ana Arroyo, true",
        "1, Bo Berg, false",
        "10, Ana Arroyo, false",
    })
    void warns_of_a_new_student_who_looks_like_another(String number, String name, boolean warned) {
        folder.write(STUDENTS, number + "," + name + ",", "7777,Someone Else,");
        var report = run(ImportOptions.of(true));
        assertThat(report.counts()).contains(new ImportReport.Count(STUDENTS, 2, 0, 0));
        var warning = "students.csv line 2: %s %s is new, but 0001 Ana Arroyo exists: is it the same?"
                .formatted(number, name.replaceAll(" +", " "));
        assertThat(report.warnings().first()).isEqualTo(warned ? List.of(warning) : List.of());
        assertThat(run(ImportOptions.of(false)).warnings()).isEqualTo(report.warnings());
    }

    @Test
    void warns_of_look_alikes_within_a_file_and_of_shortened_numbers() {
        folder.write(STUDENTS, "2.50001E+11,Cy Cole,", "12,Di Day,", "0012,Di Day,");
        assertThat(run(ImportOptions.of(true)).warnings().first())
                .containsExactly(
                        "students.csv line 2: 2.50001E+11 Cy Cole is a number that a spreadsheet has shortened",
                        "students.csv line 4: 0012 Di Day is new, but 12 Di Day is new as well: is it the same?");
    }

    @Test
    void a_dry_run_shows_what_becomes_of_each_row_in_the_order_of_the_file() {
        folder.write(COURSES, "ART-1,Art,A course", "BIO-1,Biology,", "ART-2,Art 2,")
                .write(STUDENTS, "0002,Bo Berg,19", "0001,Ana Arroyo Ruiz,21");
        assertThat(run(ImportOptions.of(true)).lines())
                .containsSequence(
                        "courses.csv line 2: unchanged ART-1 Art",
                        "courses.csv line 3: new BIO-1 Biology: name Biology",
                        "courses.csv line 4: new ART-2 Art 2: name Art 2",
                        "students.csv line 2: new 0002 Bo Berg: name Bo Berg, age 19",
                        "students.csv line 3: changed 0001 Ana Arroyo: name Ana Arroyo -> Ana Arroyo Ruiz, age 20 -> 21",
                        "enrollments.csv line 2: unchanged 0001 Ana Arroyo · ART-1 Art",
                        "grades.csv: 0 new, 0 changed, 1 unchanged",
                        "courses.csv: 2 new, 0 changed, 1 unchanged",
                        "students.csv: 1 new, 1 changed, 0 unchanged",
                        "enrollments.csv: 0 new, 0 changed, 1 unchanged");
        assertThat(students.count()).isEqualTo(1);
        assertThat(students.findByNumber("0001").orElseThrow().getAge()).isEqualTo(20);
    }

    @Test
    void all_rows_can_be_listed_in_a_file() throws IOException {
        // GIVEN
        var list = path.resolve("list.csv");
        folder.write(COURSES, "ART-1,Art,", "BIO-1,\"Biology, basic\",=1+1").write(STUDENTS, "0001,Ana Ruiz,21");

        // WHEN
        run(ImportOptions.of(true).listing(list));

        // THEN
        assertThat(Files.readString(list).lines())
                .containsExactly(
                        "\uFEFFfile,line,result,row,column,old,new",
                        "grades.csv,2,unchanged,A,,,",
                        "courses.csv,2,unchanged,ART-1 Art,,,",
                        "courses.csv,3,new,\"BIO-1 Biology, basic\",name,,\"Biology, basic\"",
                        "courses.csv,3,new,\"BIO-1 Biology, basic\",description,,'=1+1",
                        "students.csv,2,changed,0001 Ana Arroyo,name,Ana Arroyo,Ana Ruiz",
                        "students.csv,2,changed,0001 Ana Arroyo,age,20,21",
                        "enrollments.csv,2,unchanged,0001 Ana Arroyo · ART-1 Art,,,");

        // WHEN an import is refused
        folder.write(STUDENTS, "0001,Ana Ruiz,x");
        importer.run(folder.path(), ImportOptions.of(true).listing(list), Progress.NONE);

        // THEN the older list is still there, and nothing beside it
        assertThat(Files.readString(list)).contains("Ana Ruiz");
        try (var files = Files.list(path)) {
            assertThat(files).hasSize(2);
        }
    }
}

package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.student.Student;
import org.matricula.persistence.change.Origin;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.persistence.transfer.Importer;
import org.matricula.persistence.transfer.Progress;

/** Sets up the tests of undoing: the small school after an import that created, changed and took away something. */
abstract class ImportedSchool extends DeletedSchool {

    @EJB
    ActionUndo undo;

    @EJB
    Importer importer;

    @EJB
    StudentRepository students;

    @EJB
    CourseRepository courses;

    @EJB
    GradeRepository grades;

    @TempDir
    private Path folder;

    /** The id of the action of the import. */
    Long imported;

    /** Imports a new student, course, grade and enrollment, another name for Ada, and F instead of her A. */
    @BeforeEach
    void given() throws IOException {
        enrollments.create(ada, algebra, UNGRADED.with(best));
        file("grades", "code,points,passing,position", "A,4,true,1", "F,4,true,2", "P,,true,3");
        file("courses", "code,name,description", "NEW,New,");
        file("students", "number,name,age", ada.getNumber() + ",Ada Imported,", "N-1,Nora,20");
        file(
                "enrollments",
                "student_number,course_code,grade,status,enrolled_on",
                ada.getNumber() + ",ALG,F,active,2026-09-01",
                "N-1,NEW,P,active,2026-09-01");
        imported = importFiles();
    }

    /** Writes a file for the next import; the other files stay. */
    void file(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), String.join("\r\n", lines) + "\r\n");
    }

    /** Imports the files, and returns the id of the action. */
    Long importFiles() {
        var origin = Origin.of("import");
        try {
            assertThat(importer.run(folder, false, Progress.NONE).isRefused()).isFalse();
        } finally {
            origin.close();
        }
        return latest().id();
    }

    ActionRow latest() {
        return history.rows(HistoryFilter.all(), Window.firstPage()).get(0);
    }

    Student nora() {
        return students.findByNumber("N-1").orElseThrow();
    }

    void assertAsBefore() {
        assertThat(students.findByNumber("N-1")).isEmpty();
        assertThat(courses.findByCode("NEW")).isEmpty();
        assertThat(grades.findByCode("P")).isEmpty();
        assertThat(students.get(ada).details()).isEqualTo(ada.details());
        assertThat(enrollments.get(ada, algebra).details()).isEqualTo(UNGRADED.with(best));
        assertThat(school.links()).isOne();
    }

    static void refuses(String reason, ThrowingCallable undoing) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(undoing).satisfies(e -> assertThat(e.getReason())
                .isEqualTo(reason));
    }
}

package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.change.Origin;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.BulkEdit;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.history.UndoPreview.Reason;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.persistence.transfer.Importer;
import org.matricula.persistence.transfer.Progress;

/** An import, or another action on many rows, is undone as one action, and what was changed since is not overwritten unasked. */
@DeskTest
class ActionUndoTest extends DeletedSchool {

    @EJB
    private ActionUndo undo;

    @EJB
    private Importer importer;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private GradeRepository grades;

    @EJB
    private EnrollmentDesk pages;

    @EJB
    private BulkEdit bulk;

    @EJB
    private AccountRepository accounts;

    @TempDir
    private Path folder;

    private Desk desk;
    private Long imported;

    /** Imports a new student, course, grade and enrollment, another name of Ada, and takes her grade away. */
    @BeforeEach
    void given(Desk shared) throws IOException {
        desk = shared;
        enrollments.create(ada, algebra, UNGRADED.with(best));
        file("grades", "code,points,passing,position", "A,4,true,1", "F,4,true,2", "P,,true,3");
        file("courses", "code,name,description", "NEW,New,");
        file("students", "number,name,age", ada.getNumber() + ",Ada Imported,", "N-1,Nora,20");
        file(
                "enrollments",
                "student_number,course_code,grade,status,enrolled_on",
                ada.getNumber() + ",ALG,F,active,2026-09-01",
                "N-1,NEW,P,active,2026-09-01");
        var origin = Origin.of("import");
        try {
            assertThat(importer.run(folder, false, Progress.NONE).isRefused()).isFalse();
        } finally {
            origin.close();
        }
        imported = latest().id();
    }

    private void file(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), String.join("\r\n", lines) + "\r\n");
    }

    private ActionRow latest() {
        return history.rows(HistoryFilter.all(), Window.firstPage()).get(0);
    }

    private Student nora() {
        return students.findByNumber("N-1").orElseThrow();
    }

    private void assertAsBefore() {
        assertThat(students.findByNumber("N-1")).isEmpty();
        assertThat(courses.findByCode("NEW")).isEmpty();
        assertThat(grades.findByCode("P")).isEmpty();
        assertThat(students.get(ada).details()).isEqualTo(ada.details());
        assertThat(enrollments.get(ada, algebra).details()).isEqualTo(UNGRADED.with(best));
        assertThat(school.links()).isOne();
    }

    private static void refuses(String reason, ThrowingCallable undoing) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(undoing).satisfies(e -> assertThat(e.getReason())
                .isEqualTo(reason));
    }

    @Test
    void an_import_is_undone_as_one_action_that_says_so() {
        // WHEN
        var preview = undo.preview(imported);
        var undone = undo.undo(preview, UndoDecision.NONE);

        // THEN
        assertThat(preview.differences()).isEmpty();
        assertThat(preview.counts())
                .extracting(count -> count.kind() + " " + count.objects() + " " + count.subject())
                .containsExactlyInAnyOrder(
                        "DELETED 1 STUDENT",
                        "CHANGED 1 STUDENT",
                        "DELETED 1 COURSE",
                        "DELETED 1 GRADE",
                        "DELETED 1 ENROLLMENT",
                        "CHANGED 1 ENROLLMENT");
        assertThat(undone).isEqualTo(new Undone(4, 2, 0, 0, List.of()));
        assertAsBefore();
        assertThat(latest().undoes().origin()).isEqualTo("import");
        assertThat(latest().objects()).hasSize(6);
    }

    @Test
    void the_undoing_can_be_undone_where_it_deleted_nothing_that_is_restored_otherwise() {
        // GIVEN
        undo.undo(undo.preview(imported), UndoDecision.NONE);
        var undoing = latest().id();

        // WHEN
        var undone = undo.undo(undo.preview(undoing), UndoDecision.NONE);

        // THEN everything is as it was imported, under the same ids
        assertThat(undone).isEqualTo(new Undone(0, 2, 4, 0, List.of()));
        assertThat(students.get(ada).getName()).isEqualTo("Ada Imported");
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(worst);
        assertThat(enrollments
                        .get(nora(), courses.findByCode("NEW").orElseThrow())
                        .getGrade()
                        .getCode())
                .isEqualTo("P");
    }

    @Test
    void a_second_time_there_is_nothing_to_undo() {
        undo.undo(undo.preview(imported), UndoDecision.NONE);
        assertThat(undo.preview(imported).isEmpty()).isTrue();
        refuses("undo.nothing", () -> undo.undo(undo.preview(imported), UndoDecision.NONE));
    }

    @Test
    void what_was_changed_since_is_told_and_nothing_is_written_until_it_is_decided() {
        // GIVEN Ada is renamed by hand, and Nora gets an age and a course
        var now = students.get(ada);
        pages.save(now, new Edit<>(now.details(), new StudentDetails(now.getNumber(), "Ada By Hand", null)), List.of());
        enrollments.create(ada, botany, UNGRADED);
        enrollments.create(nora(), algebra, UNGRADED);

        // WHEN
        var preview = undo.preview(imported);

        // THEN
        assertThat(preview.differences())
                .extracting(each -> each.reason() + " " + each.object().label())
                .containsExactlyInAnyOrder("CHANGED " + ada.getNumber() + " Ada By Hand", "ENROLLED N-1 Nora");
        assertThat(preview.differences().get(0).values())
                .containsExactly(new UndoPreview.Values("name", "Ada", "Ada Imported", "Ada By Hand"));
        var actions = latest().id();
        refuses("undo.undecided", () -> undo.undo(preview, UndoDecision.NONE));
        assertThat(latest().id()).isEqualTo(actions);
    }

    @Test
    void what_is_kept_stays_with_all_that_it_needs_and_the_rest_is_undone() {
        // GIVEN the imported enrollment was given another grade, and Ada another name
        var course = courses.findByCode("NEW").orElseThrow();
        enrollments.updateOrCreate(nora(), course, UNGRADED.with(best));
        var now = students.get(ada);
        pages.save(now, new Edit<>(now.details(), new StudentDetails(now.getNumber(), "Ada By Hand", null)), List.of());
        var preview = undo.preview(imported);

        // WHEN
        var keep = Map.of(ada.getId(), false, enrollments.get(nora(), course).getId(), false);
        undo.undo(preview, new UndoDecision(keep, null));

        // THEN
        assertThat(enrollments.get(nora(), course).getGrade()).isEqualTo(best);
        assertThat(students.get(ada).getName()).isEqualTo("Ada By Hand");
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(best);
        assertThat(grades.findByCode("P")).isEmpty();
    }

    @Test
    void what_is_undone_anyway_goes_with_what_was_added_since() {
        // GIVEN
        enrollments.create(nora(), algebra, UNGRADED);
        var now = students.get(ada);
        pages.save(now, new Edit<>(now.details(), new StudentDetails(now.getNumber(), "Ada By Hand", null)), List.of());

        // WHEN
        var anyway = Map.of(ada.getId(), true, nora().getId(), true);
        undo.undo(undo.preview(imported), new UndoDecision(anyway, null));

        // THEN
        assertAsBefore();
    }

    @Test
    void a_grade_that_was_given_since_stays() {
        // GIVEN
        enrollments.create(ben, algebra, UNGRADED.with(grades.findByCode("P").orElseThrow()));

        // WHEN
        var preview = undo.preview(imported);
        undo.undo(preview, UndoDecision.NONE);

        // THEN
        assertThat(preview.differences())
                .extracting(UndoPreview.Difference::reason)
                .containsExactly(Reason.GIVEN);
        assertThat(enrollments.get(ben, algebra).getGrade().getCode()).isEqualTo("P");
        assertThat(students.findByNumber("N-1")).isEmpty();
    }

    @Test
    void what_happened_after_the_preview_is_not_undone_unseen() {
        // GIVEN
        var preview = undo.preview(imported);
        enrollments.create(nora(), algebra, UNGRADED);

        // WHEN and THEN
        refuses("undo.changed", () -> undo.undo(preview, UndoDecision.NONE));
        assertThat(students.findByNumber("N-1")).isPresent();
    }

    @Test
    void many_removed_enrollments_come_back_with_their_grades() {
        // GIVEN
        enrollments.create(ben, botany, UNGRADED.with(best));
        var ids = List.of(
                enrollments.get(ben, botany).getId(),
                enrollments.get(ada, algebra).getId());
        bulk.remove(bulk.seen(ids, Map.of()));

        // WHEN
        undo.undo(undo.preview(latest().id()), UndoDecision.NONE);

        // THEN
        assertThat(enrollments.get(ben, botany).details()).isEqualTo(UNGRADED.with(best));
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(worst);
        assertThat(enrollments.get(ben, botany).getId()).isEqualTo(ids.get(0));
    }

    @Test
    void what_is_too_old_or_about_accounts_is_not_undone() throws SQLException {
        // GIVEN
        accounts.create("gil", "hash", List.of());
        var account = latest().id();

        // WHEN and THEN
        refuses("undo.notUndoable", () -> undo.preview(account));
        new Sql(desk.dataSource()).execute("UPDATE action SET done_at = '2026-01-01 00:00:00'");
        refuses("undo.tooLate", () -> undo.preview(imported));
    }

    @Test
    void its_statements_do_not_grow_with_the_rows() throws IOException {
        // GIVEN two imports of different size
        undo.undo(undo.preview(imported), UndoDecision.NONE);
        int few = statements(10, "few");
        int many = statements(110, "many");

        // WHEN and THEN only history and the rows themselves are written, in batches
        assertThat(many).isLessThanOrEqualTo(few + 4);
    }

    private int statements(int howMany, String prefix) throws IOException {
        var lines = new ArrayList<>(List.of("number,name,age"));
        var links = new ArrayList<>(List.of("student_number,course_code,grade,status,enrolled_on"));
        for (int i = 0; i < howMany; i++) {
            lines.add(prefix + i + ",Somebody,");
            links.add(prefix + i + ",ALG,A,active,2026-09-01");
        }
        file("students", lines.toArray(String[]::new));
        file("enrollments", links.toArray(String[]::new));
        importer.run(folder, false, Progress.NONE);
        var preview = undo.preview(latest().id());
        return desk.statements()
                .during(() -> undo.undo(preview, UndoDecision.NONE))
                .size();
    }
}

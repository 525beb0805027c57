package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.change.Origin;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.SmallSchool;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.history.ActionRow.ObjectChange;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.transfer.Exporter;
import org.matricula.persistence.transfer.ImportOptions;
import org.matricula.persistence.transfer.Importer;
import org.matricula.persistence.transfer.Progress;

/** A47, C10, C11: every change of every entity and link, whichever way it was made: who, when, from where, old and new. */
@DeskTest
class HistoryTest extends SmallSchool {

    @EJB
    private History history;

    @EJB
    private EntityRepository entities;

    @EJB
    private AccountRepository accounts;

    @EJB
    private Deletion deletion;

    @EJB
    private Importer importer;

    @EJB
    private Exporter exporter;

    private List<ActionRow> all() {
        return history.rows(HistoryFilter.all(), Window.firstPage());
    }

    private ActionRow latest() {
        return all().get(0);
    }

    private static void from(String place, Runnable action) {
        var origin = Origin.of(place);
        try {
            action.run();
        } finally {
            origin.close();
        }
    }

    /** As in "CHANGED STUDENT 7 Ada: name Ada → Augusta". */
    private static List<String> told(ActionRow action) {
        return action.objects().stream().map(HistoryTest::told).toList();
    }

    private static String told(ObjectChange change) {
        var fields = change.fields().stream()
                .map(field -> field.field() + " " + field.oldValue() + " → " + field.newValue())
                .toList();
        return change.kind() + " " + change.object().label()
                + (fields.isEmpty() ? "" : ": " + String.join(", ", fields));
    }

    @Test
    void a_change_tells_who_when_from_where_and_each_field_with_its_old_and_new_value() {
        // GIVEN
        var before = Instant.now();
        var edit = new Edit<>(ada.details(), new StudentDetails(ada.getNumber(), "Augusta", 36));

        // WHEN
        from("/student/edit", () -> entities.save(ada, edit, List.of()));

        // THEN
        var action = latest();
        assertThat(action.by()).isEqualTo("tester");
        assertThat(action.origin()).isEqualTo("/student/edit");
        assertThat(action.at()).isBetween(before.minus(Duration.ofSeconds(1)), Instant.now());
        assertThat(told(action))
                .containsExactly("CHANGED " + ada.getNumber() + " Augusta: name Ada → Augusta, age null → 36");
    }

    @Test
    void a_page_with_its_rows_is_one_action() {
        // GIVEN
        enrollments.create(ada, algebra, UNGRADED);
        var links = List.of(
                LinkEdit.change(algebra.getId(), UNGRADED, UNGRADED.with(best)),
                LinkEdit.add(botany.getId(), UNGRADED));

        // WHEN
        entities.save(ada, new Edit<>(ada.details(), new StudentDetails(ada.getNumber(), "Augusta", null)), links);

        // THEN
        var augusta = ada.getNumber() + " Augusta";
        assertThat(told(latest()))
                .containsExactlyInAnyOrder(
                        "CHANGED " + augusta + ": name Ada → Augusta",
                        "CHANGED " + augusta + " · ALG ALG: grade null → A",
                        "CREATED " + augusta + " · BOT BOT");
    }

    @Test
    void every_entity_has_a_history() {
        // WHEN a course, a grade and an account come and change
        var course = enrollments.createCourse(ada, new CourseDetails("CHE", "Chemistry", "about it"), UNGRADED);
        assertThat(told(latest()))
                .containsExactlyInAnyOrder(
                        "CREATED CHE Chemistry", "CREATED " + ada.getNumber() + " Ada · CHE Chemistry");
        entities.save(course, new Edit<>(course.details(), new CourseDetails("CHE", "Alchemy", "about it")), List.of());
        assertThat(told(latest())).containsExactly("CHANGED CHE Alchemy: name Chemistry → Alchemy");
        entities.save(best, new Edit<>(best.details(), new GradeDetails("A+", null, false, 1)));
        assertThat(told(latest())).containsExactly("CHANGED A+: code A → A+, points 4 → null, passing true → false");
        accounts.updateOrCreateAdministrator("eve", "hash of a password");
        assertThat(told(latest()))
                .containsExactlyInAnyOrder(
                        "CREATED administrator",
                        "CREATED registrar",
                        "CREATED grader",
                        "CREATED viewer",
                        "CREATED eve",
                        "CHANGED administrator: accounts null → eve",
                        "CHANGED eve: groups null → administrator");
        accounts.updateOrCreateAdministrator("eve", "hash of another");

        // THEN a password is never told
        assertThat(told(latest())).containsExactly("CHANGED eve: password ••• → •••");
    }

    @Test
    void a_deletion_tells_what_was_lost() {
        // GIVEN
        var details = new EnrollmentDetails(best, EnrollmentStatus.COMPLETED, LocalDate.of(2026, 9, 1), null);
        enrollments.create(ada, algebra, details);

        // WHEN
        deletion.delete(ada);

        // THEN
        assertThat(told(latest()))
                .containsExactlyInAnyOrder(
                        "DELETED " + ada.getNumber() + " Ada · ALG ALG: grade A → null, status COMPLETED → null,"
                                + " enrolledOn 2026-09-01 → null",
                        "DELETED " + ada.getNumber() + " Ada: number " + ada.getNumber() + " → null, name Ada → null");
    }

    @Test
    void what_changes_nothing_is_no_action() {
        // GIVEN
        enrollments.enroll(ada, algebra);
        int before = all().size();

        // WHEN
        enrollments.enroll(ada, algebra);
        enrollments.remove(ada, botany);
        entities.save(ada, new Edit<>(ada.details(), ada.details()), List.of());

        // THEN
        assertThat(all()).hasSize(before);
    }

    @Test
    void what_is_refused_is_no_action() {
        // GIVEN
        int before = all().size();
        var edit = new Edit<>(
                new StudentDetails(ada.getNumber(), "somebody", null),
                new StudentDetails(ada.getNumber(), "else", null));

        // WHEN
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> entities.save(ada, edit, List.of()));

        // THEN
        assertThat(all()).hasSize(before);
    }

    @Test
    void an_import_is_one_action(@TempDir Path folder) {
        // GIVEN
        enrollments.create(ada, algebra, UNGRADED);
        exporter.run(folder, Progress.NONE);
        enrollments.updateOrCreate(ada, algebra, UNGRADED.with(best));
        deletion.delete(ben);

        // WHEN
        from("import", () -> importer.run(folder, ImportOptions.of(false).removingGrades(), Progress.NONE));

        // THEN
        assertThat(latest().origin()).isEqualTo("import");
        assertThat(told(latest()))
                .containsExactlyInAnyOrder(
                        "CREATED " + ben.getNumber() + " Ben",
                        "CHANGED " + ada.getNumber() + " Ada · ALG ALG: grade A → null");
    }
}

package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.history.UndoPreview.Reason;

/** Undoing an action never overwrites unasked what was changed since. */
@DeskTest
class UndoConflictTest extends ImportedSchool {

    @EJB
    private EntityRepository entities;

    @Test
    void what_was_changed_since_is_told_and_nothing_is_written_until_it_is_decided() {
        // GIVEN Ada is renamed by hand, and Nora gets an age and a course
        var now = students.get(ada);
        entities.save(
                now, new Edit<>(now.details(), new StudentDetails(now.getNumber(), "Ada By Hand", null)), List.of());
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
        entities.save(
                now, new Edit<>(now.details(), new StudentDetails(now.getNumber(), "Ada By Hand", null)), List.of());
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
        entities.save(
                now, new Edit<>(now.details(), new StudentDetails(now.getNumber(), "Ada By Hand", null)), List.of());

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
    void a_number_that_was_given_to_another_student_since_is_named_with_its_owner() {
        // GIVEN Ada got another number, and a new student got hers
        var former = ada.details();
        entities.save(ada, new Edit<>(former, new StudentDetails("S-9", "Ada", null)), List.of());
        var renumbering = latest().id();
        students.create(new StudentDetails(former.number(), "Bea", null));
        var before = latest().id();

        // WHEN and THEN
        var preview = undo.preview(renumbering);
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> undo.undo(preview, UndoDecision.NONE))
                .satisfies(e -> {
                    assertThat(e.getField()).isEqualTo("student.number");
                    assertThat(e.getValue()).isEqualTo(former.number());
                    assertThat(e.getOwner()).isEqualTo(former.number() + " Bea");
                });
        assertThat(latest().id()).isEqualTo(before);
    }
}

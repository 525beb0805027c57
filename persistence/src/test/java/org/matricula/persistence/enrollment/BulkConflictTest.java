package org.matricula.persistence.enrollment;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.Student;
import org.matricula.persistence.enrollment.BulkEdit.Outcome;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.Window;
import org.quicktheories.core.Gen;

/** An action on many rows overwrites nothing that someone else saved after its user saw them. */
@DeskTest
class BulkConflictTest {

    private static final int SCENARIOS = 40;
    private static final long SEED = 20_261_128L;
    private static final List<EnrollmentStatus> STATUSES = List.of(EnrollmentStatus.values());

    @EJB
    private School school;

    @EJB
    private BulkEdit bulk;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private History history;

    private List<Student> students;
    private Course algebra;
    private Grade a;
    private List<Long> ids;

    @BeforeEach
    void given() {
        students = school.students("S", 3);
        algebra = school.course("ALG");
        a = school.grade("A", 1);
        ids = students.stream()
                .map(each -> school.enrolled(each, algebra, null).getId())
                .toList();
    }

    private List<SeenEnrollment> seen(List<Long> which) {
        return bulk.seen(which, Map.of());
    }

    private List<EnrollmentDetails> details() {
        return enrollments.of(algebra).stream().map(Enrollment::details).toList();
    }

    private long actions() {
        return history.list(HistoryFilter.all(), Window.firstPage()).total();
    }

    /** Gives the second student another status, as someone else does meanwhile. */
    private EnrollmentDetails changedMeanwhile() {
        var theirs = EnrollmentDetails.startingOn(School.TERM).with(EnrollmentStatus.WITHDRAWN);
        enrollments.updateOrCreate(students.get(1), algebra, theirs);
        return theirs;
    }

    @Test
    void a_row_that_was_changed_meanwhile_is_told_with_three_values_and_nothing_is_written() {
        // GIVEN
        var shown = seen(ids);
        var theirs = changedMeanwhile();
        var before = details();
        long actions = actions();

        // THEN
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> bulk.amend(shown, now -> now.with(a)))
                .satisfies(e -> assertThat(e.getConflicts()).singleElement().satisfies(conflict -> {
                    assertThat(conflict.linkedTo()).isEqualTo(ids.get(1));
                    assertThat(conflict.label()).isEqualTo(students.get(1).getNumber() + " · ALG");
                    assertThat(conflict.seen()).isEqualTo(EnrollmentDetails.startingOn(School.TERM));
                    assertThat(conflict.now()).isEqualTo(theirs);
                    assertThat(conflict.wanted()).isEqualTo(theirs.with(a));
                }));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> bulk.remove(shown));
        assertThat(details()).isEqualTo(before);
        assertThat(actions()).isEqualTo(actions);
    }

    @Test
    void a_second_change_during_the_decision_is_noticed_again() {
        // GIVEN the user decided on what was changed first
        var theirs = changedMeanwhile();
        var decided = seen(ids).stream().map(row -> row.id().equals(ids.get(1)) ? row.showing(theirs) : row);
        var rows = decided.toList();
        enrollments.updateOrCreate(students.get(1), algebra, theirs.with(school.grade("B", 2)));

        // THEN
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> bulk.amend(rows, now -> now.with(a)))
                .satisfies(e -> assertThat(e.getConflicts())
                        .singleElement()
                        .satisfies(conflict -> assertThat(conflict.seen()).isEqualTo(theirs)));
        assertThat(details()).extracting(EnrollmentDetails::grade).doesNotContain(a);
    }

    @Test
    void a_row_that_was_deleted_meanwhile_is_named_and_the_others_are_changed() {
        // GIVEN
        var shown = seen(ids);
        bulk.remove(seen(List.of(ids.get(1))));

        // THEN
        assertThat(bulk.amend(shown, now -> now.with(a)))
                .isEqualTo(new Outcome(2, 0, 1, List.of(students.get(1).getNumber() + " · ALG")));
    }

    @Test
    void what_the_list_showed_at_an_earlier_version_is_read_back_and_a_version_that_never_was_is_refused() {
        // GIVEN
        int version = enrollments.get(students.get(1), algebra).getVersion();
        var theirs = changedMeanwhile();
        enrollments.updateOrCreate(students.get(1), algebra, theirs.with(a));

        // THEN
        assertThat(bulk.seen(List.of(ids.get(1)), Map.of(ids.get(1), version)))
                .extracting(SeenEnrollment::details)
                .containsExactly(EnrollmentDetails.startingOn(School.TERM));
        assertThat(bulk.seen(List.of(ids.get(1)), Map.of(ids.get(1), version + 1)))
                .extracting(SeenEnrollment::details)
                .containsExactly(theirs);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> bulk.seen(List.of(ids.get(1)), Map.of(ids.get(1), version + 3)));
    }

    /** Somebody gives the enrollment of a student another grade, or another status. */
    private record SingleEdit(int student, boolean grading, int value) {

        private EnrollmentDetails onto(EnrollmentDetails now, List<Grade> grades) {
            return grading ? now.with(grades.get(value)) : now.with(STATUSES.get(value));
        }
    }

    private static Gen<List<SingleEdit>> edits() {
        var edit = integers().between(0, 2).zip(booleans().all(), integers().between(0, 2), SingleEdit::new);
        return lists().of(edit).ofSizeBetween(0, 3);
    }

    @Test
    void no_edit_is_lost_silently_in_any_order_of_one_bulk_action_and_single_edits() {
        var grades = List.of(a, school.grade("B", 2), school.grade("C", 3));
        qt().withFixedSeed(SEED)
                .withExamples(SCENARIOS)
                .withShrinkCycles(SCENARIOS)
                .forAll(edits(), edits(), integers().between(0, 2).map(grades::get))
                .checkAssert((beforeOpening, whileOpen, grade) -> {
                    students.forEach(each -> enrollments.updateOrCreate(each, algebra, School.graded(null)));
                    check(grades, beforeOpening, whileOpen, grade);
                });
    }

    private void check(List<Grade> grades, List<SingleEdit> beforeOpening, List<SingleEdit> whileOpen, Grade grade) {
        // GIVEN a list, edits by others, the page of the action, and more edits
        var listed = details();
        var versions = ids.stream().collect(toMap(id -> id, this::version));
        make(beforeOpening, grades);
        var shown = bulk.seen(ids, versions);
        assertThat(shown).extracting(SeenEnrollment::details).isEqualTo(listed);
        make(whileOpen, grades);
        var before = details();
        var overtaken = IntStream.range(0, ids.size())
                .filter(i -> !before.get(i).equals(listed.get(i)))
                .filter(i -> !grade.equals(before.get(i).grade()))
                .mapToObj(ids::get)
                .toList();

        // WHEN
        List<Long> told = List.of();
        try {
            bulk.amend(shown, now -> now.with(grade));
        } catch (ConflictException e) {
            told = e.getConflicts().stream().map(Conflict::linkedTo).toList();
        }

        // THEN those that somebody changed are told and nothing is written, or there are none and all have the grade
        assertThat(told).containsExactlyElementsOf(overtaken);
        assertThat(details())
                .isEqualTo(
                        told.isEmpty()
                                ? before.stream().map(now -> now.with(grade)).toList()
                                : before);
    }

    private void make(List<SingleEdit> edits, List<Grade> grades) {
        edits.forEach(edit -> enrollments.updateOrCreate(
                students.get(edit.student()), algebra, edit.onto(details().get(edit.student()), grades)));
    }

    private int version(Long id) {
        return enrollments.of(algebra).stream()
                .filter(each -> each.getId().equals(id))
                .findFirst()
                .orElseThrow()
                .getVersion();
    }
}

package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.error.RowsRefusedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.list.ListEdit;
import org.matricula.persistence.list.RowEdit;
import org.matricula.persistence.student.StudentRepository;

/** Whatever is changed, deleted, restored and undone in whatever order, a version of a row stands for the same values. */
@DeskTest
class RestorationPropertyTest extends DeletedSchool {

    private static final int SCENARIOS = 30;
    private static final int STEPS = 10;
    private static final long SEED = 20_261_128L;
    private static final List<EnrollmentStatus> STATUSES = List.of(EnrollmentStatus.values());
    private static final List<String> SUBJECTS = List.of("student", "enrollment");

    private enum Kind {
        CHANGE_STUDENT,
        CHANGE_ENROLLMENT,
        DELETE_STUDENT,
        DELETE_ENROLLMENT,
        RESTORE_STUDENT,
        RESTORE_ENROLLMENT,
        UNDO
    }

    /** One step: what is done, and to which value or to which of the latest actions. */
    private record Step(Kind kind, int value) {}

    @EJB
    private ActionUndo undo;

    @EJB
    private StudentRepository students;

    @EJB
    private EntityRepository entities;

    @EJB
    private ListEdit lists;

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** A student who is enrolled in a course, and what was seen of both rows so far. */
    private final class Scenario {

        private final Desk desk;
        private final Student student = school.student("Cleo");
        private final Course course = school.course("C-" + student.getId());
        private final Map<String, Long> ids = new HashMap<>();
        private final Map<String, StoredRow> latest = new HashMap<>();
        private final Map<String, Map<Integer, StoredRow>> versions = new HashMap<>();
        private final Map<String, TreeMap<Long, StoredRow>> deleted = new HashMap<>();
        private final List<Long> actions = new ArrayList<>();

        Scenario(Desk desk) {
            this.desk = desk;
            ids.put("student", student.getId());
            ids.put("enrollment", enrollments.create(student, course, UNGRADED).getId());
            look(null);
        }

        void run(Step step) {
            var before = latestAction();
            boolean undoing = step.kind() == Kind.UNDO && step.value() < actions.size();
            var undone = undoing ? actions.get(actions.size() - 1 - step.value()) : null;
            try {
                act(step, undone);
            } catch (RefusedException | NotFoundException e) {
                assertThat(latestAction())
                        .as("nothing is written when a step is refused")
                        .isEqualTo(before);
            }
            look(undone);
            if (!latestAction().equals(before)) {
                actions.add(latestAction());
            }
        }

        private void act(Step step, Long undone) {
            switch (step.kind()) {
                case CHANGE_STUDENT -> {
                    var now = students.get(student).details();
                    var wanted = new StudentDetails(now.number(), "Cleo " + step.value(), step.value());
                    entities.save(student, new Edit<>(now, wanted), List.of());
                }
                case CHANGE_ENROLLMENT -> {
                    if (latest.containsKey("enrollment")) {
                        enrollments.updateOrCreate(student, course, UNGRADED.with(STATUSES.get(step.value())));
                    }
                }
                case DELETE_STUDENT -> deletion.delete(student);
                case DELETE_ENROLLMENT -> enrollments.remove(student, course);
                case RESTORE_STUDENT -> restore("student");
                case RESTORE_ENROLLMENT -> restore("enrollment");
                case UNDO -> {
                    if (undone != null) {
                        undo(undone);
                    }
                }
            }
        }

        private void restore(String subject) {
            var change = desk.inTransaction(() -> em.createQuery(
                            "SELECT MAX(c.id) FROM Change c WHERE c.kind = :kind AND c.subject = :subject AND c.objectId = :id",
                            Long.class)
                    .setParameter("kind", ChangeKind.DELETED)
                    .setParameter("subject", subject)
                    .setParameter("id", ids.get(subject))
                    .getSingleResult());
            if (change != null) {
                restoration.restore(change);
            }
        }

        private void undo(Long action) {
            var preview = undo.preview(action);
            var anyway = preview.differences().stream()
                    .collect(Collectors.toMap(each -> each.object().id(), each -> true));
            undo.undo(preview, new UndoDecision(anyway, null));
        }

        /** Compares both rows with what was seen of them before; one that came back was deleted by this action, or the last. */
        private void look(Long undone) {
            for (var subject : SUBJECTS) {
                var known = versions.computeIfAbsent(subject, each -> new HashMap<>());
                var row = StoredRow.of(desk, subject, ids.get(subject)).orElse(null);
                var last = latest.get(subject);
                var deletions = deleted.computeIfAbsent(subject, each -> new TreeMap<>());
                if (row == null && last != null) {
                    latest.remove(subject);
                    deletions.put(latestAction(), last);
                } else if (row != null) {
                    if (last == null && !known.isEmpty()) {
                        var source = undone == null ? deletions.lastKey() : undone;
                        assertThat(row.columns())
                                .isEqualTo(deletions.get(source).columns());
                        assertThat(known.keySet()).allMatch(version -> version < row.version());
                    }
                    assertThat(known.getOrDefault(row.version(), row)).isEqualTo(row);
                    known.put(row.version(), row);
                    latest.put(subject, row);
                }
            }
        }

        /** A list that showed any earlier version saves nothing. */
        void checkStaleLists() {
            versions.forEach((subject, known) -> known.keySet().stream()
                    .filter(version ->
                            !latest.containsKey(subject) || latest.get(subject).version() != version)
                    .forEach(version -> {
                        var typed = subject.equals("student") ? Map.of("name", "Stale") : Map.of("status", "ACTIVE");
                        var edit = new RowEdit(ids.get(subject), version, typed);
                        assertThatExceptionOfType(RowsRefusedException.class)
                                .isThrownBy(() -> lists.save(subject, List.of(edit)));
                    }));
        }

        private Long latestAction() {
            return desk.inTransaction(() ->
                    em.createQuery("SELECT MAX(a.id) FROM Action a", Long.class).getSingleResult());
        }
    }

    @Test
    void a_restored_row_is_the_deleted_one_at_a_version_that_no_page_has_seen(Desk desk) {
        var step = arbitrary().enumValues(Kind.class).zip(integers().between(0, 2), Step::new);
        qt().withFixedSeed(SEED)
                .withExamples(SCENARIOS)
                .withShrinkCycles(SCENARIOS)
                .forAll(lists().of(step).ofSizeBetween(1, STEPS))
                .checkAssert(steps -> {
                    var scenario = new Scenario(desk);
                    steps.forEach(scenario::run);
                    scenario.checkStaleLists();
                });
    }
}

package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.list.SavedListDetails;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.enrollment.BulkEdit;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.error.RowsRefusedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.list.ListEdit;
import org.matricula.persistence.list.RowEdit;
import org.matricula.persistence.list.SavedLists;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.persistence.student.StudentRepository;

/** Every way in which a page writes notices that what it overwrites or deletes is no longer what its user saw. */
@DeskTest
class WritePathsTest extends DeletedSchool {

    /** A way to write, by what it writes. */
    enum Path {
        STUDENT_FORM,
        STUDENT_LIST,
        STUDENT_DELETION,
        STUDENT_BULK_DELETION,
        COURSE_FORM,
        COURSE_LIST,
        COURSE_DELETION,
        COURSE_BULK_DELETION,
        GRADE_FORM,
        GRADE_DELETION,
        GRADE_ORDER,
        ENROLLMENT_FORM,
        ENROLLMENT_REMOVAL,
        ENROLLMENT_CELL,
        ENROLLMENT_LIST,
        ENROLLMENT_BULK_GRADING,
        ENROLLMENT_BULK_REMOVAL,
        SAVED_LIST_FORM,
        SAVED_LIST_DELETION,
        SAVED_LIST_REPLACEMENT;

        private String table() {
            return name().startsWith("SAVED_LIST") ? "saved_list" : subject();
        }

        private String subject() {
            return name().substring(0, name().indexOf('_')).toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> TABLES = List.of("student", "course", "grade", "enrollment", "saved_list");
    private static final SavedListDetails SAVED = new SavedListDetails("Mine", "q=ada", false);

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private GradeRepository grades;

    @EJB
    private EnrollmentDesk cells;

    @EJB
    private EntityRepository entities;

    @EJB
    private ListEdit lists;

    @EJB
    private SavedLists saved;

    @EJB
    private BulkEdit bulk;

    @EJB
    private AccountRepository accounts;

    private Enrollment link;
    private Grade spare;
    private Long savedId;

    @BeforeEach
    void given() {
        link = enrollments.create(ada, algebra, UNGRADED);
        spare = school.grade("S", 3);
        accounts.create("tester", "hash", List.of());
        savedId = saved.save("student", SAVED, false).id();
    }

    /** Opens a page, and returns what its user does later. */
    private Runnable open(Path path) {
        var id = id(path);
        var student = students.get(ada).details();
        var course = courses.get(algebra).details();
        var grade = grades.find(spare.getId()).orElseThrow();
        var order = grades.list().stream().map(Grade::getId).toList();
        int version = version(path);
        return switch (path) {
            case STUDENT_FORM ->
                () -> entities.save(
                        ada, new Edit<>(student, new StudentDetails(student.number(), "Mine", null)), List.of());
            case COURSE_FORM ->
                () -> entities.save(algebra, new Edit<>(course, new CourseDetails("ALG", "Mine", "")), List.of());
            case GRADE_FORM ->
                () -> entities.save(grade, new Edit<>(grade.details(), new GradeDetails("S", BigDecimal.ONE, true, 3)));
            case STUDENT_LIST, COURSE_LIST -> list(path, version, "name");
            case ENROLLMENT_LIST -> list(path, version, "grade");
            case STUDENT_DELETION -> {
                var seen = deletion.preview(ada);
                yield () -> deletion.delete("student", seen);
            }
            case COURSE_DELETION -> {
                var seen = deletion.preview(algebra);
                yield () -> deletion.delete("course", seen);
            }
            case STUDENT_BULK_DELETION -> {
                var seen = deletion.preview("student", List.of(ben.getId(), id));
                yield () -> deletion.delete("student", seen);
            }
            case COURSE_BULK_DELETION -> {
                var seen = deletion.preview("course", List.of(botany.getId(), id));
                yield () -> deletion.delete("course", seen);
            }
            case GRADE_DELETION -> {
                var seen = deletion.preview(grade);
                yield () -> deletion.delete("grade", seen);
            }
            case GRADE_ORDER -> () -> grades.move(best.getId(), 1, order);
            case ENROLLMENT_FORM -> () -> link(LinkEdit.change(algebra.getId(), UNGRADED, UNGRADED.with(worst)));
            case ENROLLMENT_REMOVAL -> () -> link(LinkEdit.remove(algebra.getId(), UNGRADED));
            case ENROLLMENT_CELL -> () -> cells.save(id, new Edit<>(UNGRADED, UNGRADED.with(worst)));
            case ENROLLMENT_BULK_GRADING ->
                () -> bulk.amend(bulk.seen(List.of(id), Map.of(id, version)), now -> now.with(worst));
            case ENROLLMENT_BULK_REMOVAL -> () -> bulk.remove(bulk.seen(List.of(id), Map.of(id, version)));
            case SAVED_LIST_FORM ->
                () -> saved.change(id, new Edit<>(SAVED, new SavedListDetails("Other", "q=ada", false)));
            case SAVED_LIST_DELETION -> () -> saved.delete(id, SAVED);
            case SAVED_LIST_REPLACEMENT ->
                () -> saved.save("student", new SavedListDetails("Mine", "q=bo", false), SAVED);
        };
    }

    private Runnable list(Path path, int version, String column) {
        var edits = List.of(new RowEdit(id(path), version, Map.of(column, "F")));
        return () -> lists.save(path.subject(), edits);
    }

    private void link(LinkEdit edit) {
        var details = students.get(ada).details();
        entities.save(ada, new Edit<>(details, details), List.of(edit));
    }

    private Long id(Path path) {
        return switch (path.table()) {
            case "student" -> ada.getId();
            case "course" -> algebra.getId();
            case "grade" -> spare.getId();
            case "enrollment" -> link.getId();
            default -> savedId;
        };
    }

    private int version(Path path) {
        return switch (path.table()) {
            case "student" -> students.get(ada).getVersion();
            case "course" -> courses.get(algebra).getVersion();
            case "enrollment" -> enrollments.get(ada, algebra).getVersion();
            default -> 0;
        };
    }

    /** Somebody else changes what the page shows. */
    private void changeMeanwhile(Path path) {
        switch (path.table()) {
            case "student" -> {
                var now = students.get(ada).details();
                entities.save(ada, new Edit<>(now, new StudentDetails(now.number(), "Theirs", null)), List.of());
            }
            case "course" -> {
                var now = courses.get(algebra).details();
                entities.save(algebra, new Edit<>(now, new CourseDetails("ALG", "Theirs", "")), List.of());
            }
            case "grade" -> {
                var now = spare.details();
                var theirs = new GradeDetails(now.code(), BigDecimal.TEN, true, -1);
                entities.save(spare, new Edit<>(now, theirs));
            }
            case "enrollment" -> enrollments.updateOrCreate(ada, algebra, UNGRADED.with(best));
            // a list that is to be replaced is found by its name
            default -> saved.change(savedId, path == Path.SAVED_LIST_REPLACEMENT ? "Mine" : "Theirs", true);
        }
    }

    private void deleteAndRestore(String subject) {
        switch (subject) {
            case "student" -> deletion.delete(ada);
            case "course" -> deletion.delete(algebra);
            case "grade" -> deletion.delete(spare);
            case "enrollment" -> enrollments.remove(ada, algebra);
            default -> throw new IllegalArgumentException(subject);
        }
        restoration.restore(deletionOf(subject));
    }

    private static List<String> rows(Desk desk) {
        var rows = new ArrayList<String>();
        for (var table : TABLES) {
            try (var connection = desk.dataSource().getConnection();
                    var statement = connection.createStatement();
                    var found = statement.executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
                while (found.next()) {
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        rows.add(table + " " + found.getString(i));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return rows;
    }

    private static void refused(Desk desk, Runnable write) {
        var before = rows(desk);
        assertThatThrownBy(write::run)
                .isInstanceOfAny(ConflictException.class, RefusedException.class, RowsRefusedException.class);
        assertThat(rows(desk)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void writes_what_nobody_changed(Path path, Desk desk) {
        var write = open(path);
        var before = rows(desk);
        write.run();
        assertThat(rows(desk)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void refuses_what_was_changed_since_it_was_shown(Path path, Desk desk) {
        var write = open(path);
        changeMeanwhile(path);
        refused(desk, write);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_NONE, names = "SAVED_LIST.*")
    void refuses_what_was_changed_and_then_deleted_and_restored(Path path, Desk desk) {
        var write = open(path);
        changeMeanwhile(path);
        deleteAndRestore(path.subject());
        refused(desk, write);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {".*_LIST", ".*_BULK_.*", "(STUDENT|COURSE)_DELETION"})
    void refuses_by_its_version_what_was_deleted_and_restored_unchanged(Path path, Desk desk) {
        var write = open(path);
        deleteAndRestore(path.subject());
        refused(desk, write);
    }
}
